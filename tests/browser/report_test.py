#!/usr/bin/env python3
"""Opens reports in headless Chromium, clicks and types in them.

    report_test.py SAMPLE_REPORTS [PICTURES]

SAMPLE_REPORTS is the program that writes the reports; PICTURES a folder for screenshots and a print, to look at.
Prints `ok NAME` or `FAILED NAME: what`, and `COUNT passed, COUNT failed`. Exit 77 where there is no Chromium.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

from browser import Browser

MOST_SECONDS_TO_OPEN = 2.0
LEAST_CONTRAST = 4.5  # WCAG 2.2 AA, for text of any size

# What every kind of text has behind it, and the lowest contrast of each pair of colours.
CONTRASTS = '''
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
    const ground = e => {
        for (; e; e = e.parentElement) {
            const colour = parts(getComputedStyle(e).backgroundColor);
            if (colour.length < 4 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const found = {};
    for (const e of document.body.querySelectorAll('*')) {
        if (e.matches('script, option') || !e.checkVisibility()) continue;
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
        const a = light(parts(getComputedStyle(e).color)), b = light(ground(e));
        const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        const name = e.tagName + '.' + e.className;
        found[name] = Math.min(found[name] ?? 99, contrast);
    }
    return found;
'''
SHOWN_ROWS = "return [...document.querySelectorAll('#finding-table tbody tr')].filter(r => r.checkVisibility()).length"
IS_SHOWN = 'return document.getElementById(arguments[0]).checkVisibility()'
IS_IN_VIEW = '''const box = document.getElementById(arguments[0]).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.width > 0;'''
IS_OUTLINED = '''const style = getComputedStyle(document.getElementById(arguments[0]));
    return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;'''


def choose(browser, name, value):
    browser.find(f'#filter-{name} option[value="{value}"]').click()


def count_shown(browser):
    return browser.find('#filter-count').text


def fragment(browser):
    return browser.run('return location.hash.slice(1)')


def first_key(browser):
    return browser.run("return document.querySelector('#finding-table tbody tr').id.slice(2)")


def press(browser, key, times=1):
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys
    for _ in range(times):
        ActionChains(browser.driver).send_keys(getattr(Keys, key)).perform()


def every_page_opens_in_silence(browser, root):
    for path in ('stories/report.html', 'nasty/report.html', 'pages/report.html', 'pages/report/list-2.html'):
        browser.open(root / path)
        assert browser.messages() == [], path
        asked = [url for url in browser.requests() if not url.startswith('data:')]
        assert asked == [(root / path).resolve().as_uri()], asked


def a_filter_hides_rows_and_the_count_follows(browser, root):
    browser.open(root / 'stories/report.html')
    rows = len(browser.find_all('#finding-table tbody tr'))
    assert count_shown(browser) == f'{rows} of {rows} findings shown'
    for severity in ('error', 'warning', 'info'):
        choose(browser, 'severity', severity)
        wanted = len(browser.find_all(f'#finding-table tr[data-severity={severity}]'))
        assert 0 < wanted < rows and browser.run(SHOWN_ROWS) == wanted, severity
        assert count_shown(browser) == f'{wanted} of {rows} findings shown'
    browser.find('#filter-reset').click()
    assert browser.run(SHOWN_ROWS) == rows


def filters_join(browser, root):
    browser.open(root / 'stories/report.html')
    choose(browser, 'kind', 'different')
    different = browser.run(SHOWN_ROWS)
    browser.find('#filter-document').send_keys('DAM-drought')
    both = browser.run(SHOWN_ROWS)
    assert 0 < both < different
    browser.find('#filter-document').send_keys('-nothing')
    assert browser.run(SHOWN_ROWS) == 0 and count_shown(browser).startswith('0 of ')


def a_finding_leads_to_its_place_and_back(browser, root):
    browser.open(root / 'stories/report.html')
    key = first_key(browser)
    browser.find('#finding-table tbody a').click()
    assert fragment(browser) == f'ar-{key}'
    for place in (f'ar-{key}', f'fr-{key}', f'f-{key}'):
        assert browser.run(IS_OUTLINED, place), place
        assert browser.run(IS_IN_VIEW, place), place
    browser.find(f'#fr-{key} a').click()
    assert fragment(browser) == f'f-{key}' and browser.run(IS_OUTLINED, f'fr-{key}')
    browser.find(f'#f-{key} .back').click()
    assert fragment(browser) == f'r-{key}' and browser.run(IS_OUTLINED, f'r-{key}')
    assert not browser.run(IS_OUTLINED, f'fr-{key}')


def a_link_back_shows_a_row_that_was_filtered_out(browser, root):
    browser.open(root / 'stories/report.html')
    key = first_key(browser)
    browser.find('#finding-table tbody a').click()
    choose(browser, 'severity', 'info')
    assert not browser.find(f'#r-{key}').is_displayed()
    browser.find(f'#f-{key} .back').click()
    assert browser.find(f'#r-{key}').is_displayed() and browser.run(IS_IN_VIEW, f'r-{key}')


def a_folded_pair_opens_for_a_link(browser, root):
    browser.open(root / 'stories/report.html')
    key = first_key(browser)
    browser.find('details.pair summary').click()
    assert not browser.run(IS_SHOWN, f'ar-{key}')
    browser.find('#finding-table tbody a').click()
    assert browser.run(IS_SHOWN, f'ar-{key}') and browser.run(IS_IN_VIEW, f'ar-{key}')


def a_moved_paragraph_leads_to_its_place_and_back(browser, root):
    browser.open(root / 'stories/report.html')
    browser.find('.where').click()
    place = fragment(browser)
    assert place.startswith('w-') and browser.run(IS_IN_VIEW, place)
    browser.find(f'#{place} a').click()
    assert fragment(browser) == place.replace('w-', 'm-', 1)


def large_runs_lead_from_page_to_page(browser, root):
    browser.open(root / 'pages/report.html')
    key = first_key(browser)
    browser.find('#finding-table tbody a').click()
    assert '/pages/report/007-cup-final' in browser.driver.current_url and fragment(browser) == f'ar-{key}'
    assert browser.run(IS_IN_VIEW, f'fr-{key}') and browser.run(IS_OUTLINED, f'f-{key}')
    browser.find(f'#f-{key} .back').click()
    assert browser.driver.current_url.endswith(f'/pages/report.html#r-{key}')
    browser.find('a[href="report/list-2.html"]').click()
    browser.find('table.pairs tbody a').click()
    assert '006-vaccine-campaign' in browser.driver.current_url
    assert browser.messages() == []


def languages_stand_on_their_sides(browser, root):
    browser.open(root / 'stories/report.html')
    rows = browser.run('''return [...document.querySelectorAll('.beads tbody:not(.place) > tr:first-child')].map(row => {
        const [french, , arabic] = [...row.cells], box = e => e.getBoundingClientRect();
        return box(french).right < box(arabic).left && box(french).top === box(arabic).top &&
            french.lang === 'fr' && arabic.lang === 'ar' && getComputedStyle(french).direction === 'ltr' &&
            getComputedStyle(arabic).direction === 'rtl';
    })''')
    assert len(rows) > 50 and all(rows)
    indices = browser.run('''return [...document.querySelectorAll('.beads [dir=rtl] > p:not(.nothing)')].map(p =>
        p.getBoundingClientRect().right - p.querySelector('.index').getBoundingClientRect().right)''')
    assert indices and max(indices) < 1, 'the number of an Arabic paragraph stands at its right'


def nothing_is_wider_than_the_window(browser, root):
    try:
        for width in (320, 390, 700, 800, 1000, 1280):
            browser.resize(width, 900)
            for path in ('stories/report.html', 'nasty/report.html', 'pages/report/list-2.html'):
                browser.open(root / path)
                wide = browser.run('return document.documentElement.scrollWidth - innerWidth')
                assert wide <= 0, f'{path} is {wide} pixels too wide at {width}'
    finally:
        browser.resize(1280, 1000)


def columns_of_lists_hold_their_words(browser, root):
    """On paper too; the window is as wide as a sheet between its margins."""
    try:
        for width, media in ((970, 'screen'), (1280, 'screen'), (700, 'print')):
            browser.resize(width, 900)
            browser.tell('Emulation.setEmulatedMedia', media=media)
            browser.open(root / 'stories/report.html')
            wide = browser.run("""return [...document.querySelectorAll('.findings :is(th, td), .pairs :is(th, td)')]
                .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)""")
            assert not wide, f'{media} {width}: {wide}'
            high = browser.run("""return [...document.querySelectorAll('.findings thead, .pairs thead')]
                .map(e => e.getBoundingClientRect().height)""")
            assert max(high) < 60, f'{media} {width}: a head is {max(high)} pixels high'
            names = browser.run("return document.querySelector('.pairs tbody th').clientWidth")
            assert names > 200, f'{media} {width}: names have {names} pixels'
    finally:
        browser.tell('Emulation.setEmulatedMedia', media='')
        browser.resize(1280, 1000)


def text_has_contrast_in_light_and_dark(browser, root):
    try:
        for dark in (False, True):
            browser.use_dark(dark)
            browser.open(root / 'stories/report.html')
            contrasts = browser.run(CONTRASTS)
            assert len(contrasts) > 20
            low = {name: round(value, 2) for name, value in contrasts.items() if value < LEAST_CONTRAST}
            assert not low, f'{"dark" if dark else "light"}: {low}'
    finally:
        browser.use_dark(False)


def all_can_be_reached_by_keyboard(browser, root):
    browser.open(root / 'stories/report.html')
    press(browser, 'TAB')
    skip = browser.driver.switch_to.active_element
    assert skip.text == 'Skip to the content' and browser.run(
        'return document.activeElement.getBoundingClientRect().left >= 0'), 'the skip link shows itself'
    press(browser, 'ENTER')
    assert fragment(browser) == 'content'
    wanted = ['filter-severity', 'filter-kind', 'filter-subject', 'filter-document', 'filter-reset']
    for name in wanted:
        press(browser, 'TAB')
        focus = browser.run('''const e = document.activeElement, s = getComputedStyle(e);
            return [e.id, s.outlineStyle, parseFloat(s.outlineWidth)]''')
        assert focus[0] == name and focus[1] != 'none' and focus[2] >= 2, focus
    press(browser, 'TAB')
    press(browser, 'ENTER')
    assert fragment(browser) == f'ar-{first_key(browser)}'
    press(browser, 'TAB')
    assert browser.run("return document.activeElement.closest('mark') !== null"), 'tabbing goes on at the place'


def without_scripts_all_can_be_read(browser, root):
    browser.open(root / 'stories/report.html')
    with_scripts = browser.run("return document.querySelector('.pair').innerText")
    link = browser.find('#finding-table tbody a').get_attribute('href')
    browser.use_scripts(False)
    try:
        browser.driver.get('about:blank')
        browser.driver.get(link)
        assert not browser.find('#filters').is_displayed(), 'filters that do nothing are hidden'
        assert browser.find('.pair').text.split() == with_scripts.split()
        assert browser.run(IS_OUTLINED, link.split('#')[1])
    finally:
        browser.use_scripts(True)


def articles_run_nothing(browser, root):
    browser.open(root / 'nasty/report.html')
    assert browser.driver.title == 'Dragoman report: 1 pair, 1 finding'
    assert browser.run('''return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
        .filter(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)).map(a => a.name)''') == []
    assert browser.run("return document.querySelectorAll('script, style, img, iframe, object, b').length") == 2
    for link in browser.find_all('.beads a'):
        browser.run('arguments[0].click()', link)
    assert browser.driver.title.startswith('Dragoman report') and browser.messages() == []


def seconds_to_open(browser, path):
    browser.driver.get('about:blank')
    started = time.monotonic()
    browser.driver.get(path.resolve().as_uri())
    browser.driver.execute_async_script('const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))')
    return time.monotonic() - started


def large_reports_open_quickly(browser, root):
    for path in ('large/report.html', 'long/report.html'):
        seconds = min(seconds_to_open(browser, root / path) for _ in range(3))
        size = (root / path).stat().st_size / 1e6
        print(f'  {path}: {size:.1f} MB, {seconds:.2f} s')
        assert seconds < MOST_SECONDS_TO_OPEN, f'{path} takes {seconds:.2f} s'
    assert not (root / 'long/report').exists(), 'a single page'
    browser.driver.get((root / 'large/report.html').resolve().as_uri())
    assert len(browser.find_all('.pairs tbody tr')) == 1000
    started = time.monotonic()
    choose(browser, 'severity', 'error')
    browser.run(SHOWN_ROWS)
    assert time.monotonic() - started < MOST_SECONDS_TO_OPEN


def paper_has_rows_but_no_filters(browser, root):
    browser.open(root / 'stories/report.html')
    pages = re.findall(rb'/Count (\d+)', browser.printed())
    assert pages and int(pages[0]) > len(browser.find_all('details.pair')), 'a sheet at least for each pair'
    browser.tell('Emulation.setEmulatedMedia', media='print')
    try:
        for selector in ('#filters', '.skip', 'nav', '.links'):
            assert not browser.find(selector).is_displayed(), selector
        assert browser.find('.beads').is_displayed()
        assert browser.run("return getComputedStyle(document.querySelector('.beads tbody')).breakInside") == 'avoid'
    finally:
        browser.tell('Emulation.setEmulatedMedia', media='')


TESTS = [every_page_opens_in_silence, a_filter_hides_rows_and_the_count_follows, filters_join,
         a_finding_leads_to_its_place_and_back, a_link_back_shows_a_row_that_was_filtered_out,
         a_folded_pair_opens_for_a_link, a_moved_paragraph_leads_to_its_place_and_back,
         large_runs_lead_from_page_to_page, languages_stand_on_their_sides, nothing_is_wider_than_the_window,
         columns_of_lists_hold_their_words, text_has_contrast_in_light_and_dark, all_can_be_reached_by_keyboard, without_scripts_all_can_be_read,
         articles_run_nothing, large_reports_open_quickly, paper_has_rows_but_no_filters]


def take_pictures(browser, root, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, width, dark in (('wide', 1280, False), ('dark', 1280, True), ('narrow', 390, False)):
        browser.resize(width, 1400)
        browser.use_dark(dark)
        browser.open(root / 'stories/report.html')
        (folder / f'{name}.png').write_bytes(browser.picture())
        browser.open(root / 'stories/report.html', f'#ar-{first_key(browser)}')
        (folder / f'{name}-pair.png').write_bytes(browser.picture())
    browser.use_dark(False)
    (folder / 'print.pdf').write_bytes(browser.printed())


def first_line(error):
    """Without the stack of the driver."""
    return (str(error).splitlines() or [''])[0]


def main(program, pictures=None):
    browser = Browser()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        subprocess.run([program, folder], check=True)
        try:
            for test in TESTS:
                try:
                    test(browser, root)
                    print(f'ok {test.__name__}', flush=True)
                except Exception as error:  # a test that breaks off has failed, and the others still run
                    failed += 1
                    where = traceback.extract_tb(error.__traceback__)[1]
                    print(f'FAILED {test.__name__}: line {where.lineno}: {where.line}: {first_line(error)}', flush=True)
            if pictures:
                take_pictures(browser, root, pathlib.Path(pictures))
        finally:
            browser.close()
    print(f'{len(TESTS) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

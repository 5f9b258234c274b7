
'use strict';
// The page is whole without this: it adds the filters, and shows all parts of a finding that a link leads to.
(() => {
    const byId = id => document.getElementById(id);

    function makeFilters() {
        const rows = [...byId('finding-table').tBodies[0].rows];
        const choices = [...document.querySelectorAll('[data-filter]')];
        const wanted = byId('filter-document');
        const number = n => n.toLocaleString('en');
        let documents;  // texts of the last cells, read when they are first asked for

        function names(words, i) {
            documents ??= rows.map(row => row.cells[row.cells.length - 1].textContent.toLocaleLowerCase());
            return documents[i].includes(words);
        }

        function apply() {
            const words = wanted.value.trim().toLocaleLowerCase();
            let shown = 0;
            rows.forEach((row, i) => {
                const fits = (!words || names(words, i)) &&
                    choices.every(choice => !choice.value || row.dataset[choice.dataset.filter] === choice.value);
                if (row.hidden === fits) row.hidden = !fits;
                shown += fits;
            });
            byId('filter-count').textContent =
                `${number(shown)} of ${number(rows.length)} ${rows.length === 1 ? 'finding' : 'findings'} shown`;
        }

        function reset() {
            choices.forEach(choice => { choice.value = ''; });
            wanted.value = '';
            apply();
        }

        choices.forEach(choice => choice.addEventListener('change', apply));
        wanted.addEventListener('input', apply);
        byId('filter-reset').addEventListener('click', reset);
        byId('filters').hidden = false;
        apply();
        return reset;
    }

    const showAllRows = byId('finding-table') ? makeFilters() : () => {};

    // The target may be in a row that is filtered out or in a folded pair; what belongs to it is shown with it.
    function follow() {
        document.querySelectorAll('.current').forEach(element => element.classList.remove('current'));
        const target = byId(location.hash.slice(1));
        if (!target) return;
        const row = target.closest('tr[hidden]');
        if (row) showAllRows();
        const folded = target.closest('details:not([open])');
        if (folded) folded.open = true;
        if (row || folded) target.scrollIntoView();
        for (const key of (target.dataset.findings || '').split(' ').filter(Boolean))
            document.querySelectorAll(`[data-findings~="${key}"]`).forEach(e => e.classList.add('current'));
    }

    addEventListener('hashchange', follow);
    // Following the same link again is no change of the address.
    addEventListener('click', event => {
        const link = event.target.closest && event.target.closest('a[href^="#"]');
        if (link && link.getAttribute('href') === location.hash) follow();
    });
    follow();
})();

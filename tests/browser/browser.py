"""Headless Chromium by Selenium, both from Debian: python3-selenium belongs to Debian's own Python."""
import base64
import json
import os
import shutil
import sys

SKIPPED = 77


def skip(reason):
    print(f'skipped: {reason}; scripts/install-dependencies browser installs what is missing')
    sys.exit(SKIPPED)


def import_selenium():
    """Another Python in front of Debian's does not see Debian's packages."""
    try:
        import selenium  # noqa: F401
    except ImportError:
        debian = '/usr/bin/python3'
        if os.path.exists(debian) and not os.environ.get('DRAGOMAN_BROWSER_AGAIN'):
            os.environ['DRAGOMAN_BROWSER_AGAIN'] = '1'
            os.execv(debian, [debian, *sys.argv])
        skip('python3-selenium is missing')


class Browser:
    """A window that notes every request and every message of the console."""

    def __init__(self):
        import_selenium()
        chromium, driver = shutil.which('chromium'), shutil.which('chromedriver')
        if not chromium or not driver:
            skip('chromium or chromium-driver is missing')
        from selenium.common.exceptions import WebDriverException
        from selenium.webdriver import Chrome
        from selenium.webdriver.chrome.options import Options
        from selenium.webdriver.chrome.service import Service
        options = Options()
        options.binary_location = chromium
        for flag in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'):
            options.add_argument(flag)
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
        try:
            self.driver = Chrome(service=Service(driver), options=options)
        except WebDriverException as error:
            skip(f'chromium does not start ({(error.msg or "").splitlines()[0]})')
        self.resize(1280, 1000)

    def close(self):
        self.driver.quit()

    def open(self, path, fragment=''):
        self.driver.get('about:blank')
        self.messages(), self.requests()
        self.driver.get(path.resolve().as_uri() + fragment)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element('css selector', selector)

    def find_all(self, selector):
        return self.driver.find_elements('css selector', selector)

    def tell(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def resize(self, width, height):
        self.tell('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)

    def use_dark(self, dark):
        self.tell('Emulation.setEmulatedMedia',
                  features=[{'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}])

    def use_scripts(self, scripts):
        self.tell('Emulation.setScriptExecutionDisabled', value=not scripts)

    def messages(self):
        return [entry['message'] for entry in self.driver.get_log('browser')]

    def requests(self):
        """Addresses that were asked for since the last call."""
        events = [json.loads(entry['message'])['message'] for entry in self.driver.get_log('performance')]
        return [event['params']['request']['url'] for event in events if event['method'] == 'Network.requestWillBeSent']

    def picture(self):
        return base64.b64decode(self.tell('Page.captureScreenshot', format='png')['data'])

    def printed(self):
        return base64.b64decode(self.tell('Page.printToPDF', printBackground=False, preferCSSPageSize=True)['data'])

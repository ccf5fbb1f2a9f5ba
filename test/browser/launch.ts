/** A Chromium that looks at what was built. */
import {existsSync} from 'node:fs';
import {type Browser, chromium} from 'playwright-core';

const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * Starts the installed Chromium, else the one that Playwright installed. Its pages have no service worker unless they say
 * `serviceWorkers: 'allow'`: a worker that fills its caches keeps the network of a page from ever being idle.
 *
 * @returns The browser.
 */
export async function launch(): Promise<Browser> {
  const executablePath = BROWSERS.find((place) => place && existsSync(place));
  const browser = await chromium.launch({
    ...(executablePath && {executablePath}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...QUIET],
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({serviceWorkers: 'block', ...options});
  return browser;
}

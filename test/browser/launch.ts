/** A Chromium that looks at what was built. */
import {existsSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {type Browser, chromium, type Page, type Request} from 'playwright-core';

const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Milliseconds without a request after which a page has all that it asked for. */
const QUIET_FOR = 300;
const MAX_WAIT = 60_000;

/** What a page is waiting for, and when that last changed. */
interface Traffic {
  open: Set<Request>;
  changed: number;
}

const traffic = new WeakMap<Page, Traffic>();

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
  browser.newContext = async (options) => {
    const context = await newContext({serviceWorkers: 'block', ...options});
    context.on('page', listen);
    return context;
  };
  return browser;
}

/**
 * Waits until a page has all that it asked for. Playwright's `networkidle` is not told of the end of some requests that a page
 * preloads, and waits for ever.
 *
 * @param page - A page of a browser of `launch`.
 * @throws Error where it goes on asking for a minute.
 */
export async function idle(page: Page): Promise<void> {
  const found = traffic.get(page) ?? listen(page);
  const end = Date.now() + MAX_WAIT;
  await page.waitForLoadState('load');
  while (found.open.size > 0 || Date.now() - found.changed < QUIET_FOR) {
    const waiting = [...found.open].map((request) => request.url());
    if (Date.now() > end) throw new Error(`Still waiting for ${waiting.join(', ')}`);
    await setTimeout(50);
  }
}

function listen(page: Page): Traffic {
  const found: Traffic = {open: new Set(), changed: Date.now()};
  const ended = (request: Request) => {
    found.open.delete(request);
    found.changed = Date.now();
  };
  page.on('request', (request) => {
    found.open.add(request);
    found.changed = Date.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  traffic.set(page, found);
  return found;
}

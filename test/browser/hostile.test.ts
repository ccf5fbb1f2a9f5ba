/** Every page of the hostile vault in a real browser, which tells of each script, dialog, navigation and request elsewhere. */
import type {Browser, Page} from 'playwright-core';
import {filesOf} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {launch} from './launch.js';
import {readPdf} from './pdf.js';

let browser: Browser;
let site: ServedSite;
let page: Page;
let events: string[];

beforeAll(async () => {
  site = await serve('hostile');
  browser = await launch();
  page = await browser.newPage({viewport: {width: 1400, height: 900}});
  page.on('console', (message) => message.text() === 'pwned' && events.push('a script ran'));
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => Object.assign(globalThis, {pwn: () => console.log('pwned')}));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(site.url) || url.startsWith('data:')) return route.continue();
    events.push(`request ${url}`);
    return route.abort();
  });
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(() => {
  events = [];
});

/** Addresses of all pages, and of some with a query or hash that could become a part of them. */
const addresses = filesOf('hostile')
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/(?:index)?\.html$/, '')}`);
const HOSTILE = encodeURIComponent('"><img src=x onerror=pwn()><script>pwn()</script>');
const asked = [
  '/search/?q=',
  '/exam-tips/?q=',
  '/exam-tips/?tag=',
  '/exam-tips/cheat-sheet/?title=',
  '/exam-tips/practice/?note=',
];

it.each([
  ...addresses,
  ...asked.map((address) => address + HOSTILE),
  `/note/#${HOSTILE}`,
  '/note/#100%',
  '/note/?%E0%A4%A#%E0%A4%A',
  '/%E0%A4%A/100%?%#%',
  '/note/#"><img src=x onerror=pwn()>',
])('%s should run nothing, ask nobody and stay where it is', async (address) => {
  await page.goto(
    site.url +
      address
        .split('/')
        .map((part) => part.replace(/[<>"]/g, encodeURIComponent))
        .join('/'),
  );
  await page.waitForSelector('html[data-has-hydrated="true"]');
  await page.waitForTimeout(100);
  expect(events).toEqual([]);
  expect(new URL(page.url()).origin).toBe(site.url);
  expect(await page.locator('.navbar').count()).toBe(1);
});

it('should print nothing that is kept back', async () => {
  await page.goto(`${site.url}/exam-tips/cheat-sheet`);
  await page.locator('.exam-sheet[data-ready="true"] .sheet-page').first().waitFor();
  const pages = await readPdf(
    await page.pdf({preferCSSPageSize: true, printBackground: true, outline: true, tagged: true}),
  );
  const text = pages.map((sheet) => sheet.text).join('\n');
  expect(text).toContain('another');
  expect(text).not.toMatch(/CANARY-/);
});

it('should paint a snippet over nothing but its note', async () => {
  await page.goto(`${site.url}/note/`);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const over = await page.evaluate(() =>
    ['.navbar__title', '.navbar', '.theme-doc-sidebar-container a', '.table-of-contents a'].map((selector) => {
      const element = document.querySelector(selector);
      const {left, top, width, height} = element?.getBoundingClientRect() ?? new DOMRect();
      const found = document.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
      return [selector, found?.closest('.vault-note') === null];
    }),
  );
  expect(over.filter(([, isFree]) => !isFree)).toEqual([]);
});

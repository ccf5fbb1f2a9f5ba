/** Every note of the ugly vault on a phone. */
import type {Browser, Page} from 'playwright-core';
import {notePages} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {launch} from './launch.js';

let browser: Browser;
let site: ServedSite;
let page: Page;
let errors: string[];

beforeAll(async () => {
  site = await serve('ugly');
  browser = await launch();
  page = await browser.newPage({viewport: {width: 360, height: 740}});
  page.on('pageerror', (error) => errors.push(error.message));
  // What notes load from elsewhere is not there.
  await page.route('**/*', (route) => (route.request().url().startsWith(site.url) ? route.continue() : route.abort()));
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(() => {
  errors = [];
});

describe('on a phone', () => {
  it.each([...notePages('ugly').keys()])('%s should fit, and run without an error', async (url) => {
    await page.goto(site.url + url.split('/').map(encodeURIComponent).join('/'));
    await page.waitForSelector('html[data-has-hydrated="true"]');
    const {wide, width} = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(width).toBe(360);
    expect(wide).toBeLessThanOrEqual(width);
    expect(errors).toEqual([]);
  });
});

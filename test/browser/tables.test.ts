/** What readers do with the table of a base: sort it and filter it, by mouse and by keys; and the same table without scripts. */
import type {Browser, Page} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

/** A base of all files of the vault. */
const PAGE = '/reading-list-base';

let browser: Browser;
let site: ServedSite;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([serve('ugly'), launch()]);
  page = await browser.newPage();
  await page.goto(site.url + PAGE);
  await idle(page);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const names = (on = page) => on.locator('.bases-table tbody tr').allInnerTexts();
const head = () => page.locator('.bases-table thead th').first();

it('should have all rows without scripts, and nothing that needs one', async () => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const plain = await context.newPage();
  await plain.goto(site.url + PAGE);
  expect(await names(plain)).toEqual(await names());
  expect(await plain.locator('.query-filter, .query-sort').count()).toBe(0);
  await context.close();
});

it('should be sorted up, down and not at all by its head, also by keys', async () => {
  const before = await names();
  const sorted = [...before].sort(new Intl.Collator('en', {numeric: true, sensitivity: 'base'}).compare);
  await head().getByRole('button').click();
  expect(await head().getAttribute('aria-sort')).toBe('ascending');
  expect((await names()).map((name) => name.toLowerCase())).toEqual(sorted.map((name) => name.toLowerCase()));
  await page.keyboard.press('Enter');
  expect(await head().getAttribute('aria-sort')).toBe('descending');
  expect((await names())[0]).toBe(sorted.at(-1));
  await page.keyboard.press('Enter');
  expect(await head().getAttribute('aria-sort')).toBeNull();
  expect(await names()).toEqual(before);
});

it('should keep the rows that have the words, in any case, and all of them on paper', async () => {
  const before = await names();
  const field = page.getByRole('searchbox', {name: 'Filter the table'});
  await field.fill('EC2 bas');
  expect(await names()).toEqual(['EC2 Basics']);
  await field.fill('no such note');
  expect(await names()).toEqual([]);
  await field.fill('');
  expect(await names()).toEqual(before);
  await page.emulateMedia({media: 'print'});
  expect(await field.isVisible()).toBe(false);
  await page.emulateMedia({media: 'screen'});
});

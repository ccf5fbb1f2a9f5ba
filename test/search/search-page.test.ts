/** The search page: on a phone, while results come, and with what was searched before. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launch} from '../browser/launch';
import '../site/retry';
import {NOTES} from './browser/notes';
import {type Server, serve} from './browser/serve';
import {BASE_URL, writeSite} from './browser/site';

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSite(folder, NOTES);
  server = await serve(folder, BASE_URL);
  browser = await launch();
}, 60_000);

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

async function open(query: string, width: number): Promise<void> {
  page = await browser.newPage({viewport: {width, height: 800}});
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.origin}${BASE_URL}search?q=${encodeURIComponent(query)}`);
}

const results = () => page.locator('article h2');

test.each([390, 1280])('shows hits on a screen %i px wide, whatever the number of tags', async (width) => {
  await open('quorum', width);
  await results().first().waitFor();
  expect(await page.getByRole('button', {name: /^#/}).count()).toBe(15);
  expect((await results().first().boundingBox())?.y).toBeLessThan(400);
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrolled).toBeLessThanOrEqual(width);
  // The last tag is out of sight, not out of reach.
  await page.getByRole('button', {name: /^#/}).last().click();
  await page.getByText('1 note', {exact: true}).waitFor();
});

test.each([390, 1280])('moves nothing while results come, %i px wide', async (width) => {
  await open('', width);
  await page.getByRole('searchbox').waitFor();
  await page.waitForTimeout(300);
  // From here on: the page itself is drawn by a script here, and comes with its HTML from Docusaurus.
  await page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number; sources: {node: Element}[]})[]) {
        shifts.push(`${entry.value} ${entry.sources.map(({node}) => node.nodeName).join()}`);
      }
    }).observe({type: 'layout-shift'});
  });
  // By script: what moves after a key is pressed would not count.
  await page.evaluate(() => {
    const field = document.querySelector('main input, #page input') as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'quorum');
    field.dispatchEvent(new Event('input', {bubbles: true}));
  });
  await results().nth(9).waitFor();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as {shifts: string[]}).shifts)).toEqual([]);
});

test('offers what was searched before, until told to forget it', async () => {
  await open('lambda', 1280);
  await page.getByRole('link', {name: 'Lambda'}).first().click();
  await page.waitForURL(/lambda\?find=lambda/);
  await page.goto(`${server.origin}${BASE_URL}search`);
  await page.getByRole('button', {name: 'lambda', exact: true}).click();
  await results().first().waitFor();
  expect(page.url()).toContain('search?q=lambda');
  await page.goto(`${server.origin}${BASE_URL}search`);
  await page.getByRole('button', {name: 'Forget them'}).click();
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  expect(await page.getByRole('button', {name: 'lambda', exact: true}).count()).toBe(0);
});

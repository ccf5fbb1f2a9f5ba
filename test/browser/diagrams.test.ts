/** Diagrams as a reader meets them. */
import type {Browser} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

let browser: Browser;
let ugly: ServedSite;

beforeAll(async () => {
  [ugly, browser] = await Promise.all([serve('ugly'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  ugly?.close();
});

const NOTE = '/storage/s3';
const OTHER = '/plugins/admonitions-and-queries';

it('should have the words of a diagram in the page, and nothing of Mermaid on a page without one', async () => {
  const html = await (await fetch(ugly.url + NOTE)).text();
  expect(html).toMatch(/<vault-diagram.*?--diagram-height.*?Bucket.*?Object.*?<\/vault-diagram>/s);
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${ugly.url}/exam-tips`);
  await idle(page);
  expect(fetched.filter((path) => path.includes('/diagrams-'))).toEqual([]);
  await page.close();
});

it('should draw it once, in the theme of the page, where nothing moves and nothing is fetched from elsewhere', async () => {
  const page = await browser.newPage({colorScheme: 'dark'});
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(ugly.url) && request.url().startsWith('http')) elsewhere.push(request.url());
  });
  await page.addInitScript(() => {
    const counts = {drawings: 0, shift: 0};
    Object.assign(window, {counts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counts.shift += (entry as PerformanceEntry & {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
    new MutationObserver((records) => {
      for (const node of records.flatMap(({addedNodes}) => Array.from(addedNodes)))
        if (node instanceof Element && node.matches('.diagram-drawing')) counts.drawings += 1;
    }).observe(document, {childList: true, subtree: true});
  });
  await page.goto(ugly.url + NOTE);
  await page.locator('vault-diagram').scrollIntoViewIfNeeded();
  await page.locator('vault-diagram[data-drawn="dark"] svg').first().waitFor();
  await idle(page);
  const counts = await page.evaluate(() => (window as unknown as {counts: object}).counts);
  expect(counts).toEqual({drawings: 1, shift: expect.closeTo(0, 1)});
  expect(elsewhere).toEqual([]);
  // The browser's own command to print does not wait until it is drawn anew: it is dark on light all the same.
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  const inverted = await page
    .locator('vault-diagram[data-drawn="dark"]')
    .first()
    .evaluate((diagram) =>
      ['.diagram-drawing', '.diagram-drawing > svg'].filter((part) =>
        getComputedStyle(diagram.querySelector(part) as Element).filter.includes('invert'),
      ),
    );
  expect(inverted).toEqual(['.diagram-drawing']);
  await page.close();
});

it('should lead from a node to its note without loading a page, and show what is wrong with a diagram', async () => {
  const page = await browser.newPage();
  await page.goto(ugly.url + OTHER);
  await page.locator('.diagram-error').getByText('No diagram type detected').waitFor();
  await page.locator('vault-diagram').scrollIntoViewIfNeeded();
  await page.evaluate(() => Object.assign(window, {isSame: true}));
  await page.locator('vault-diagram g.node.internal-link').click();
  await page.waitForURL(`**${NOTE}`);
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  await page.close();
});

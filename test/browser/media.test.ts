/** Readers who force their own colours, magnify the page to twice its size, or want no motion. */
import type {Browser, Page} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {launch} from './launch.js';

const PAGES = [
  '/',
  '/guide/callouts',
  '/guide/message-flow-canvas',
  '/exam-tips',
  '/exam-tips/practice',
  '/search?q=sqs',
];

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  site = await serve('docs');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const open = async (page: Page, address: string) => {
  await page.goto(site.url + address);
  await page.waitForSelector('html[data-has-hydrated="true"]');
};

it('should show edges and icons where colours are forced', async () => {
  const page = await browser.newPage({forcedColors: 'active', viewport: {width: 1280, height: 850}});
  await open(page, '/guide/callouts');
  const icons = await page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const selectors = ['.callout-icon', '.navbar [class*="icon"]'];
    return selectors.map((selector) => {
      const element = document.querySelector(selector);
      return element !== null && getComputedStyle(element).backgroundColor !== ground;
    });
  });
  expect(icons).toEqual([true, true]);
  await open(page, '/app-services-containers-serverless');
  const edges = await page.evaluate(() =>
    ['.callout.exam-tip', '.theme-doc-markdown mark', '.callout'].map((selector) => {
      const element = document.querySelector(selector);
      return element === null ? -1 : Number.parseFloat(getComputedStyle(element).borderInlineStartWidth);
    }),
  );
  for (const width of edges) expect(width).toBeGreaterThan(0);
  await page.close();
});

it.each(PAGES)('should be no wider than the window at twice its size: %s', async (address) => {
  const page = await browser.newPage({viewport: {width: 640, height: 425}, deviceScaleFactor: 2});
  await open(page, address);
  const [scrollWidth = 0, clientWidth = 0] = await page.evaluate(() => {
    const {scrollWidth: all, clientWidth: seen} = document.documentElement;
    return [all, seen];
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await page.close();
});

it('should move nothing of a note where readers want no motion', async () => {
  const page = await browser.newPage({reducedMotion: 'reduce', viewport: {width: 1280, height: 850}});
  await open(page, '/app-services-containers-serverless');
  await page.keyboard.press('n');
  await page.locator('.exam-tip.is-target').waitFor();
  const running = await page.evaluate(() =>
    document.getAnimations().map((animation) => (animation as CSSAnimation).animationName ?? animation.id),
  );
  expect(running).toEqual([]);
  await page.close();
});

it('should have room on paper for all of its code, and for what stands below a table', async () => {
  const page = await browser.newPage({viewport: {width: 720, height: 1000}});
  for (const address of ['/guide/callouts', '/app-services-containers-serverless']) {
    await open(page, address);
    await page.emulateMedia({media: 'print'});
    const cut = await page.locator('.vault-note pre').evaluateAll((blocks) =>
      blocks
        .map((block) => [block.getBoundingClientRect(), block.firstElementChild?.getBoundingClientRect()] as const)
        .filter(([outer, inner]) => !inner || inner.height === 0 || outer.height < inner.height)
        .map(([outer]) => outer.top),
    );
    expect(await page.locator('.vault-note pre').count()).toBeGreaterThan(0);
    expect(cut).toEqual([]);
    await page.emulateMedia({media: 'screen'});
  }
  await open(page, '/exam-tips/document?folder=Compute');
  const table = page.locator('.vault-note td').first();
  await table.waitFor();
  const distance = await table.evaluate((cell) => {
    const own = cell.closest('table') as HTMLTableElement;
    return (own.nextElementSibling?.getBoundingClientRect().top ?? 0) - own.getBoundingClientRect().bottom;
  });
  expect(distance).toBeGreaterThan(8);
  await page.close();
});

/** Nothing on any kind of page keeps a reader out: axe, in both themes, on a phone and on a desk. */
import {createRequire} from 'node:module';
import type {Browser, Page} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = [
  '/',
  '/app-services-containers-serverless',
  '/guide/compatibility',
  '/guide/links-and-embeds',
  '/guide/message-flow-canvas',
  '/tags',
  '/tags/guide',
  '/exam-tips',
  '/exam-tips?note=app-services-containers-serverless',
  '/exam-tips/cheat-sheet?content=tips&content=tldr&content=tables',
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

describe.each([360, 1280])('at %i px', (width) => {
  let page: Page;
  // One for all: a page of its own would fetch the site's scripts again.
  beforeAll(async () => {
    page = await browser.newPage({viewport: {width, height: 850}, reducedMotion: 'reduce'});
  });
  afterAll(() => page.close());

  it.each(PAGES)('should find nothing on %s', async (address) => {
    await page.emulateMedia({colorScheme: 'light'});
    await page.goto(site.url + address);
    await page.waitForSelector('html[data-has-hydrated="true"][data-theme="light"]');
    await idle(page);
    await page.addScriptTag({path: AXE});
    expect(await violations()).toEqual([]);
    // The dark theme has other colours, and nothing else of its own.
    await page.emulateMedia({colorScheme: 'dark'});
    await page.waitForSelector('html[data-theme="dark"]');
    expect(await violations(['color-contrast', 'link-in-text-block'])).toEqual([]);
  });

  const violations = (rules?: string[]) =>
    page.evaluate(async (runOnly) => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page.
      const {violations} = await (window as any).axe.run({resultTypes: ['violations'], ...(runOnly && {runOnly})});
      return violations.map(({id, nodes}: {id: string; nodes: {html: string}[]}) => `${id}: ${nodes[0]?.html}`);
    }, rules);
});

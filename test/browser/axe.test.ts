/** Nothing on any kind of page keeps a reader out: axe, in both themes, on a phone and on a desk. */
import {createRequire} from 'node:module';
import type {Browser} from 'playwright-core';
import {type ServedSite, serve} from './browser.js';
import {launch} from './launch.js';

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
  '/exam-tips/cheat-sheet',
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

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([360, 1280])('at %i px', (width) => {
    it.each(PAGES)('should find nothing on %s', async (address) => {
      const page = await browser.newPage({viewport: {width, height: 850}, colorScheme});
      await page.goto(site.url + address);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      await page.waitForLoadState('networkidle');
      await page.addScriptTag({path: AXE});
      const found = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page.
        const {violations} = await (window as any).axe.run();
        return violations.map(({id, nodes}: {id: string; nodes: {html: string}[]}) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
      await page.close();
    });
  });
});

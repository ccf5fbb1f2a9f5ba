/** The search box and the search page of a whole site: keyboard only, at the size of a phone, and for every reader. */
import {createRequire} from 'node:module';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {launch} from '../browser/launch';
import '../site/retry';
import {docsSite} from './browser/docs-site';
import {type Server, serve} from './browser/serve';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PAGES = ['/', '/app-services-containers-serverless', '/exam-tips', '/exam-tips/cheat-sheet', '/tags', '/search'];

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await serve(docsSite(), '/');
  browser = await launch();
}, 240_000);

beforeEach(async () => {
  context = await browser.newContext({viewport: {width: 1200, height: 800}, reducedMotion: 'reduce'});
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});

afterEach(() => context.close());

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(address: string): Promise<void> {
  await page.goto(server.origin + address);
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

const input = () => page.getByRole('combobox', {name: 'Search notes, headings and exam tips'});
const options = () => page.getByRole('option');
const active = () => page.locator('[role=option][aria-selected=true]');
const marks = () =>
  page.evaluate(() =>
    (Array.from(CSS.highlights.get('vault-search') ?? []) as Range[]).map((range) => range.toString()),
  );

async function type(query: string, shown: string | RegExp): Promise<void> {
  await page.keyboard.press('/');
  await input().waitFor();
  await page.keyboard.type(query);
  await options().filter({hasText: shown}).first().waitFor();
}

async function violations(where: string): Promise<string[]> {
  await page.addScriptTag({path: AXE});
  return page.evaluate(async (selector) => {
    type Axe = {run(where: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
    const found = await (window as unknown as {axe: Axe}).axe.run(selector);
    return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  }, where);
}

describe('the box', () => {
  it.each(PAGES)('should open from %s by every key', async (address) => {
    await open(address);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press(key);
      await input().waitFor();
      await page.keyboard.press('Escape');
      await input().waitFor({state: 'hidden'});
    }
  });

  it('should be a combobox whose active option the arrows move', async () => {
    await open('/');
    await type('dead-letter', 'Dead-letter queue');
    const attributes = () =>
      input().evaluate((field) => ['aria-expanded', 'aria-autocomplete'].map((name) => field.getAttribute(name)));
    expect(await attributes()).toEqual(['true', 'list']);
    const list = await input().getAttribute('aria-controls');
    expect(await page.getByRole('listbox').getAttribute('id')).toBe(list);
    expect(await active().count()).toBe(1);
    const first = await active().getAttribute('id');
    await page.keyboard.press('ArrowDown');
    const second = await active().getAttribute('id');
    expect(second).not.toBe(first);
    expect(await input().getAttribute('aria-activedescendant')).toBe(second);
    await page.keyboard.press('ArrowUp');
    expect(await active().getAttribute('id')).toBe(first);
    await input().fill('');
    await page.locator('[role=combobox][aria-expanded=false]').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });

  it('should group headings and exam tips under their note, with the words marked', async () => {
    await open('/');
    await type('nat gateway', 'VPC');
    await options().filter({hasText: 'Ways out'}).first().waitFor();
    expect(await options().first().locator('mark, span').first().textContent()).toBe('VPC');
    expect(await options().nth(1).textContent()).toMatch(/^Exam A NAT gateway stands in a public subnet/);
    const places = await options().evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(places.slice(0, 3).map((place) => place.split(/[?#]/)[0])).toEqual(Array(3).fill(places[0]?.split('?')[0]));
    const marked = await page.locator('[role=option] mark').allTextContents();
    expect(marked.length).toBeGreaterThan(2);
    expect(marked.filter((text) => !/nat|gateway/i.test(text))).toEqual([]);
  });

  it('should open the heading that is chosen, its words marked until a key is pressed', async () => {
    await open('/');
    await type('provisioned concurrency', 'Provisioned concurrency');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#provisioned-concurrency$/);
    await page.waitForFunction(() => CSS.highlights.has('vault-search'));
    expect((await marks()).slice(0, 2).map((word) => word.toLowerCase())).toEqual(['provisioned', 'concurrency']);
    const heading = page.locator('#provisioned-concurrency');
    await page.waitForFunction(() => {
      const top = document.getElementById('provisioned-concurrency')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < 400;
    });
    expect(await heading.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await marks()).toEqual([]);
    expect(page.url()).not.toContain('find=');
  });

  it('should never lose what was typed, and offer the last searches', async () => {
    await open('/');
    await type('greengrass', 'Greengrass');
    await page.keyboard.press('Escape');
    await open('/compute/ec2');
    await page.keyboard.press('Control+k');
    expect(await input().inputValue()).toBe('greengrass');
    await options().filter({hasText: 'Greengrass'}).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/find=greengrass/);
    await page.keyboard.press('/');
    await input().fill('');
    await options()
      .filter({hasText: /^greengrass$/})
      .waitFor();
  });

  it('should fill a phone', async () => {
    await page.setViewportSize({width: 360, height: 640});
    await open('/');
    await page.getByRole('link', {name: 'Search'}).first().click();
    await input().fill('elastic load balancing routes by path or host');
    await options().first().waitFor();
    expect(await page.locator('dialog[open]').boundingBox()).toEqual({x: 0, y: 0, width: 360, height: 640});
    const overflow = () =>
      page
        .locator('dialog[open]')
        .evaluate(
          (dialog) =>
            Array.from(dialog.querySelectorAll('*')).filter((part) => part.getBoundingClientRect().right > 360.5)
              .length,
        );
    expect(await overflow()).toBe(0);
    const sizes = await options().evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    await page.getByRole('button', {name: 'Close'}).click();
    await input().waitFor({state: 'hidden'});
  });
});

describe('the page', () => {
  const total = () => page.getByRole('status');
  const notes = () => page.locator('article h2').allTextContents();

  it('should narrow by exam tips, tag and note, with counts, in an address to share', async () => {
    await open('/search?q=queue');
    await total()
      .filter({hasText: /^\d+ notes?$/})
      .waitFor();
    const all = Number.parseInt((await total().textContent()) ?? '', 10);
    expect(all).toBeGreaterThan(4);
    const tag = page.getByRole('button', {name: /^#guide \d+$/});
    const count = Number(/\d+/.exec((await tag.textContent()) ?? '')?.[0]);
    await tag.focus();
    await page.keyboard.press('Enter');
    await total()
      .filter({hasText: `${count} note`})
      .waitFor();
    expect(page.url()).toMatch(/\?q=queue&tag=guide$/);
    await page.getByRole('button', {name: /^Exam tips/}).click();
    await page.waitForURL(/only=tips/);
    await page.locator('main [aria-busy=false]').waitFor();
    const narrowed = await notes();
    expect(narrowed).toEqual(['Writing exam tips']);
    await page.reload();
    await page.locator('article h2').first().waitFor();
    expect(await notes()).toEqual(narrowed);
    await page.getByRole('button', {name: 'Only this note'}).click();
    await page.waitForURL(/note=/);
    await total().filter({hasText: '1 note'}).waitFor();
  });

  it('should show more notes when asked', async () => {
    await open('/search?q=note');
    const more = page.getByRole('button', {name: /^More \(\d+ left\)$/});
    await more.waitFor();
    expect((await notes()).length).toBe(10);
    await more.click();
    await page.waitForFunction(() => document.querySelectorAll('article').length > 10);
  });

  it('should say what to do without JavaScript', async () => {
    const still = await browser.newContext({javaScriptEnabled: false});
    const quiet = await still.newPage();
    await quiet.goto(`${server.origin}/search?q=queue`);
    expect(await quiet.locator('main').textContent()).toContain('Search needs JavaScript');
    await still.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('should find nothing in the way of access in the box', async () => {
    await page.emulateMedia({colorScheme});
    await open('/');
    await type('nat gateway', 'VPC');
    await options().filter({hasText: 'Ways out'}).first().waitFor();
    expect(await violations('dialog[open]')).toEqual([]);
    await input().fill('qzxwvqzxwv');
    await page.getByText('Nothing found').waitFor();
    expect(await violations('dialog[open]')).toEqual([]);
  });

  it.each(['nat gateway', 'visibilty', 'qzxwvqzxwv'])('should find none on the page for %s', async (query) => {
    await page.emulateMedia({colorScheme});
    await open(`/search?q=${encodeURIComponent(query)}`);
    await page.locator('main article, main [aria-live] ul').first().waitFor();
    await page.locator('main [aria-busy=false]').waitFor();
    expect(await violations('main')).toEqual([]);
  });
});

import {mkdtemp, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
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
const problems: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSite(folder, NOTES);
  server = await serve(folder, BASE_URL);
  browser = await launch();
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage({viewport: {width: 1200, height: 800}});
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await open('');
});

afterEach(async () => {
  await page.close();
  expect(problems.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

const isReady = () => page.locator('html[data-has-hydrated]').waitFor({state: 'attached'});

async function open(address: string): Promise<void> {
  await page.goto(`${server.origin}${BASE_URL}${address}`);
  await isReady();
}

const input = () => page.getByRole('combobox');
const options = () => page.getByRole('option');
const active = () => page.locator('[role=option][aria-selected=true]');

async function type(query: string): Promise<void> {
  await page.keyboard.press('/');
  await input().waitFor();
  await page.keyboard.type(query, {delay: 15});
  await options().first().waitFor();
  // What stands there until then is the answer to the first letters.
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
}

test('loads nothing of the search before the reader turns to it', async () => {
  await page.waitForTimeout(300);
  expect(server.takeLog().filter(({file}) => /pagefind|Dialog/.test(file))).toEqual([]);
  await page.keyboard.press('/');
  await input().waitFor();
  expect(server.takeLog().filter(({file}) => file.startsWith('pagefind'))).toEqual([]);
});

test.each(['/', 'Control+k', 'Meta+k'])('opens with %s, closes with Escape, and keeps what was typed', async (key) => {
  await page.keyboard.press(key);
  await input().waitFor();
  await page.keyboard.type('visibility');
  await page.keyboard.press('Escape');
  await input().waitFor({state: 'hidden'});
  await page.keyboard.press(key);
  expect(await input().inputValue()).toBe('visibility');
  await page.reload();
  await isReady();
  await page.keyboard.press(key);
  expect(await input().inputValue()).toBe('visibility');
});

test('takes what is typed before the dialog is there', async () => {
  let typed: Promise<void> | undefined;
  await page.route('**/*.js', async (route) => {
    typed ??= page.keyboard.type('queue');
    await typed;
    await route.continue();
  });
  await page.keyboard.press('/');
  await input().waitFor();
  await page.keyboard.type('s');
  expect(await input().inputValue()).toBe('queues');
  await page.unroute('**/*.js');
});

test('a slash is a letter where something is typed', async () => {
  await page.keyboard.press('/');
  await input().waitFor();
  await page.keyboard.type('a/b');
  expect(await input().inputValue()).toBe('a/b');
});

test('shows results while typing: notes, then their headings and tips, the words marked', async () => {
  await type('visibility time');
  await page.getByText('hidden for the').waitFor();
  expect(await options().first().textContent()).toContain('Queues');
  expect(await page.locator('[role=option] mark').allTextContents()).toContain('visibility timeout');
  const tip = options().filter({hasText: 'twelve hours'});
  expect(await tip.textContent()).toMatch(/^Exam /);
  expect(await tip.getAttribute('href')).toBe('/base/sqs?find=visibility+time#exam-1');
  expect(await options().filter({hasText: 'Visibility timeout'}).first().getAttribute('href')).toBe(
    '/base/sqs?find=visibility+time#visibility-timeout',
  );
});

test('the arrows move through the list and around its ends, the input keeps the focus', async () => {
  await type('visibility');
  await page.getByText('hidden for the').waitFor();
  const last = (await options().count()) - 1;
  const at = async () => Number((await input().getAttribute('aria-activedescendant'))?.split('-').at(-1));
  expect(await at()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe(1);
  expect(await active().getAttribute('id')).toBe(await input().getAttribute('aria-activedescendant'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await at()).toBe(last);
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe(0);
  expect(await input().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('Tab leaves the input for the next control and stays in the dialog', async () => {
  await type('lambda');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('All results');
});

test('Enter opens the place, its words are marked, and Escape clears the marks', async () => {
  await type('visibility timeout');
  await page.getByText('hidden for the').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sqs\?find=visibility\+timeout#/);
  const marked = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('vault-search') ?? [])] as Range[];
      return ranges.map(String);
    });
  await page.waitForFunction(() => CSS.highlights.has('vault-search'));
  expect((await marked()).slice(0, 2)).toEqual(['Visibility', 'timeout']);
  // The tip of that section, which has the words too, is folded away: arriving opens it.
  expect(await page.locator('details').evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await marked()).toEqual([]);
  expect(page.url()).not.toContain('find');
});

test('shows the last searches while nothing is typed', async () => {
  await type('lambda');
  await page.keyboard.press('Enter');
  await page.waitForURL(/lambda/);
  await page.keyboard.press('/');
  await input().fill('');
  expect(await options().allTextContents()).toEqual(['lambda']);
  await page.keyboard.press('Enter');
  expect(await input().inputValue()).toBe('lambda');
  await page.getByRole('option').filter({hasText: 'Code without servers'}).waitFor();
});

test('fills a phone, with nothing wider than the screen', async () => {
  await page.setViewportSize({width: 360, height: 640});
  await page.getByRole('link', {name: 'Search'}).click();
  await input().fill('lambda');
  await options().first().waitFor();
  expect(await page.locator('dialog').boundingBox()).toEqual({x: 0, y: 0, width: 360, height: 640});
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', {name: 'Close'}).click();
  await input().waitFor({state: 'hidden'});
});

test('says that search comes with a build where there is no index', async () => {
  await page.route('**/pagefind/**', (route) => route.fulfill({contentType: 'text/html', body: '<html></html>'}));
  await page.keyboard.press('/');
  await input().fill('lambda');
  await page.getByText('it comes with a build').waitFor();
  expect(problems.splice(0).join()).toMatch(/MIME type/);
});

test('the search page: filters with counts, more of them, an address to share', async () => {
  await open('search?q=quotas');
  await page.getByRole('status').filter({hasText: '20 notes'}).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('article').length === 10);
  await page.getByRole('button', {name: 'More (10 left)'}).click();
  await page.waitForFunction(() => document.querySelectorAll('article').length === 20);

  await page.getByRole('button', {name: '#aws 3'}).click();
  await page.getByRole('status').filter({hasText: '3 notes'}).waitFor();
  expect(page.url()).toContain('?q=quotas&tag=aws');
  await page.getByRole('button', {name: '#aws'}).click();
  await page.getByRole('status').filter({hasText: '20 notes'}).waitFor();

  await page.getByRole('button', {name: 'Only this note'}).first().click();
  await page.getByRole('status').filter({hasText: '1 note'}).waitFor();
  expect(page.url()).toContain('note=%2Fbase%2F');
});

test('the search page: just the exam tips', async () => {
  await open('search?q=fifteen&only=tips');
  await page.getByRole('link', {name: 'Exam oddity'}).waitFor();
  expect(await page.locator('article h2').allTextContents()).toEqual(['Lambda']);
  await page.getByRole('searchbox').fill('region');
  await page.waitForFunction(() => document.querySelectorAll('article').length === 0);
});

test('the search page lists the notes of a tag without a query', async () => {
  await open('search?tag=compute');
  await page.getByRole('status').filter({hasText: '2 notes'}).waitFor();
  expect((await page.locator('article h2').allTextContents()).sort()).toEqual(['Kubernetes', 'Lambda']);
});

test.each([
  ['the box', 'visibility', ''],
  ['the search page', undefined, 'search?q=visibilty'],
])('%s has no problem that axe knows', async (_, query, address) => {
  await open(address);
  if (query) await type(query);
  else await page.locator('article').first().waitFor();
  await page.addScriptTag({path: createRequire(import.meta.url).resolve('axe-core')});
  const violations = await page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run: (where: string, options: object) => Promise<{violations: {id: string}[]}>};
    };
    // The test site has neither Docusaurus's colours nor its landmarks.
    const rules = {'color-contrast': {enabled: false}, region: {enabled: false}};
    return (await axe.run(document.querySelector('dialog[open]') ? 'dialog' : 'main', {rules})).violations.map(
      ({id}) => id,
    );
  });
  expect(violations).toEqual([]);
});

/** The content of notes comes from files beside the site: what a reader sees where such a file is missing, late or of another build. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {siteFolder} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';

let browser: Browser;
let docs: ServedSite;
let page: Page;

beforeAll(async () => {
  [docs, browser] = await Promise.all([serve('docs'), launch()]);
});
afterAll(async () => {
  await browser?.close();
  docs?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.unrouteAll({behavior: 'ignoreErrors'});
  await page.close();
});

const FROM = '/compute/ec2';
const TO = '/app-services-containers-serverless';
const CONTENT = path.join(siteFolder('docs'), `note-content${TO}.json`);
const title = () => page.locator('article h1').first().innerText();

/** Opens a note, and says whether the same page is there later. */
async function open(): Promise<() => Promise<boolean>> {
  await page.goto(docs.url + FROM);
  await idle(page);
  await page.evaluate(() => Object.assign(window, {isSame: true}));
  return () => page.evaluate(() => 'isSame' in window);
}

async function follow(): Promise<void> {
  await page.locator(`.theme-doc-markdown a.internal-link[href^="${TO}"]`).first().click();
  await page.waitForURL(`**${TO}*`);
  await page.waitForFunction(() => document.querySelector('article h1')?.textContent?.includes('App Services'));
}

it('should go from note to note without loading a page, and back', async () => {
  const isSame = await open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await follow();
  expect(await isSame()).toBe(true);
  expect(fetched.filter((path) => path === TO)).toEqual([]);
  expect(fetched.filter((path) => path === `/note-content${TO}.json`)).toHaveLength(1);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('article h1')?.textContent === 'EC2');
  expect(await isSame()).toBe(true);
});

it('should ask for its scripts once the style sheet is there, and then for all of them in their order', async () => {
  const asked: string[] = [];
  const styles: {arrive?: () => void} = {};
  const held = new Promise<void>((resolve) => Object.assign(styles, {arrive: resolve}));
  const isAskedFor = page.waitForRequest(/\/assets\/css\//);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(/\/assets\/css\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(docs.url + FROM, {waitUntil: 'commit'});
  await isAskedFor;
  // Whatever the text asks for, the browser has seen it by now.
  await page.waitForFunction(() => document.body);
  expect(asked.filter((path) => path.endsWith('.js'))).toEqual([]);
  styles.arrive?.();
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  expect(asked.filter((path) => path.endsWith('.js')).slice(0, 2)).toEqual([
    expect.stringMatching(/runtime~main/),
    expect.stringMatching(/\/main\./),
  ]);
});

const FAILURES: [string, (route: Route) => Promise<void>][] = [
  [
    'of another build',
    (route) => route.fulfill({json: {...JSON.parse(readFileSync(CONTENT, 'utf8')), build: 'other'}}),
  ],
  ['cut off', async (route) => route.fulfill({body: '{"build": "x", "bo'})],
  ['not to be had', (route) => route.abort()],
  ['refused', (route) => route.fulfill({status: 500, body: ''})],
];

it.each(FAILURES)('should load the page itself where the content of a note is %s', async (_, fail) => {
  const isSame = await open();
  await page.route(`**/note-content${TO}.json`, fail, {times: 3});
  await follow();
  expect(await isSame()).toBe(false);
  expect(await title()).toContain('App Services');
});

it('should show the text of a note whose content cannot be had at all', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  await page.route('**/note-content/**', (route) => route.abort());
  await page.goto(docs.url + FROM, {waitUntil: 'load'});
  await page.waitForTimeout(500);
  expect(await title()).toBe('EC2');
  expect(await page.locator('.theme-doc-markdown').innerText()).toContain('one subnet');
});

it('should say of an address without a note that there is none', async () => {
  await page.goto(`${docs.url}/no/such/note`);
  expect(await page.locator('h1').first().innerText()).toMatch(/not found/i);
});

it('should survive any hash', async () => {
  for (const hash of ['#100%', '#%E0%A4%A', '#<script>', '#"']) {
    await page.goto(docs.url + FROM + hash);
    await idle(page);
    expect(await title()).toBe('EC2');
  }
});

it('should offer all notes of a closed folder once a reader turns to it', async () => {
  await open();
  const links = page.locator('.theme-doc-sidebar-container .menu__link');
  const before = await links.count();
  await page.locator('.theme-doc-sidebar-container .menu__link--sublist', {hasText: 'Networking'}).click();
  await page.locator('.theme-doc-sidebar-container .menu__link', {hasText: 'VPC'}).waitFor();
  expect(await links.count()).toBeGreaterThan(before);
});

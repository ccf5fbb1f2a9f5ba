import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
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
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

/** Titles of the notes found, best first. */
async function find(query: string): Promise<string[]> {
  await page.goto(`${server.origin}${BASE_URL}search?q=${encodeURIComponent(query)}`);
  await page.locator('[role=status]:not(:empty), [aria-live] ul').first().waitFor({timeout: 5000});
  return page.locator('article h2').allTextContents();
}

test.each([
  ['a title', 'lambda', 'Lambda'],
  ['an alias', 'sqs', 'Queues'],
  ['another alias', 'k8s', 'Kubernetes'],
  ['a tag', 'messaging', 'Queues'],
  ['a heading', 'dead letters', 'Queues'],
  ['all words before some', 'visibility timeout', 'Queues'],
  ['the start of a word', 'visibili', 'Queues'],
  ['the start of a title', 'kuber', 'Kubernetes'],
  ['a phrase', '"smallest thing"', 'Kubernetes'],
  ['$LATEST', '$LATEST', 'Lambda'],
  ['an address with colons', 'arn:aws', 'Kubernetes'],
  ['5xx', '5xx', 'Lambda'],
  ['t3.micro', 't3.micro', 'Kubernetes'],
  ['C++', 'C++', 'Languages'],
  ['C#', 'c#', 'Languages'],
  ['accents left out', 'zurich cafe', 'Kubernetes'],
  ['accents', 'Zürich', 'Kubernetes'],
  ['case', 'LAMBDA', 'Lambda'],
  ['a plural', 'autoscalers', 'Kubernetes'],
  ['Japanese', 'ゾーン', '東京リージョン'],
  ['Chinese in the middle of a sentence', '学习服务', '東京リージョン'],
  ['a tip', 'fifteen minutes', 'Lambda'],
])('finds %s first: %s', async (_, query, title) => {
  expect((await find(query))[0]).toBe(title);
});

test.each([
  ['visibilty timeout', 'Queues', 'visibility'],
  ['kuberntes', 'Kubernetes', 'kubernetes'],
  ['lamdba', 'Lambda', 'lambda'],
  ['ukbernetes', 'Kubernetes', 'kubernetes'],
  ['autoscalar nodes', 'Kubernetes', 'autoscaler'],
])('corrects %s and says so', async (query, title, word) => {
  expect((await find(query))[0]).toBe(title);
  expect(await page.locator('[aria-live]').textContent()).toContain(`results for ${word}`);
});

test('shows notes with some of the words, and says so', async () => {
  expect((await find('zebrafish autoscaler')).sort()).toEqual(['Animals', 'Kubernetes']);
  expect(await page.locator('[aria-live]').textContent()).toContain('some of them');
});

test('says nothing of a word that is there', async () => {
  await find('visibility timeout');
  expect(await page.locator('[aria-live]').textContent()).toBe('');
});

test('leads on from a query without a result', async () => {
  expect(await find('regionalization qqq')).toEqual([]);
  expect(await page.locator('[aria-live] a').allTextContents()).toContain('Region 0');
  await find('qzxwvqzxwv');
  expect(await page.locator('[aria-live] a').first().textContent()).toBe('#places');
});

test('indexes what is transcluded once, in its own note', async () => {
  expect(await find('zebrafish')).toEqual(['Animals']);
});

test('never finds navigation', async () => {
  expect(await find('menu')).toEqual([]);
});

test('makes the same index of the same notes, and of no more files than the browser asks for', async () => {
  const again = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSite(again, NOTES);
  const files = (await readdir(path.join(folder, 'pagefind'), {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  for (const file of files) {
    expect(await readFile(path.join(again, file))).toEqual(await readFile(path.join(folder, file)));
  }
  expect(files.filter((file) => /ui|worker|highlight/.test(path.basename(file)))).toEqual([]);
  await rm(again, {recursive: true, force: true});
});

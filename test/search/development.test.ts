/** `docusaurus start`: without a build the box says what is missing, after one its index serves. */
import {type ChildProcess, spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from './browser/chromium';
import {buildEnvironment, buildSite} from './browser/docs-site';
import {writeTinySite} from './browser/tiny-site';

const DOCUSAURUS = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');

let site: string;
let browser: Browser;
let page: Page;
let server: ChildProcess | undefined;

beforeAll(async () => {
  site = writeTinySite();
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  server?.kill();
  await browser?.close();
  rmSync(site, {recursive: true, force: true});
});

/** Starts the development server; it must serve before the page is opened. */
async function start(): Promise<string> {
  server?.kill();
  const port = await freePort();
  const args = [DOCUSAURUS, 'start', '--no-open', '--port', `${port}`];
  const child = spawn(process.execPath, args, {cwd: site, env: buildEnvironment(`${site}-start`)});
  server = child;
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const read = (data: Buffer) => {
      log += data;
      if (/compiled/.test(log)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The development server does not come up:\n${log}`)));
  });
  return `http://localhost:${port}/`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function ask(url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('visibility');
}

it('should say that search comes with a build, and serve the index of the last one', async () => {
  await ask(await start());
  await page.getByText('There is no search index yet: it comes with a build.').waitFor();
  buildSite(path.join(site, 'build'), site);
  await ask(await start());
  await page.getByRole('option', {name: /Queues/}).waitFor();
}, 240_000);

/**
 * `docusaurus start`: where someone knows the notes' trees, search is of the notes as they are. Else the box says what is
 * missing, and after a build whose index serves.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {appendFileSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {launch} from '../browser/launch';
import '../site/retry';
import {buildEnvironment, buildSite} from './browser/docs-site';
import {writeTinySite} from './browser/tiny-site';

const DOCUSAURUS = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');

let sites: string[] = [];
let browser: Browser;
let page: Page;
let server: ChildProcess | undefined;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});

afterAll(async () => {
  server?.kill();
  await browser?.close();
  for (const site of sites) rmSync(site, {recursive: true, force: true});
});

/** A site of plain docs, and if wished a plugin that knows their trees. */
function writePlainSite(hasTrees: boolean): string {
  const site = writeTinySite();
  sites = [...sites, site];
  writeFileSync(path.join(site, 'trees.mjs'), TREES);
  writeFileSync(
    path.join(site, 'docusaurus.config.ts'),
    `export default {
  title: 'Tiny',
  url: 'https://tiny.example',
  baseUrl: '/',
  future: {v4: true, faster: true},
  presets: [['classic', {docs: {path: 'notes', routeBasePath: '/'}, blog: false, pages: false}]],
  plugins: ${JSON.stringify(hasTrees ? ['./trees.mjs'] : [])},
  themes: ['docusaurus-theme-search-pagefind'],
};
`,
  );
  writeFileSync(
    path.join(site, 'notes/Home.md'),
    `---\nslug: /\n---\n\n${readFileSync(path.join(site, 'notes/Home.md'), 'utf8')}`,
  );
  return site;
}

/** What docusaurus-plugin-obsidian-vault has for search: each line is a paragraph. */
const TREES = `import {readFile} from 'node:fs/promises';
export default ({siteDir}) => ({
  name: 'docusaurus-plugin-obsidian-vault',
  getPathsToWatch: () => [siteDir + '/notes/**'],
  loadContent: async () => {
    const lines = (await readFile(siteDir + '/notes/Home.md', 'utf8')).split('\\n');
    const children = lines.map((value) => ({type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value}]}));
    return {searchTree: (source) => (source.endsWith('Home.md') ? {type: 'root', children} : undefined)};
  },
});
`;

/** Starts the development server; it must serve before the page is opened. */
async function start(site: string): Promise<string> {
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

async function ask(url: string, query: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
}

it('should say that search comes with a build, then whose index serves', async () => {
  const site = writePlainSite(false);
  await ask(await start(site), 'visibility');
  await page.getByText('There is no search index yet: it comes with a build.').waitFor();
  buildSite(path.join(site, 'build'), site);
  await ask(await start(site), 'visibility');
  await page.getByRole('option', {name: /Queues/}).waitFor();
  await page.getByText('These are the notes of the last build').waitFor();
}, 300_000);

it('should find what was written a moment ago', async () => {
  const site = writePlainSite(true);
  const url = await start(site);
  await ask(url, 'visibility');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByText('These are the notes of the last build').count()).toBe(0);
  appendFileSync(path.join(site, 'notes/Home.md'), '\nA zebrafish.\n');
  for (let attempt = 0; attempt < 10 && (await page.getByRole('option').count()) === 0; attempt++) {
    await page.waitForTimeout(1000);
    await ask(url, 'zebrafish');
    await page.waitForTimeout(1000);
  }
  expect(await page.getByRole('option').count()).toBeGreaterThan(0);
}, 300_000);

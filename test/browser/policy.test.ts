/** The whole site under the strict policy of the option `contentSecurityPolicy`: nothing that it needs is kept from it. */
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {applyPolicy} from '../../plugins/docusaurus-plugin-obsidian-vault/src/policy/apply-policy.js';
import {filesOf, siteFolder} from '../site/built-site.js';
import {type ServedSite, serve} from './browser.js';
import {idle, launch} from './launch.js';
import {readPdf} from './pdf.js';

const PLAYER = 'https://www.youtube-nocookie.com';
const HOSTS = ['meta', 'cloudflare'] as const;
const routesPaths = filesOf('docs')
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/(?:^|\/)index\.html$/, '')}`);

/** Puts the policy of the built site from its file of headers into its pages. */
function inMeta(folder: string): void {
  const pages = filesOf('docs').filter((file) => file.endsWith('.html'));
  for (const file of pages.map((name) => path.join(folder, name))) {
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy" content="frame-src [^"]*">/, ''));
  }
  rmSync(path.join(folder, '_headers'));
  applyPolicy({outDir: folder, baseUrl: '/', routesPaths}, {host: 'meta'});
}

let browser: Browser;
let site: ServedSite;
let page: Page;
let blocked: string[];
let asked: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(HOSTS)('a site with its policy for %s', (host) => {
  const folder = path.join(siteFolder('docs'), `../docs-${host}`);
  const open = async (address: string) => {
    await page.goto(site.url + address);
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await idle(page);
  };

  beforeAll(async () => {
    rmSync(folder, {recursive: true, force: true});
    cpSync(siteFolder('docs'), folder, {recursive: true});
    if (host === 'meta') inMeta(folder);
    const headers = host === 'meta' ? '' : readFileSync(path.join(folder, '_headers'), 'utf8');
    const [, policy] = /Content-Security-Policy: (.*)/.exec(headers) ?? [];
    expect(policy === undefined).toBe(host === 'meta');
    site = await serve(folder as `/${string}`, policy === undefined ? {} : {'content-security-policy': policy});
  });
  afterAll(() => {
    site.close();
    rmSync(folder, {recursive: true, force: true});
  });
  beforeEach(async () => {
    blocked = [];
    asked = [];
    page = await browser.newPage({viewport: {width: 1280, height: 900}});
    page.on('console', (message) => {
      if (/content security policy|^blocked /i.test(message.text())) blocked.push(message.text());
    });
    page.on('pageerror', (error) => blocked.push(error.message));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
        console.log(`blocked ${effectiveDirective} ${blockedURI}`),
      ),
    );
    await page.route(
      (url) => url.origin !== site.url,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({body: '<p>player</p>', contentType: 'text/html'});
      },
    );
  });
  afterEach(() => page.close());

  it('should show pages of every kind', async () => {
    for (const address of [
      '/',
      '/app-services-containers-serverless',
      '/guide/formulas',
      '/guide/compatibility',
      '/guide/message-flow-canvas',
      '/guide/inline-syntax',
      '/tags/guide',
      '/exam-tips',
      '/no-such-page',
    ]) {
      await open(address);
      expect(blocked).toEqual([]);
    }
    await open('/guide/inline-syntax');
    await page.locator('.docusaurus-mermaid-container svg').first().waitFor();
    await open('/guide/formulas');
    expect(await page.locator('.katex').count()).toBeGreaterThan(5);
    expect(blocked).toEqual([]);
  });

  it('should have its worker for reading without a network', async () => {
    const context = await browser.newContext({serviceWorkers: 'allow'});
    const other = await context.newPage();
    await other.goto(`${site.url}/`);
    await other.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.close();
  });

  it('should search, with WebAssembly and no other code that is made of text', async () => {
    await open('/search?q=queue');
    await page.locator('main article h2').first().waitFor();
    await open('/storage/s3');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('lambda');
    await page.getByRole('option').first().waitFor();
    expect(blocked).toEqual([]);
  });

  it('should run and ask nothing that got into a page all the same', async () => {
    await open('/storage/s3');
    const ran = await page.evaluate(() => {
      const holder = document.createElement('div');
      holder.innerHTML =
        '<img src="https://pwn.example/x.png"><img src="x" onerror="window.ran = 1"><svg onload="window.ran = 1">';
      document.body.append(holder);
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
      const other = document.createElement('script');
      other.src = 'https://pwn.example/x.js';
      document.body.append(other);
      return new Promise((resolve) => setTimeout(() => resolve('ran' in window), 200));
    });
    expect(ran).toBe(false);
    expect(asked).toEqual([]);
    expect(blocked.join('\n')).toMatch(/script-src/);
    expect(blocked.join('\n')).toMatch(/img-src/);
  });

  // What else a site does asks nothing of where its policy stands.
  if (host === 'meta') return;

  it('should practise', async () => {
    await open('/exam-tips/practice');
    await page.locator('.exam-practice-card').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-revealed="true"]').waitFor();
    await page.keyboard.press('4');
    await page.locator('[data-revealed="false"]').waitFor();
    expect(blocked).toEqual([]);
  });

  it('should make a sheet and print it', async () => {
    await open('/exam-tips/cheat-sheet');
    await page.locator('.exam-sheet[data-ready="true"] .sheet-page').first().waitFor();
    const pages = await readPdf(await page.pdf({preferCSSPageSize: true, printBackground: true}));
    expect(pages[0]?.text).toMatch(/SQS|queue/);
    expect(blocked).toEqual([]);
  });

  it('should show previews and the graph', async () => {
    await open('/');
    await page.locator('article a.internal-link').first().hover();
    await page.locator('.vault-preview').waitFor();
    await open('/storage/s3');
    await page.getByRole('button', {name: /graph/i}).first().click();
    await page.locator('dialog.vault-graph canvas').waitFor();
    expect(blocked).toEqual([]);
  });

  it('should take an old address to the new one, with its query and its hash', async () => {
    await page.goto(`${site.url}/databases/ddb/?a=b#c`);
    await page.waitForURL((url) => url.pathname === '/databases/dynamodb');
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?a=b#c');
    expect(blocked).toEqual([]);
  });

  it('should play where a note has a player, also when another page leads to it, and frame nothing anywhere else', async () => {
    await open('/guide/inline-syntax');
    await page.evaluate(() => Object.assign(window, {isFirst: true}));
    const link = 'a[href^="/guide/links-and-embeds"]';
    await page.locator(link).first().click();
    await page.waitForURL('**/guide/links-and-embeds*');
    await page.waitForFunction(() => !('isFirst' in window));
    await page.locator('.external-embed a').first().click();
    await page.locator('.external-embed iframe').first().waitFor();
    await page.frameLocator('.external-embed iframe').first().getByText('player').waitFor();
    expect(asked.map((url) => new URL(url).origin)).toEqual([PLAYER]);
    expect(blocked).toEqual([]);
    await open('/storage/s3');
    await page.evaluate((player) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = `${player}/embed/x`;
      return new Promise((resolve) => setTimeout(resolve, 200));
    }, PLAYER);
    expect(asked).toHaveLength(1);
    expect(blocked.join('\n')).toContain('frame-src');
  });
});

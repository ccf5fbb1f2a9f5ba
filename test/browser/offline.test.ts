/** A reader on a train: the network goes, a new version comes, the device is full. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {siteFolder} from '../site/built-site.js';
import {typeOf} from './browser.js';
import {launch} from './launch.js';

const folder = siteFolder('docs');
/** Files of a later version of the site: their content, or nothing where they are gone. */
const later = new Map<string, string | undefined>();
let isCut = false;
let server: Server;
let browser: Browser;
let url: string;
let context: BrowserContext;
let page: Page;

/** What the server has for an address: clean ones, as hosts have them. */
function contentOf(name: string): {file: string; content: Buffer | string} | undefined {
  if (later.has(name)) {
    const content = later.get(name);
    return content === undefined ? undefined : {file: name, content};
  }
  const file = [name, `${name}.html`, `${name}/index.html`]
    .map((candidate) => path.join(folder, candidate))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return file === undefined ? undefined : {file, content: readFileSync(file)};
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (isCut) {
      request.socket.destroy();
      return;
    }
    const found = contentOf(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    response.writeHead(found ? 200 : 404, {'content-type': typeOf(found?.file ?? '404.html')});
    response.end(found?.content ?? readFileSync(path.join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(async () => {
  isCut = false;
  later.clear();
  context = await browser.newContext({viewport: {width: 390, height: 844}, serviceWorkers: 'allow'});
  page = await context.newPage();
});

afterEach(() => context.close());

/** Opens a page, and waits until its worker has kept what every reader has. */
async function openFirst(address: string): Promise<void> {
  await page.goto(url + address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  // The page's own part, which the worker was too late for.
  await page.waitForFunction(
    (key) => caches.match(key, {cacheName: 'cribsheet-pages-/'}).then(Boolean),
    `/note-content${address}.json`,
  );
}

it('should show the notes that were opened, tips, sheet, practice and search without a network', async () => {
  await openFirst('/compute/ec2');
  // By a link, so that the page itself is not asked for.
  const link = page.locator('.pagination-nav__link--next');
  const next = (await link.getAttribute('href')) as string;
  await link.evaluate((element: HTMLElement) => element.click());
  await page.waitForURL(`**${next}`);
  await page.waitForFunction((key) => caches.match(key, {cacheName: 'cribsheet-pages-/'}).then(Boolean), next);
  isCut = true;
  for (const address of ['/compute/ec2', next]) {
    await page.goto(url + address);
    await page.locator('article h1').first().waitFor();
  }
  await page.goto(`${url}/exam-tips`);
  await page.locator('.exam-tip-entry').first().waitFor();
  await page.goto(`${url}/exam-tips/practice`);
  await page.locator('.exam-practice-card').first().waitFor();
  await page.goto(`${url}/exam-tips/cheat-sheet`);
  await page.locator('.exam-sheet[data-ready="true"] .sheet-page').first().waitFor();
  await page.goto(`${url}/search?q=queue`);
  await page.locator('main a[href*="app-services"]').first().waitFor();
  await page.goto(`${url}/networking/vpc`);
  await page.getByText('that page was not opened before').waitFor();
  // It is no picture of a page: what is on it can be pressed, and it leads to what was asked for.
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  await page.goto(url);
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  await page.goto(`${url}/networking/vpc`);
  const again = page.getByRole('link', {name: 'Try again: /networking/vpc'});
  await again.waitFor();
  isCut = false;
  await again.click();
  await page.locator('article h1', {hasText: 'VPC'}).waitFor();
});

it('should come to life once its content comes, where the network was gone between the two', async () => {
  let isGone = true;
  await page.route('**/note-content/compute/ec2.json', (route) => (isGone ? route.abort() : route.continue()));
  const failed = page.waitForEvent('requestfailed', (request) => request.resourceType() === 'fetch');
  await page.goto(`${url}/compute/ec2`);
  await failed;
  expect(await page.locator('html').getAttribute('data-has-hydrated')).toBe('false');
  isGone = false;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  expect(await page.locator('article h1').innerText()).toBe('EC2');
});

it('should keep everything where a reader asks for it, and remove it', async () => {
  await openFirst('/compute/ec2');
  await page.goto(`${url}/offline`);
  await page.getByRole('button', {name: 'Keep everything for offline'}).click();
  const progress = page.getByRole('progressbar', {name: 'Kept'});
  await page.waitForFunction(() => {
    const {value = 0, max = 0} = document.querySelector('progress') ?? {};
    return value > 0 && value < max;
  });
  await page.getByText('Everything is kept on this device.').waitFor();
  const [kept, total] = await progress.evaluate(({value, max}: HTMLProgressElement) => [value, max]);
  expect(kept).toBe(total);
  await page.getByText(`${total} of ${total} files`).waitFor();
  isCut = true;
  await page.goto(`${url}/exam-tips/document?folder=Compute`);
  await page.getByText('Auto Scaling group', {exact: true}).first().waitFor();
  await page.goto(`${url}/app-services-containers-serverless`);
  const picture = page.locator('article img[src*="sqs_example"]').first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => (image as HTMLImageElement).naturalWidth > 0, await picture.elementHandle());
  isCut = false;
  await page.goto(`${url}/offline`);
  await page.getByRole('button', {name: 'Remove what is kept'}).click();
  await page.getByRole('button', {name: 'Remove what is kept'}).waitFor({state: 'detached'});
  expect(await page.evaluate(() => caches.has('cribsheet-keep-/'))).toBe(false);
});

it('should offer a new version, and then have nothing of a note that is gone', async () => {
  await openFirst('/compute/ec2');
  const list = JSON.parse(readFileSync(path.join(folder, 'offline-files.json'), 'utf8'));
  const isOfNote = (address: string) => address.includes('compute/ec2');
  list.files = list.files.filter((file: {url: string}) => !isOfNote(file.url));
  for (const name of ['/compute/ec2', '/note-content/compute/ec2.json']) later.set(name, undefined);
  later.set('/offline-files.json', JSON.stringify({...list, version: 'later'}));
  later.set('/service-worker.js', `${readFileSync(path.join(folder, 'service-worker.js'), 'utf8')}\n// later`);
  await page.goto(`${url}/storage/s3`);
  const offer = page.getByRole('button', {name: 'Show it'});
  await offer.waitFor();
  expect(await page.evaluate(() => caches.match('/compute/ec2').then(Boolean))).toBe(true);
  await Promise.all([page.waitForEvent('load'), offer.click()]);
  await page.waitForFunction(() => caches.match('/compute/ec2').then((found) => !found));
  isCut = true;
  await page.goto(`${url}/compute/ec2`);
  await page.getByText('that page was not opened before').waitFor();
});

it('should say where the device is full, and go on', async () => {
  await openFirst('/compute/ec2');
  const devtools = await context.newCDPSession(page);
  const {usage} = await devtools.send('Storage.getUsageAndQuota', {origin: url});
  await devtools.send('Storage.overrideQuotaForOrigin', {origin: url, quotaSize: usage + 200_000});
  await page.goto(`${url}/offline`);
  await page.getByRole('button', {name: 'Keep everything for offline'}).click();
  await page.getByText('There is no more room on this device.').waitFor();
  await page.goto(`${url}/storage/s3`);
  await page.getByRole('heading', {level: 1, name: 'S3'}).first().waitFor();
});

it('should be the same site where workers are forbidden', async () => {
  const errors: string[] = [];
  const plain = await browser.newContext();
  const other = await plain.newPage();
  other.on('pageerror', ({message}) => errors.push(message));
  await other.addInitScript(() => Object.defineProperty(window, 'isSecureContext', {value: false}));
  await other.goto(`${url}/offline`);
  await other.getByText('This browser keeps nothing at this address').waitFor();
  await other.goto(`${url}/compute/ec2`);
  await other.getByRole('heading', {level: 1, name: 'EC2'}).first().waitFor();
  expect(errors).toEqual([]);
  await plain.close();
});

it('should be installable', async () => {
  await page.goto(url);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await page.evaluate((address) => fetch(address).then((response) => response.json()), href as string);
  expect(manifest).toMatchObject({start_url: '/', scope: '/', display: 'standalone'});
  for (const {src} of manifest.icons) expect(contentOf(src)?.content.length).toBeGreaterThan(100);
  const devtools = await context.newCDPSession(page);
  const {installabilityErrors} = await devtools.send('Page.getInstallabilityErrors');
  // A context of a test is private: nothing else is in the way.
  expect(installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito')).toEqual([]);
});

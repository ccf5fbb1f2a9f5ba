// What a reader on a bad network waits for: slow 3G (400 kbit/s, 400 ms), a phone, an empty cache. Prints a table of pages.
// node test/bench/first-visit.mjs [built site] [address …]
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from 'playwright-core';

const [folder = 'build', ...given] = process.argv.slice(2);
const PAGES = [
  '/',
  '/guide/callouts',
  '/guide/formulas',
  '/compute/ec2',
  '/integration/eventbridge',
  '/exam-tips',
  '/exam-tips/cheat-sheet',
  '/exam-tips/practice',
  '/search?q=queue',
];
/** As Lighthouse names it, "slow 3G". */
const NETWORK = {offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8};
/** How much slower than this machine's a phone's processor is. */
const SLOWDOWN = 4;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /\.(?:html|m?js|css|json|svg|txt)$/;

const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  const file = [name, `${name}.html`, `${name}/index.html`]
    .map((candidate) => path.join(folder, candidate))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (!file) return response.writeHead(404).end();
  const isCompressed = COMPRESSED.test(file);
  const body = isCompressed ? gzipSync(readFileSync(file)) : readFileSync(file);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': body.length,
    ...(isCompressed && {'content-encoding': 'gzip'}),
  });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const {port} = server.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** What the page has seen of itself. */
const OBSERVE = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts.push(entry.value);
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => {
    globalThis.largest = list.getEntries().at(-1)?.startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
};

async function visit(address) {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844},
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
  await page.addInitScript(OBSERVE);
  const kinds = new Map();
  const types = new Map();
  let isLoaded = false;
  devtools.on('Network.responseReceived', ({requestId, type}) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (isLoaded) return;
    const kind = types.get(requestId) ?? 'Other';
    kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(`http://127.0.0.1:${port}${address}`, {waitUntil: 'load', timeout: 120_000});
  isLoaded = true;
  await page.waitForTimeout(4000);
  const seen = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largest: globalThis.largest ?? Number.NaN,
    load: performance.timing.loadEventEnd - performance.timing.navigationStart,
    shift: globalThis.shifts.reduce((sum, value) => sum + value, 0),
  }));
  await context.close();
  const bytes = [...kinds.values()].reduce((sum, value) => sum + value, 0);
  return {...seen, bytes, kinds: [...kinds].sort(([, a], [, b]) => b - a)};
}

const seconds = (ms) => (ms / 1000).toFixed(2);
console.log(
  '| page | first paint s | largest s | load s | kB | shift | of it |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const address of given.length > 0 ? given : PAGES) {
  const {first, largest, load, bytes, shift, kinds} = await visit(address);
  const parts = kinds.map(([kind, size]) => `${kind} ${Math.round(size / 1000)}`).join(', ');
  console.log(
    `| ${address} | ${seconds(first)} | ${seconds(largest)} | ${seconds(load)} | ${Math.round(bytes / 1000)} | ${shift.toFixed(3)} | ${parts} |`,
  );
}
await browser.close();
server.close();

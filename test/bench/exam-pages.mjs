// Measures the pages of exam tips of a large vault as a reader on a slow machine meets them: bytes, time until the page is
// alive and usable, and what a key in the filter costs.  node test/bench/exam-pages.mjs [tips] [notes]
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {random} from '../random.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [tips = 8000, notes = 1000] = process.argv.slice(2).map(Number);
/** How much slower than this machine's the reader's processor is. */
const SLOWDOWN = 4;
const RUNS = 3;
const work = path.join(root, 'test/.tmp/bench/exam-pages');
const build = path.join(work, 'build');

const WORDS =
  'queue topic bucket cluster node service function container image layer region zone gateway policy role request response message event stream table index cache limit cost price capacity scale backup restore snapshot network subnet route address port protocol endpoint client server token key secret rotate encrypt audit log metric alarm trace deploy version alias stage weight retry timeout visible hidden order batch window shard partition replica leader quorum consistent eventual strong durable available resilient burst credit spot reserved demand host guest kernel process thread';

/** Notes that hold little but their tips, half of which have code and bold words. */
function writeVault(folder) {
  const next = random(7);
  const list = WORDS.split(' ');
  const pick = () => list[Math.floor(next() * list.length)];
  const words = (count) => Array.from({length: count}, pick).join(' ');
  const perNote = Math.ceil(tips / notes);
  for (let number = 0; number < notes; number += 1) {
    const lines = ['---', `tags: [study/${pick()}]`, '---', ''];
    for (let index = 0; index < perNote; index += 1) {
      if (index % 2 === 0) lines.push(`## ${words(3)}`, '');
      const [start, code, end] = [words(4), pick(), words(4 + Math.floor(next() * 8))];
      const amount = 1 + Math.floor(next() * 900);
      const label = next() < 0.1 ? 'Exam oddity' : 'Exam';
      const text =
        next() < 0.5 ? `${start} \`${code}\` ${amount} ms **${end}**` : `${start} ${code} ${amount} ms ${end}`;
      lines.push(`==${label}: ${text}==`, '');
    }
    const subject = path.join(folder, `Subject ${1 + (number % 20)}`);
    mkdirSync(subject, {recursive: true});
    writeFileSync(path.join(subject, `Topic ${number + 1} ${words(2)}.md`), lines.join('\n'));
  }
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const PAGES = [
  {name: 'index', url: '/exam-tips', usable: 'main a[href*="topic-1-"]'},
  {name: 'index of a note', url: '/exam-tips?note=NOTE', usable: '.exam-tip-entry'},
  {name: 'sheet', url: '/exam-tips/cheat-sheet', usable: 'main form button'},
  {name: 'practice', url: '/exam-tips/practice', usable: '.exam-practice-card'},
];

function buildSite() {
  rmSync(work, {recursive: true, force: true});
  mkdirSync(work, {recursive: true});
  const vault = path.join(work, 'vault');
  writeVault(vault);
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    VAULT: vault,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: 'test/.tmp/bench/exam-pages/generated',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
  const args = [bin, 'build', '--out-dir', build];
  const {status} = spawnSync(process.execPath, args, {cwd: root, env, stdio: 'inherit'});
  if (status !== 0) throw new Error('The site does not build.');
}

/** Compressed, as hosts serve. */
async function serve() {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = [name, `${name}.html`, `${name}/index.html`]
      .map((candidate) => path.join(build, candidate))
      .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    if (!file) return response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {'content-type': type, 'content-encoding': 'gzip'}).end(gzipSync(readFileSync(file)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

async function open(browser, url) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
  let bytes = 0;
  session.on('Network.loadingFinished', ({encodedDataLength}) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.documentElement.getAttribute('data-has-hydrated') !== 'true') return;
      window.hydratedAt = performance.now();
      observer.disconnect();
    });
    observer.observe(document, {attributes: true, childList: true, subtree: true});
  });
  await page.goto(url);
  return {context, page, bytes: () => bytes};
}

async function visit(browser, origin, {url, usable}) {
  const {context, page, bytes} = await open(browser, origin + url);
  await page.waitForFunction(() => window.hydratedAt !== undefined, undefined, {timeout: 120_000});
  await page.locator(usable).first().waitFor({timeout: 120_000});
  const usableAt = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const hydratedAt = await page.evaluate(() => window.hydratedAt);
  await context.close();
  return {kilobytes: bytes() / 1000, hydrated: hydratedAt / 1000, usable: usableAt / 1000};
}

/** From a key to the number of tips that it leaves, on the screen. */
async function keys(browser, origin) {
  const {context, page} = await open(browser, `${origin}/exam-tips`);
  await page.waitForFunction(() => window.hydratedAt !== undefined, undefined, {timeout: 120_000});
  const input = page.locator('input[type="search"]').last();
  await input.focus();
  await page.keyboard.type('q');
  await page.locator('.exam-tip-entry').first().waitFor({timeout: 120_000});
  await page.waitForTimeout(3000);
  const times = [];
  for (const key of 'ueue b') {
    if (key === ' ') {
      await page.keyboard.type(key);
      await page.waitForTimeout(1500);
      continue;
    }
    await page.evaluate(() => {
      window.key = {};
      const text = () => document.querySelector('main [role="status"]').textContent;
      const before = text();
      addEventListener('keydown', () => (window.key.start = performance.now()), {capture: true, once: true});
      const look = () => {
        if (window.key.start !== undefined && text() !== before) window.key.end = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.keyboard.type(key);
    await page.waitForFunction(() => window.key.end !== undefined, undefined, {timeout: 5000}).catch(() => undefined);
    const time = await page.evaluate(() => window.key.end - window.key.start);
    if (Number.isFinite(time)) times.push(time);
    await page.waitForTimeout(2000);
  }
  await context.close();
  return times;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

if (!process.env.KEEP) buildSite();
const site = await serve();
const browser = await chromium.launch({
  ...(existsSync('/usr/bin/chromium') && {executablePath: '/usr/bin/chromium'}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const {tips: listed} = JSON.parse(readFileSync(path.join(build, 'exam-tips.json'), 'utf8'));
const note = encodeURIComponent(listed[0].note.url.slice(1));
console.log(`${listed.length} exam tips on ${notes} notes, processor slowed ${SLOWDOWN} x, medians of ${RUNS}\n`);
console.log('| page | kB (gzip) | hydrated s | usable s |\n| --- | --- | --- | --- |');
for (const page of PAGES) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push(await visit(browser, site.url, {...page, url: page.url.replace('NOTE', note)}));
  const column = (name, digits) => median(runs.map((run) => run[name])).toFixed(digits);
  console.log(`| ${page.name} | ${column('kilobytes', 0)} | ${column('hydrated', 2)} | ${column('usable', 2)} |`);
}
const times = await keys(browser, site.url);
console.log(
  `\nA key in the filter: ${median(times).toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(', ')})`,
);
const disk = spawnSync('du', ['-sk', path.join(build, 'exam-tips')], {encoding: 'utf8'}).stdout.split('\t')[0];
console.log(`On disk below /exam-tips: ${disk} kB`);
await browser.close();
site.close();

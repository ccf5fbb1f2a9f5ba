// Tries index, cheat sheet and practice in an installed Firefox, by WebDriver BiDi: `npm run test:firefox`.
// It takes the site of `docs/` that the tests have built (KEEP_SITES=1 npm test), else the one in `build`.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const executablePath = process.env.FIREFOX_PATH ?? PROGRAMS.find((file) => existsSync(file));
if (!executablePath) {
  console.error('No Firefox is installed. Debian: apt install firefox-esr; or set FIREFOX_PATH to one.');
  process.exit(1);
}
const folder = [path.join(root, 'test/.tmp/sites/docs'), path.join(root, 'build')].find((place) => existsSync(place));
if (!folder) {
  console.error('There is no built site: run `npm run build` first.');
  process.exit(1);
}

const server = createServer(sirv(folder, {extensions: ['html']}));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true});
let failed = 0;

/** Runs one task in a page of its own, at the width of a phone and of a desk. */
async function task(name, run) {
  for (const width of [390, 1280]) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    try {
      await page.setViewport({width, height: 844});
      await run(page);
      assert.deepEqual(errors, []);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, 'it is wider than the window');
      console.log(`ok    ${name}, ${width} px`);
    } catch (error) {
      failed += 1;
      console.log(`FAILS ${name}, ${width} px: ${error.message}`);
    } finally {
      await context.close();
    }
  }
}

const count = (page, selector) => page.$$eval(selector, (all) => all.length);

await task('index: filter by the keyboard', async (page) => {
  await page.goto(`${origin}/exam-tips`);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const all = await count(page, '.exam-tip-entry');
  await page.focus('input[type="search"][class*="words"]');
  await page.keyboard.type('fifo');
  await page.waitForFunction(
    (before) => {
      const shown = document.querySelectorAll('.exam-tip-entry').length;
      return shown > 0 && shown < before;
    },
    {},
    all,
  );
});

await task('sheet: pages that hold their columns, arranged by the keyboard', async (page) => {
  await page.goto(`${origin}/exam-tips/cheat-sheet?all=yes&columns=2`);
  await page.waitForSelector('.exam-sheet[data-ready="true"] .sheet-page');
  const beyond = await page.$$eval(
    '.exam-sheet .sheet-page',
    (sheets) =>
      sheets.flatMap((sheet) => {
        const columns = new Set(Array.from(sheet.querySelectorAll('[data-piece]'), (piece) => piece.parentElement));
        return Array.from(columns).filter(
          (column) =>
            column.lastElementChild.getBoundingClientRect().bottom > column.getBoundingClientRect().bottom + 1,
        );
      }).length,
  );
  assert.equal(beyond, 0, 'columns run over');
  const arrange = await page.waitForSelector('::-p-text(Arrange by hand)');
  await arrange.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.exam-sheet-arrange li[data-key]');
  const keys = () => page.$$eval('.exam-sheet-arrange li[data-key]', (all) => all.map(({dataset}) => dataset.key));
  const [first, second] = await keys();
  await page.focus('.exam-sheet-arrange li[data-key] button');
  await page.keyboard.press(' ');
  await page.waitForFunction(() => document.body.textContent.includes('Picked up:'));
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() =>
    /^2 of \d+$/m.test(document.querySelector('[id^="DndLiveRegion"]')?.textContent ?? ''),
  );
  await page.keyboard.press(' ');
  await page.waitForFunction(
    (key) => document.querySelector('.exam-sheet-arrange li[data-key]')?.dataset.key === key,
    {},
    second,
  );
  assert.equal((await keys())[1], first);
});

await task('practice: by the keyboard, taken back, kept', async (page) => {
  await page.goto(`${origin}/exam-tips/practice`);
  await page.waitForSelector('.exam-practice-card');
  const today = () => page.$eval('.exam-practice-today', (element) => element.textContent);
  const before = await today();
  await page.keyboard.press(' ');
  await page.waitForSelector('[data-revealed="true"]');
  await page.keyboard.press('4');
  await page.waitForFunction((text) => document.querySelector('.exam-practice-today').textContent !== text, {}, before);
  const after = await today();
  await page.reload();
  await page.waitForSelector('.exam-practice-card');
  assert.equal(await today(), after);
  await page.keyboard.press(' ');
  await page.waitForSelector('[data-revealed="true"]');
  await page.keyboard.press('3');
  await page.waitForSelector('[data-revealed="false"]');
  await page.keyboard.press('u');
  await page.waitForFunction((text) => document.querySelector('.exam-practice-today').textContent === text, {}, after);
});

await browser.close();
server.close();
process.exitCode = failed > 0 ? 1 : 0;

// What a writer waits for while the development server runs: from a saved file to the words in an open page, at so many notes.
// node test/bench/desk.mjs [notes] [edits]
import {appendFileSync, mkdtempSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {startDevServer} from '../dev-server.mjs';
import {writeNotes} from './notes.mjs';

const [count = 1000, edits = 15] = process.argv.slice(2).map(Number);
const source = mkdtempSync(path.join(tmpdir(), 'vault-'));
writeNotes(source, count);
const started = performance.now();
const vault = await startDevServer(source);
const ready = performance.now() - started;
rmSync(source, {recursive: true});
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const told = [];
page.on('console', (message) => {
  if (message.type() !== 'log' && message.type() !== 'info')
    told.push(`${message.type()}: ${message.text().slice(0, 200)}`);
});

const folder = path.join(vault.dir, 'Subject 1');
const [first, second] = readdirSync(folder).sort();
const addressOf = (name) => `/subject-1/${name.replace(/\.md$/, '').toLowerCase().replaceAll(' ', '-')}`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** From a change of the disk until the page answers a question. */
async function measure(change, isThere) {
  const before = vault.log().length;
  const begin = performance.now();
  change();
  await page.waitForFunction(isThere.test, isThere.value, {timeout: 60_000, polling: 10});
  const taken = performance.now() - begin;
  return {taken, log: vault.log().slice(before)};
}

const hasText = (value) => ({test: (text) => document.querySelector('article')?.textContent.includes(text), value});
const isAt = (value) => ({test: (address) => location.pathname === address, value});

try {
  await page.goto(vault.url + addressOf(first));
  await page.locator('article h1').first().waitFor({timeout: 120_000});
  await page.waitForTimeout(3000);
  const kinds = {
    'a paragraph': (token) => `\n${token}.\n`,
    'an exam tip': (token) => `\n==Exam: ${token} is asked==\n`,
    'a tag': (token) => `\n${token} #new-tag\n`,
  };
  console.log(`${count} notes; the server is ready after ${seconds(ready)}`);
  for (const [kind, textOf] of Object.entries(kinds)) {
    const times = [];
    let compiled = 0;
    for (let number = 0; number < edits; number += 1) {
      const token = `Word${kind.replaceAll(' ', '')}${number}`;
      const {taken, log} = await measure(() => appendFileSync(path.join(folder, first), textOf(token)), hasText(token));
      times.push(taken);
      await page.waitForTimeout(1500);
      compiled += (log.match(/compiled/g) ?? []).length;
    }
    times.sort((a, b) => a - b);
    const [median, worst] = [times[times.length >> 1], times.at(-1)];
    console.log(`${kind.padEnd(14)} median ${seconds(median)}, worst ${seconds(worst)}; compiled ${compiled} times`);
  }
  const renamed = await measure(
    () => renameSync(path.join(folder, first), path.join(folder, 'Other name.md')),
    isAt('/subject-1/other-name'),
  );
  console.log(`a new name     followed after ${seconds(renamed.taken)}`);
  await page.waitForTimeout(4000);
  await page.goto(vault.url + addressOf(second));
  await page.locator('article h1').first().waitFor();
  const moved = await measure(
    () => renameSync(folder, path.join(vault.dir, 'Elsewhere')),
    isAt(addressOf(second).replace('subject-1', 'elsewhere')),
  );
  console.log(`a moved folder followed after ${seconds(moved.taken)}`);
  await page.waitForTimeout(4000);
  console.log(`The browser's console: ${told.length === 0 ? 'silent' : `\n${[...new Set(told)].join('\n')}`}`);
} finally {
  await browser.close();
  vault.stop();
}

// Measures search on notes of 6 kB: what the browser fetches until the first result, and for a second query, by kind of
// file; then on a whole site, beside another search theme, with what the index takes of the build.
// node test/bench/search.mjs [notes …]: indexes of so many notes, and a site of the first number of them.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {parseQuery, wordsOf} from '../../plugins/docusaurus-theme-search-pagefind/lib/client/query.js';
import {writeIndex} from '../../plugins/docusaurus-theme-search-pagefind/lib/indexing/write-index.js';
import {nameKey} from '../../plugins/docusaurus-theme-search-pagefind/lib/name-key.js';
import {noteRecords} from './search-notes.mjs';
import {serve} from './search-server.mjs';
import {compareThemes} from './search-sites.mjs';

const QUERIES = ['visibility timeout', 'configuration balancer'];
const given = process.argv.slice(2).map(Number);
const counts = given.length > 0 ? given : [1000, 10_000];
const kinds = {
  script: /pagefind\.js$/,
  wasm: /^wasm/,
  metadata: /\.pf_meta$|entry\.json$/,
  chunks: /\.pf_index$/,
  fragment: /\.pf_fragment$/,
  words: /\.txt$|suggestions\.json$/,
};

function byKind(sent) {
  const sizes = Object.entries(kinds).map(([kind, pattern]) => {
    const bytes = sent.filter(({name}) => pattern.test(name)).reduce((sum, file) => sum + file.bytes, 0);
    return [kind, bytes];
  });
  const total = sent.reduce((sum, {bytes}) => sum + bytes, 0);
  const parts = sizes.filter(([, bytes]) => bytes > 0).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`);
  return `${(total / 1000).toFixed(1).padStart(6)} kB  (${parts.join(', ')})`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const count of counts) {
  const work = mkdtempSync(path.join(tmpdir(), 'search-bench-'));
  const notes = noteRecords(count);
  const before = process.cpuUsage();
  const started = performance.now();
  const {bytes} = await writeIndex(notes, {heading: 5, tip: 2}, path.join(work, 'pagefind'));
  const {user, system} = process.cpuUsage(before);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${count} notes: index ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s wall, ${((user + system) / 1e6).toFixed(1)} s CPU of Node.js`,
  );
  const site = await serve(work);
  const page = await browser.newPage();
  await page.goto(site.url);
  // What src/client/search.ts asks of Pagefind.
  const ask = (words, name) =>
    page.evaluate(
      async ([query, title]) => {
        const api = await import('/pagefind/pagefind.js');
        await api.options({noWorker: true});
        const [{results}] = await Promise.all([api.search(query), api.search(title)]);
        await results[0]?.data();
      },
      [words, name],
    );
  for (const query of QUERIES) {
    const words = wordsOf(parseQuery(query, 'en').terms).map((word) => word.prefix);
    await ask(words.join(' '), `"${nameKey(query)}"`);
    console.log(`  ${query.padEnd(24)}${byKind(site.take())}`);
  }
  site.close();
  rmSync(work, {recursive: true, force: true});
}
await compareThemes(browser, counts[0], QUERIES);
await browser.close();

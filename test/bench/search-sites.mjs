// The same notes as a site with each of two search themes: what the browser fetches, and what the index takes of the build.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {noteRecords} from './search-notes.mjs';
import {serve} from './search-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const THEMES = ['docusaurus-theme-search-pagefind', '@easyops-cn/docusaurus-search-local'];
const FIELD = '[role="combobox"], input.navbar__search-input';

/** Writes the records as notes of a vault. */
function writeVault(folder, count) {
  mkdirSync(folder, {recursive: true});
  for (const [at, {title, tags, sections}] of noteRecords(count).entries()) {
    const parts = sections.map(({heading, text, tips}) => {
      const lines = tips.map((tip) => `==${tip.label}: ${tip.text}==`);
      return [`## ${heading.text}`, text, ...lines].join('\n\n');
    });
    writeFileSync(path.join(folder, `Note ${at} ${title}.md`), `---\ntags: [${tags}]\n---\n${parts.join('\n\n')}\n`);
  }
}

/** Builds a site with a theme; the processor time of all and of the theme's index, in seconds. */
function build(theme, work) {
  const name = path.basename(theme);
  const costs = path.join(work, `${name}.json`);
  const generated = `test/.tmp/bench/${name}`;
  rmSync(path.join(root, generated), {recursive: true, force: true});
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const config = path.join(root, 'test/bench/search.config.mjs');
  const command = `TIMEFORMAT='%U %S'; time "${process.execPath}" "${bin}" build --config "${config}" --out-dir "${path.join(work, name)}" > "${work}/${name}.log" 2>&1`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    SEARCH: theme,
    COSTS: costs,
    VAULT: path.join(work, 'notes'),
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
  const {status, stderr} = spawnSync('bash', ['-c', command], {cwd: root, env, encoding: 'utf8'});
  if (status !== 0) throw new Error(`It does not build:\n${readFileSync(`${work}/${name}.log`, 'utf8')}`);
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return {folder: path.join(work, name), all: user + system, index: JSON.parse(readFileSync(costs, 'utf8'))};
}

/** What the browser fetches from the moment when a reader turns to search: until the first result, and for a second query. */
async function fetched(browser, folder, queries) {
  const site = await serve(folder);
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForLoadState('networkidle');
  site.take();
  await page.keyboard.press('Control+k');
  const field = page.locator(FIELD).last();
  await field.waitFor();
  const bytes = [];
  for (const query of queries) {
    await field.fill('');
    await field.pressSequentially(query, {delay: 30});
    await page.getByRole('option').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    bytes.push(site.take().reduce((sum, file) => sum + file.bytes, 0));
  }
  await page.close();
  site.close();
  return bytes;
}

/**
 * Prints a table of both themes on the same notes.
 *
 * @param browser - A browser.
 * @param {number} count - How many notes.
 * @param {string[]} queries - Two queries.
 */
export async function compareThemes(browser, count, queries) {
  const work = mkdtempSync(path.join(tmpdir(), 'search-sites-'));
  writeVault(path.join(work, 'notes'), count);
  console.log(`\n${count} notes as a site, by theme`);
  console.log('first result  second query  index CPU  build CPU   share');
  for (const theme of THEMES) {
    const {folder, all, index} = build(theme, work);
    const [first, second] = await fetched(browser, folder, queries);
    const cells = [
      `${(first / 1000).toFixed(1)} kB`.padStart(12),
      `${(second / 1000).toFixed(1)} kB`.padStart(12),
      `${index.toFixed(2)} s`.padStart(9),
      `${all.toFixed(1)} s`.padStart(9),
      `${((100 * index) / all).toFixed(1)} %`.padStart(6),
    ];
    console.log(`${cells.join('  ')}  ${theme}`);
  }
  rmSync(work, {recursive: true, force: true});
}

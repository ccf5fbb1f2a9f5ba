// Builds of a vault by plain Docusaurus and by this project, in turn: CPU, memory, the size of the site, a warm build after an edit.
import {appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeNotes} from './notes.mjs';
import {measure} from './processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONFIGS = {plain: 'test/bench/plain.config.mjs', ours: 'docusaurus.config.ts'};

/**
 * @param {number} count - How many notes.
 * @param {{runs: number, hasPlain?: boolean, vault?: string}} options - `vault`: one that is there, instead of one that is made.
 * @returns {Promise<object[]>} A row for each kind of build, of medians.
 */
export async function benchBuilds(count, {runs, hasPlain = true, vault}) {
  const work = mkdtempSync(path.join(tmpdir(), 'vault-bench-'));
  const notes = vault ?? path.join(work, 'notes');
  if (vault === undefined) writeNotes(notes, count);
  const names = hasPlain ? ['plain', 'ours'] : ['ours'];
  const results = Object.fromEntries(
    names.flatMap((name) => [
      [`${name} cold`, []],
      [`${name} warm`, []],
    ]),
  );
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      clean(name);
      results[`${name} cold`].push(await build(name, notes, path.join(work, name)));
      if (vault === undefined) {
        edit(notes, run);
        results[`${name} warm`].push(await build(name, notes, path.join(work, name)));
      }
      clean(name);
    }
  }
  const rows = names.flatMap((name) =>
    ['cold', 'warm'].flatMap((kind) => {
      const found = results[`${name} ${kind}`];
      if (found.length === 0) return [];
      return [
        {notes: count, name, kind, ...medians(found), ...(kind === 'cold' && {bytes: sizeOf(path.join(work, name))})},
      ];
    }),
  );
  rmSync(work, {recursive: true, force: true});
  return rows;
}

/**
 * Removes what a build keeps for the next one.
 *
 * @param {'plain' | 'ours'} name - Whose build.
 */
export function clean(name) {
  rmSync(path.join(root, 'test/.tmp/bench', name), {recursive: true, force: true});
  rmSync(path.join(root, 'node_modules/.cache'), {recursive: true, force: true});
}

/**
 * @param {'plain' | 'ours'} name - Whose build.
 * @param {string} vault - The notes.
 * @param {string} outDir - Where the site goes.
 * @returns {Promise<{wall: number, cpu: number, peak: number}>} What it took.
 */
export async function build(name, vault, outDir) {
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {
    ...process.env,
    VAULT: vault,
    NODE_ENV: 'production',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `test/.tmp/bench/${name}`,
  };
  const command = [process.execPath, bin, 'build', '--config', path.join(root, CONFIGS[name]), '--out-dir', outDir];
  const {code, output, wall, cpu, peak} = await measure(command, {cwd: root, env});
  if (code !== 0) throw new Error(`${name} does not build:\n${output.slice(-3000)}`);
  return {wall, cpu, peak};
}

/** One sentence of one note. */
function edit(vault, run) {
  const [subject] = readdirSync(vault).sort();
  const [note] = readdirSync(path.join(vault, subject)).sort();
  const file = path.join(vault, subject, note);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n## /, `\nOne sentence more, number ${run}.\n\n## `));
  appendFileSync(file, '');
}

/**
 * @param {{wall: number, cpu: number, peak: number}[]} found - What builds took.
 * @returns {{wall: number, cpu: number, peak: number}} The medians.
 */
export function medians(found) {
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  return Object.fromEntries(['wall', 'cpu', 'peak'].map((name) => [name, median(found.map((run) => run[name]))]));
}

function sizeOf(folder) {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

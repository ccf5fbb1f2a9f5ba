/** A build that has the last one's cache makes the very site that a build from nothing makes, after any edit. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {editVault, randomFrom, writeVault} from './edits.js';

const CONFIG = `import {obsidianVault} from 'docusaurus-plugin-obsidian-vault';
const vault = obsidianVault({path: process.env.VAULT});
export default {
  title: 'Edited', url: 'https://edited.example', baseUrl: '/', future: {v4: true, faster: true}, onBrokenLinks: 'warn',
  markdown: vault.markdown, staticDirectories: [vault.staticDirectory],
  presets: [['classic', {docs: false, blog: false, pages: false}]],
  plugins: [vault.docs(), vault.plugin, 'docusaurus-plugin-exam-tips'],
};
`;
/** Every run of the tests builds after each three of twelve edits; `npm run test:warm` after each of thirty. */
const BUILDS = Number(process.env.WARM_BUILDS ?? 4);
const EDITS = process.env.WARM_BUILDS === undefined ? 3 : 1;

/** Builds a site of its own folder. */
function build(site: string, vault: string, isWarm: boolean): string {
  const {NODE_OPTIONS: _, JEST_WORKER_ID: __, DOCUSAURUS_NO_PERSISTENT_CACHE: ___, ...own} = process.env;
  const bin = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, 'build'], {
    cwd: site,
    env: {...own, VAULT: vault, NODE_ENV: 'production', ...(!isWarm && {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'})},
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return path.join(site, 'build');
}

/** Rspack's own start-up code: with a cache its short variable names may be others, in a site without plugins too. */
const RUNTIME = /runtime~main\.\w+\.js/g;

/** Every file of a folder with what it holds. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => !file.match(RUNTIME));
  const read = (file: string) => readFileSync(file, 'latin1').replace(RUNTIME, 'runtime~main.js');
  return new Map(files.sort().map((file) => [path.relative(folder, file), read(file)]));
}

/** Builds from nothing in the same folder, since the bundler's names depend on where a site stands, and puts the rest back. */
function buildCold(site: string, vault: string): string {
  const generated = path.join(site, '.docusaurus');
  renameSync(generated, `${generated}.warm`);
  const output = build(site, vault, false);
  rmSync(generated, {recursive: true});
  renameSync(`${generated}.warm`, generated);
  return output;
}

it(`should make the same site warm and cold, ${BUILDS} times after random edits`, () => {
  mkdirSync(path.resolve('test/.tmp'), {recursive: true});
  const work = mkdtempSync(path.resolve('test/.tmp/warm-'));
  const vault = path.join(work, 'vault');
  writeVault(vault);
  const random = randomFrom(20);
  const site = path.join(work, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'docusaurus.config.mjs'), CONFIG);
  writeFileSync(path.join(site, 'package.json'), '{"private": true}\n');
  build(site, vault, true);
  const done: string[] = [];
  for (let step = 0; step < BUILDS; step++) {
    const edits = Array.from({length: EDITS}, (_, edit) => editVault(vault, random, step * EDITS + edit));
    done.push(...edits);
    const warm = contents(build(site, vault, true));
    const cold = contents(buildCold(site, vault));
    const different = [...new Set([...warm.keys(), ...cold.keys()])].filter(
      (file) => warm.get(file) !== cold.get(file),
    );
    expect({edits, different}).toEqual({edits, different: []});
  }
  expect(new Set(done.map((edit) => edit.split(' in ')[0])).size).toBeGreaterThan(done.length / 4);
  rmSync(work, {recursive: true});
}, 2_400_000);

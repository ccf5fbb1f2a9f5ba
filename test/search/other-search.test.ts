/** A site with another search: that one serves, of this theme there is nothing but its command. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildEnvironment, buildSite} from './browser/docs-site';
import {writeTinySite} from './browser/tiny-site';

const DOCUSAURUS = path.resolve('node_modules/@docusaurus/core/bin/docusaurus.mjs');
const ALGOLIA = {algolia: {appId: 'APP', apiKey: 'KEY', indexName: 'notes'}};
const TYPESENSE = {typesense: {typesenseCollectionName: 'notes', typesenseServerConfig: {}}};

let sites: Record<'ours' | 'algolia' | 'typesense', string>;
let built: Record<'ours' | 'algolia' | 'typesense', string>;

beforeAll(() => {
  sites = {
    ours: writeTinySite(),
    algolia: writeTinySite(ALGOLIA),
    typesense: writeTinySite(TYPESENSE, ['./typesense-theme.mjs']),
  };
  // As much of Typesense's theme as counts here: a search box of its own.
  writeFileSync(
    path.join(sites.typesense, 'typesense-theme.mjs'),
    "export default ({siteDir}) => ({name: 'typesense-theme', getThemePath: () => siteDir + '/theme'});\n",
  );
  mkdirSync(path.join(sites.typesense, 'theme'));
  writeFileSync(
    path.join(sites.typesense, 'theme/SearchBar.jsx'),
    "import React from 'react';\nexport default () => <b>Their search</b>;\n",
  );
  const build = (site: string) => buildSite(path.join(site, 'build'), site);
  built = {ours: build(sites.ours), algolia: build(sites.algolia), typesense: build(sites.typesense)};
}, 480_000);

afterAll(() => {
  for (const site of Object.values(sites)) rmSync(site, {recursive: true, force: true});
});

const filesOf = (folder: string) => readdirSync(folder, {recursive: true, encoding: 'utf8'});
const home = (folder: string) => readFileSync(path.join(folder, 'index.html'), 'utf8');
const scripts = (folder: string) =>
  filesOf(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

it('should have DocSearch on the page and its search page', () => {
  expect(home(built.algolia)).toMatch(/class="?DocSearch/);
  expect(home(built.ours)).not.toContain('DocSearch');
  expect(filesOf(built.algolia).some((file) => /^search(\.html|\/index\.html)$/.test(file))).toBe(true);
});

it("should have the box of Typesense's theme", () => {
  expect(home(built.typesense)).toContain('Their search');
});

it.each(['algolia', 'typesense'] as const)(
  'should have neither index nor box nor script of this theme: %s',
  (other) => {
    expect(filesOf(built.ours).some((file) => file.startsWith('pagefind'))).toBe(true);
    expect(filesOf(built[other]).filter((file) => file.startsWith('pagefind'))).toEqual([]);
    expect(home(built.ours)).toContain('Control+K Meta+K');
    expect(home(built[other])).not.toContain('Control+K Meta+K');
    expect(scripts(built.ours)).toContain('vault-search-draft');
    expect(scripts(built[other])).not.toMatch(/vault-search|pagefind\.js/);
  },
);

it('should write records for it', () => {
  const args = [DOCUSAURUS, 'search:records', '--format', 'typesense', '--out', 'records.ndjson'];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: sites.typesense,
    encoding: 'utf8',
    env: buildEnvironment(`${sites.typesense}-records`),
  });
  expect({status, output: stdout + stderr}).toMatchObject({status: 0, output: expect.stringMatching(/of 1 notes/)});
  const lines = readFileSync(path.join(sites.typesense, 'records.ndjson'), 'utf8').trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line));
  expect(records.map(({kind, url}) => [kind, url])).toEqual([
    ['note', 'https://tiny.example/'],
    ['text', 'https://tiny.example/'],
    ['heading', 'https://tiny.example/#queues'],
    ['text', 'https://tiny.example/#queues'],
  ]);
  expect(records.at(-1)).toMatchObject({content: 'A queue has a visibility timeout.', 'hierarchy.lvl2': 'Queues'});
});

/** A site that sets `themeConfig.algolia`: Docusaurus's own search serves, and nothing of this theme is there. */
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {buildSite} from './browser/docs-site';
import {writeTinySite} from './browser/tiny-site';

const ALGOLIA = {algolia: {appId: 'APP', apiKey: 'KEY', indexName: 'notes'}};

let sites: Record<'ours' | 'theirs', string>;
let built: Record<'ours' | 'theirs', string>;

beforeAll(() => {
  sites = {ours: writeTinySite(), theirs: writeTinySite(ALGOLIA)};
  const build = (site: string) => buildSite(path.join(site, 'build'), site);
  built = {ours: build(sites.ours), theirs: build(sites.theirs)};
}, 240_000);

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
  expect(home(built.theirs)).toMatch(/class="?DocSearch/);
  expect(home(built.ours)).not.toContain('DocSearch');
  expect(filesOf(built.theirs).some((file) => /^search(\.html|\/index\.html)$/.test(file))).toBe(true);
});

it('should have neither index nor box nor script of this theme', () => {
  expect(filesOf(built.ours).some((file) => file.startsWith('pagefind'))).toBe(true);
  expect(filesOf(built.theirs).filter((file) => file.startsWith('pagefind'))).toEqual([]);
  expect(home(built.ours)).toContain('Control+K Meta+K');
  expect(home(built.theirs)).not.toContain('Control+K Meta+K');
  expect(scripts(built.ours)).toContain('vault-search-draft');
  expect(scripts(built.theirs)).not.toMatch(/vault-search|pagefind\.js/);
});

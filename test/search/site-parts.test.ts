import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {recentSearches, rememberSearch} from '../../plugins/docusaurus-theme-search-pagefind/src/client/recent';
import {
  filtersOf,
  parseSearchUrl,
  searchUrl,
} from '../../plugins/docusaurus-theme-search-pagefind/src/client/search-url';
import * as theme from '../../plugins/docusaurus-theme-search-pagefind/src/index';
import {noteSources, searchTrees} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-sources';
import {pageFiles} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/page-file';

const options = (given?: object) =>
  theme.validateOptions({validate: normalizePluginOptions as never, options: given as never});

test('exports what Docusaurus and a site call', () => {
  expect(Object.keys(theme).sort()).toEqual(['default', 'getSwizzleConfig', 'validateOptions']);
});

test('fills in every option', () => {
  expect(options()).toMatchObject({
    searchPagePath: 'search',
    weights: {title: 10, alias: 10, tag: 4, heading: 5, tip: 2},
  });
  expect(options({weights: {tip: 3}}).weights).toEqual({title: 10, alias: 10, tag: 4, heading: 5, tip: 3});
});

test.each([
  [{weights: {tip: 11}}, /"weights.tip" must be less than or equal to 10/],
  [{weights: {tips: 1}}, /"weights.tips" is not allowed/],
  [{searchPagePath: '/search?q'}, /"searchPagePath".*fails to match the a path pattern/],
  [{page: 'x'}, /"page" is not allowed/],
])('refuses %j and says why', (given, message) => {
  expect(() => options(given)).toThrow(message);
});

const context = (themeConfig: object) =>
  ({
    baseUrl: '/base/',
    outDir: '/out',
    generatedFilesDir: '/generated',
    i18n: {currentLocale: 'en'},
    siteConfig: {themeConfig},
  }) as never;

test('adds the search page and tells every page where it is', () => {
  const routes: object[] = [];
  const data: object[] = [];
  const plugin = theme.default(context({}), options());
  const actions = {addRoute: (route: object) => routes.push(route), setGlobalData: (given: object) => data.push(given)};
  plugin.contentLoaded?.({actions} as never);
  expect(routes).toEqual([{path: '/base/search', component: '@theme/SearchPage', exact: true}]);
  expect(data).toEqual([{searchPage: '/base/search', weights: {title: 10, alias: 10, tag: 4}}]);
});

test.each(['algolia', 'typesense'])('stays out where the site uses %s, but for its command', (other) => {
  const plugin = theme.default(context({[other]: {}}), options());
  expect(plugin).toEqual({name: 'docusaurus-theme-search-pagefind', extendCli: expect.any(Function)});
});

test('adds its command', () => {
  const commands: string[] = [];
  const cli = {
    command: (name: string) => commands.push(name) && cli,
    description: () => cli,
    option: () => cli,
    action: () => cli,
  };
  theme.default(context({}), options()).extendCli?.(cli as never);
  expect(commands).toEqual(['search:records']);
});

test('finds the notes of the newest version that are listed, by address', () => {
  const doc = (permalink: string, more: object = {}) => ({
    source: `@site${permalink}.md`,
    permalink,
    title: permalink,
    tags: [],
    frontMatter: {},
    unlisted: false,
    ...more,
  });
  const loadedVersions = [
    {isLast: false, versionName: '1.0', docs: [doc('/old')]},
    {
      isLast: true,
      versionName: 'current',
      docs: [
        doc('/b', {tags: [{label: 'aws'}], frontMatter: {vault: {aliases: ['B', 1]}}}),
        doc('/a', {frontMatter: {aliases: 'A'}}),
        doc('/c', {unlisted: true}),
      ],
    },
  ];
  expect(noteSources({'docusaurus-plugin-content-docs': {default: {loadedVersions}}} as never)).toEqual([
    {source: '@site/a.md', permalink: '/a', title: '/a', aliases: ['A'], tags: [], searchTag: 'docs-default-current'},
    {
      source: '@site/b.md',
      permalink: '/b',
      title: '/b',
      aliases: ['B'],
      tags: ['aws'],
      searchTag: 'docs-default-current',
    },
  ]);
  expect(noteSources({} as never)).toEqual([]);
});

test('asks each vault for the tree of a note', () => {
  const tree = {type: 'root', children: []};
  const vault = (name: string) => ({searchTree: (source: string) => (source === name ? tree : undefined)});
  const content = {'docusaurus-plugin-obsidian-vault': {a: vault('@site/a.md'), b: vault('@site/b.md'), old: {}}};
  expect(searchTrees(content as never)('@site/b.md')).toBe(tree);
  expect(searchTrees(content as never)('@site/c.md')).toBeUndefined();
  expect(searchTrees({} as never)('@site/a.md')).toBeUndefined();
});

test.each([
  ['/', '/', ['index.html']],
  ['/', '/a/b', ['a/b/index.html', 'a/b.html']],
  ['/base/', '/base/', ['index.html']],
  ['/base/', '/base/a/', ['a/index.html', 'a.html']],
  ['/base/fr/', '/base/fr/c%C3%A9', ['cé/index.html', 'cé.html']],
  ['/', '/100%', ['100%/index.html', '100%.html']],
])('looks below %s for the page of %s in %j', (baseUrl, permalink, files) => {
  expect(pageFiles(baseUrl, permalink)).toEqual(files);
});

test.each([
  ['', {query: '', tipsOnly: false}],
  ['?q=C%2B%2B+x%26y', {query: 'C++ x&y', tipsOnly: false}],
  ['?q=a&only=tips&tag=a%2Fb&note=%2Fbase%2Fx', {query: 'a', tipsOnly: true, tag: 'a/b', note: '/base/x'}],
])('reads the address %s, and writes it the same', (address, state) => {
  expect(parseSearchUrl(address)).toEqual(state);
  expect(searchUrl('/search', state)).toBe(`/search${address}`);
});

test('asks Pagefind to count what it does not restrict', () => {
  expect(filtersOf({tipsOnly: false})).toEqual({tag: [], tips: []});
  expect(filtersOf({tipsOnly: true, tag: 'x', note: '/n'})).toEqual({tag: 'x', tips: 'yes', note: '/n'});
});

test('remembers the last searches, each once, and survives a full or spoilt storage', () => {
  const values = new Map<string, string>();
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  } as never;
  for (const query of ['a', 'b', 'A', ' ', 'c', 'd', 'e', 'f', 'g']) rememberSearch(storage, query);
  expect(recentSearches(storage)).toEqual(['g', 'f', 'e', 'd', 'c', 'A']);
  values.set('vault-recent-searches', '{');
  expect(recentSearches(storage)).toEqual([]);
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  } as never;
  expect(() => rememberSearch(full, 'a')).not.toThrow();
});

/** Which files of a site readers keep, and under which address. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadedPlugin} from '@docusaurus/types';
import {afterOthers} from '../../plugins/docusaurus-plugin-obsidian-vault/src/offline/after-others.js';
import {listFiles} from '../../plugins/docusaurus-plugin-obsidian-vault/src/offline/list-files.js';
import {
  cacheName,
  hasLastingName,
  keptUrl,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/offline/offline-files.js';
import {writeRemovingWorker} from '../../plugins/docusaurus-plugin-obsidian-vault/src/offline/remove-worker.js';
import {askedPage, readable} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/offline/asked-page.js';
import {removeVaults, writeVault} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

describe('the address of what is kept', () => {
  it.each([
    ['/', '/', '/'],
    ['/index.html', '/', '/'],
    ['/ec2', '/', '/ec2'],
    ['/ec2/', '/', '/ec2'],
    ['/ec2.html', '/', '/ec2'],
    ['/ec2/index.html', '/', '/ec2'],
    ['/base', '/base/', '/base/'],
    ['/base/', '/base/', '/base/'],
    ['/base/ec2/', '/base/', '/base/ec2'],
    ['/a,b', '/', '/a%2Cb'],
    ['/a%2Cb', '/', '/a%2Cb'],
    ['/ünicöde', '/', '/%C3%BCnic%C3%B6de'],
    ['/100%', '/', '/100%25'],
    ['/note-content/ec2.json', '/', '/note-content/ec2.json'],
  ])('should be of %s below %s %s', (pathname, baseUrl, url) => expect(keptUrl(pathname, baseUrl)).toBe(url));

  it('should stand in a cache of the base URL alone', () => {
    expect(cacheName('keep', '/a/')).not.toBe(cacheName('keep', '/b/'));
  });

  it.each([
    ['assets/js/main.1a2b.js', true],
    ['pagefind/fragment/en_1.pf_fragment', true],
    ['attachments/a.0123456789abcdef-480.webp', true],
    ['attachments/a.webp', false],
    ['exam-tips/data/notes.json', false],
  ])('should be known to last: %s %s', (file, isLasting) => expect(hasLastingName(file)).toBe(isLasting));
});

describe('the files of a site', () => {
  const page = (text: string) => `<html><script src=/assets/js/main.1.js></script>${text}</html>`;
  const FILES = {
    'index.html': page('home'),
    'ec2/index.html': page('note'),
    's3.html': page('note'),
    'exam-tips.html': page('tips'),
    'tags/aws/index.html': page('tag'),
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/ec2">',
    'assets/js/main.1.js': 'main',
    'assets/js/lazy.2.js': 'lazy'.repeat(40_000),
    'assets/js/1a2b3c4d.5.js': 'route'.repeat(40_000),
    'note-content/ec2.json': '{}',
    'note-content/index.json': '{}',
    'exam-tips/data/notes.json': '{}',
    'pagefind/pagefind.js': 'find',
    'assets/js/page.3.js': 'page',
    'attachments/large.png': 'x'.repeat(100_000),
    'attachments/small.png': 'x'.repeat(100),
    'sitemap.xml': '<urlset/>',
    'service-worker.js': 'old',
  };
  const isNote = (url: string) => ['/ec2', '/s3'].includes(url);
  const list = async (maxBytes: number, files: Record<string, string> = FILES) =>
    listFiles({outDir: await writeVault(files), baseUrl: '/', maxBytes, isNote});
  const urls = (files: readonly {url: string}[]) => files.map(({url}) => url);

  it('should be those for every reader, and all in the order in which they matter', async () => {
    const {core, list: all} = await list(1_000_000);
    expect(urls(core)).toEqual([
      '/exam-tips',
      '/',
      '/assets/js/1a2b3c4d.5.js',
      '/assets/js/main.1.js',
      '/assets/js/page.3.js',
      // Of the page at the root, which every reader has.
      '/note-content/index.json',
      '/exam-tips/data/notes.json',
      '/pagefind/pagefind.js',
    ]);
    expect(urls(all.files).slice(8)).toEqual([
      '/ec2',
      '/note-content/ec2.json',
      '/old',
      '/s3',
      '/tags/aws',
      '/attachments/small.png',
      '/attachments/large.png',
      '/assets/js/lazy.2.js',
    ]);
    expect(all.others).toEqual([]);
  });

  it('should leave out what is largest where there is a limit, and name it', async () => {
    const {list: all} = await list(320_000);
    expect(all.others).toEqual(['/assets/js/lazy.2.js']);
  });

  it('should have another version with any other content, and no other with the same', async () => {
    const [one, same, other] = await Promise.all([
      list(1_000_000),
      list(1_000_000),
      list(1_000_000, {...FILES, 'note-content/ec2.json': '{ }'}),
    ]);
    expect(same).toEqual(one);
    expect(other.list.version).not.toBe(one.list.version);
  });
});

describe('the page that was asked for', () => {
  it.each([
    ['/compute/ec2', '/compute/ec2'],
    ['/search?q=a&tag=b#c', '/search?q=a&tag=b#c'],
    ['/%C3%BCber', '/%C3%BCber'],
    ['//elsewhere.example', undefined],
    ['/\\elsewhere.example', undefined],
    ['/\t/elsewhere.example', undefined],
    ['https://elsewhere.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('should be one of the site: %j', (page, found) =>
    expect(askedPage(`?${new URLSearchParams({page})}`)).toBe(found),
  );

  it('should be none without a query', () => expect(askedPage('')).toBeUndefined());

  it('should be read without its encoding, where it has one', () => {
    expect([readable('/%C3%BCber'), readable('/100%')]).toEqual(['/über', '/100%']);
  });
});

it('should wait for the plugins that are called later', async () => {
  const done: string[] = [];
  const plugin = (name: string, id = 'default') =>
    ({name, options: {id}, postBuild: async () => void done.push(`${name} ${id}`)}) as unknown as LoadedPlugin;
  const plugins = [plugin('docs'), plugin('vault'), plugin('vault', 'two'), plugin('search')];
  const waiting = afterOthers(plugins, {name: 'vault', id: 'default'}).then(() => done.push('listed'));
  for (const {postBuild} of plugins) await postBuild?.({} as never);
  await waiting;
  expect(done).toEqual(['docs default', 'vault default', 'vault two', 'search default', 'listed']);
});

it('should take a worker back that removes the caches of its site alone', async () => {
  const dir = await writeVault({});
  await writeRemovingWorker(dir, '/base/');
  const deleted: string[] = [];
  const listeners = new Map<string, (event: {waitUntil(promise: Promise<unknown>): void}) => void>();
  const names = [
    'cribsheet-keep-/base/',
    'cribsheet-pages-/base/',
    'cribsheet-precache-v2-/base/',
    'cribsheet-keep-/',
    'other',
  ];
  const worker = {
    addEventListener: (type: string, listener: never) => void listeners.set(type, listener),
    skipWaiting: () => undefined,
    registration: {unregister: () => deleted.push('itself')},
  };
  const caches = {keys: async () => names, delete: async (name: string) => deleted.push(name)};
  new Function('self', 'caches', await readFile(path.join(dir, 'service-worker.js'), 'utf8'))(worker, caches);
  await new Promise((waitUntil) => listeners.get('activate')?.({waitUntil}));
  expect(deleted).toEqual([...names.slice(0, 3), 'itself']);
});

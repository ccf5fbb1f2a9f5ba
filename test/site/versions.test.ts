/** Versions that `docs:version` kept: each is a vault of its own, and the notes of today are as before. */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {toText} from 'hast-util-to-text';
import {AddressCheck} from './address-check.js';
import {docusaurus, writeSite} from './hosting-site.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>\n';

/** The vault on the day of the version. */
const BEFORE = {
  'vault/Home.md': 'Start with [[Queues]] and [[Gone]].\n',
  'vault/Queues.md': [
    '---\naliases: [Lines]\ntags: [topic]\n---',
    '## Pull',
    'Old words. See [[Gone#Part|the gone one]] and [[Deep]] #topic/sub. ^b',
    '> [!warning] Mind\n> Old callout.',
    '==Exam: an old tip==',
    '![[pic.svg]] ![[lost.svg]]',
    '<script>alert("CANARY")</script><b onclick="alert(\'CANARY\')">Raw</b>\n\nOf [[Hidden|a word]], <a href="Sub/Deep.md">by hand</a>.\n',
  ].join('\n\n'),
  'vault/Gone.md': '## Part\n\nIt was here. [[Queues]]\n',
  'vault/Sub/Deep.md': '![[Queues#^b]]\n\nUp to [queues](../Queues.md#Pull).\n',
  'vault/Hidden.md': '---\npublish: false\n---\nCANARY\n',
  'vault/Board.canvas':
    '{"nodes":[{"id":"n","type":"text","text":"A card to [[Queues]]","x":0,"y":0,"width":200,"height":90}],"edges":[]}',
  'vault/pic.svg': SVG,
};

/** What is written afterwards. */
const AFTER = {
  'vault/Queues.md': '## Push\n\nNew words. [[New]]\n\n==Exam: a new tip==\n',
  'vault/Home.md': 'Start with [[Queues]] and [[New]].\n',
  'vault/New.md': 'New note. #topic\n',
  // A page of the version that no vault wrote, and two pages in German.
  'versioned_docs/version-1.0/plain.md':
    '---\nslug: /plain\n---\n# Plain\n\n:::tip\n\nOf Docusaurus, ==no mark==.\n\n:::\n',
  'i18n/de/docusaurus-plugin-content-docs/version-1.0/queues.md':
    '---\ntitle: Schlangen\nslug: /queues\ntags: [{label: topic, permalink: /topic}, {label: topic/sub, permalink: /topic/sub}]\n---\n## Pull\n\nDeutsche Worte. [[Deep]] ![[pic.svg]] ==Mark== <script>alert("CANARY")</script> ^b\n',
  'i18n/de/docusaurus-plugin-content-docs/current/sub/deep.md': '---\nslug: /sub/deep\n---\nHeute deutsch. [[New]]\n',
};

const CONFIG = `import {obsidianVault} from 'docusaurus-plugin-obsidian-vault';
const vault = obsidianVault({path: 'vault'});
export default {
  title: 'Kept', url: 'https://kept.example', baseUrl: '/base/', trailingSlash: false,
  future: {v4: true, faster: true}, onBrokenLinks: 'throw', onBrokenAnchors: 'throw',
  i18n: {defaultLocale: 'en', locales: ['en', 'de']},
  markdown: vault.markdown, staticDirectories: [vault.staticDirectory],
  presets: [['classic', {docs: false, blog: false, pages: false}]],
  plugins: [vault.docs({lastVersion: process.env.LAST}), vault.plugin, vault.redirects(), 'docusaurus-plugin-exam-tips'],
  themes: ['docusaurus-theme-search-pagefind'],
};
`;

let site: string;
const write = (files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
    writeFileSync(path.join(site, file), text);
  }
};

beforeAll(() => {
  site = writeSite('versions', {...BEFORE, 'package.json': '{"private": true}\n', 'docusaurus.config.mjs': CONFIG});
  docusaurus(site, ['docs:version', '1.0']);
  rmSync(path.join(site, 'vault/Gone.md'));
  write(AFTER);
}, 60_000);

afterAll(() => rmSync(site, {recursive: true, force: true}));

describe.each([
  ['current', '', '1.0/'],
  ['1.0', 'next/', ''],
])('a site whose newest version is %s', (last, now, then) => {
  let check: AddressCheck;
  const page = (address: string) => check.fileOf(`/base/${address}`.replace(/(?<=.)\/$/, '')) as string;
  const content = (address: string, selector = '') =>
    check.select(page(address), `.theme-doc-markdown ${selector}`.trim());
  const textOf = (address: string, selector = '') => content(address, selector).map((node) => toText(node));
  const hrefs = (address: string, selector: string) =>
    content(address, selector).map(({properties}) => properties.href);
  const json = (file: string) => JSON.parse(readFileSync(path.join(check.site.folder, file), 'utf8'));

  beforeAll(() => {
    docusaurus(site, ['build', '--out-dir', `build-${last}`], {LAST: last});
    const folder = path.join(site, `build-${last}`);
    check = new AddressCheck({folder, url: 'https://kept.example/base/', trailingSlash: false});
  }, 170_000);

  it('should lead somewhere by every address of every page', () => {
    expect(check.dead).toEqual([]);
  });

  it('should link within the version', () => {
    expect(hrefs(`${then}queues`, 'p a:not([class])')).toEqual([`/base/${then}sub/deep`]);
    expect(hrefs(`${then}queues`, 'p a.internal-link')).toEqual([`/base/${then}gone#part`, `/base/${then}sub/deep`]);
    expect(hrefs(`${then}queues`, 'p a.tag')).toEqual([`/base/${then}tags/topic/sub`]);
    expect(textOf(`${then}queues`, 'p')[0]).toContain('Old words. See the gone one and Deep #topic/sub.');
    expect(hrefs(`${then}sub/deep`, '> p a.internal-link')).toEqual([`/base/${then}queues#pull`]);
  });

  it('should show callouts, tips, embeds and pictures of the version', () => {
    expect(textOf(`${then}queues`, '.callout[data-callout="warning"] .callout-content')).toEqual(['Old callout.']);
    expect(textOf(`${then}queues`, '.callout.exam-tip .callout-content')).toEqual(['an old tip']);
    expect(textOf(`${then}sub/deep`, '.markdown-embed-content')[0]).toContain('Old words.');
    const [image] = content(`${then}queues`, '.image-embed img');
    expect(
      readFileSync(path.join(check.site.folder, String(image?.properties.src).slice('/base/'.length)), 'utf8'),
    ).toBe(SVG);
    expect(textOf(`${then}queues`, '.internal-embed.is-unresolved')).toEqual(['lost.svg']);
    expect(textOf(`${then}board-canvas`, 'p').join()).toContain('A card to Queues');
  });

  it('should have nothing of scripts and of what is hidden', () => {
    for (const file of check.pages)
      expect(readFileSync(path.join(check.site.folder, file), 'utf8')).not.toContain('CANARY');
    expect(textOf(`${then}queues`, 'b')).toEqual(['Raw']);
    expect(textOf(`${then}queues`, 'p').at(-1)).toBe('Of a word, by hand.');
  });

  it('should have the notes of today in their place', () => {
    expect(textOf(`${now}queues`).join()).toContain('New words.');
    expect(hrefs(`${now}queues`, 'p a.internal-link')).toEqual([`/base/${now}new`]);
    expect(hrefs(`${now}new`, 'p a.tag')).toEqual([`/base/${now}tags/topic`]);
    expect(page(`${now}gone`)).toBeUndefined();
    const {tips} = json('exam-tips.json');
    expect(tips.map(({text, url}: {text: string; url: string}) => [text, url.split('#')[0]])).toEqual([
      ['a new tip', `/base/${now}queues`],
    ]);
  });

  it('should offer the sheet of a note of today, and none of an older one', () => {
    expect(check.select(page(`${now}queues`), 'a[href*="cheat-sheet?note="]')).toHaveLength(1);
    expect(check.select(page(`${then}queues`), 'a[href*="?note="]')).toEqual([]);
  });

  it('should have redirects and a graph of each version', () => {
    expect(existsSync(path.join(check.site.folder, `${then}lines/index.html`))).toBe(true);
    const titles = (file: string) => json(file).notes.map(({title}: {title: string}) => title);
    expect(titles('vault-graph@1.0.json')).toContain('Gone');
    expect(titles('vault-graph.json')).not.toContain('Gone');
  });

  it('should leave pages that no vault wrote to Docusaurus', () => {
    expect(textOf(`${then}plain`, '.callout')).toEqual([]);
    expect(textOf(`${then}plain`).join()).toContain('==no mark==');
  });

  it('should connect notes that are translated', () => {
    expect(textOf(`de/${then}queues`).join()).toContain('Deutsche Worte.');
    expect(hrefs(`de/${then}queues`, 'p a.internal-link')).toEqual([`/base/de/${then}sub/deep`]);
    expect(textOf(`de/${then}queues`, 'mark')).toEqual(['Mark']);
    expect(hrefs(`de/${now}sub/deep`, 'p a.internal-link')).toEqual([`/base/de/${now}new`]);
  });
});

it('should show a picture that a version lacked and the vault has by now, from a warm cache too', () => {
  const build = () =>
    docusaurus(site, ['build', '--locale', 'en'], {DOCUSAURUS_NO_PERSISTENT_CACHE: '', LAST: 'current'});
  const shown = () => readFileSync(path.join(site, 'build/1.0/queues.html'), 'utf8').includes('/attachments/lost.svg');
  build();
  expect(shown()).toBe(false);
  write({'vault/lost.svg': SVG});
  build();
  expect(shown()).toBe(true);
}, 120_000);

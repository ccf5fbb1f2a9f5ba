import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {loadSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/load-site.js';
import type {VaultOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import type {VaultSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/site.js';
import {stageForVersion} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/stage.js';
import {docsVersions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/docs-versions.js';
import {dependenciesOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/dependencies.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

describe('the versions of a docs plugin', () => {
  const names = {'versions.json': '["2.0", "1.0"]', 'law_versions.json': '["1"]'};
  const places = async (options: object, id = 'default', files: Record<string, string> = names) => {
    const {current, kept} = docsVersions(await writeVault(files), id, {routeBasePath: '/', ...options});
    return Object.fromEntries([current, ...kept].map((version) => [version.name, version.path]));
  };

  it.each([
    [{}, {current: '/next', '2.0': '/', '1.0': '/1.0'}],
    [{routeBasePath: 'notes/'}, {current: '/notes/next', '2.0': '/notes', '1.0': '/notes/1.0'}],
    [{lastVersion: 'current'}, {current: '/', '2.0': '/2.0', '1.0': '/1.0'}],
    [{lastVersion: '1.0'}, {current: '/next', '2.0': '/2.0', '1.0': '/'}],
    [{onlyIncludeVersions: ['current', '1.0']}, {current: '/next', '1.0': '/'}],
    [{versions: {'1.0': {path: 'old'}, current: {path: 'new'}}}, {current: '/new', '2.0': '/', '1.0': '/old'}],
    [{disableVersioning: true}, {current: '/'}],
    [{includeCurrentVersion: false}, {current: '/next', '2.0': '/', '1.0': '/1.0'}],
  ])('should stand with %j where Docusaurus puts them', async (options, expected) => {
    expect(await places(options)).toEqual(expected);
  });

  it('should be those of its own id, and none where no list can be read', async () => {
    expect(await places({}, 'law')).toEqual({current: '/next', '1': '/'});
    expect(await places({}, 'default', {})).toEqual({current: '/'});
    expect(await places({}, 'default', {'versions.json': '{broken'})).toEqual({current: '/'});
  });
});

/** Keeps the notes of a vault as `docs:version` does, and reads both. */
async function keep(before: Record<string, string>, after: Record<string, string>, options: VaultOptions = {}) {
  const prefix = options.id === undefined ? '' : `${options.id}_`;
  const siteDir = await writeVault(before);
  const vault = obsidianVault({path: 'docs', siteDir, ...options});
  const load = () =>
    loadSite(vault, {
      baseUrl: '/',
      trailingSlash: undefined,
      generatedFilesDir: path.join(siteDir, '.docusaurus'),
      localizationDir: path.join(siteDir, 'i18n/en'),
    });
  const write = async (files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(siteDir, file)), {recursive: true});
      await writeFile(path.join(siteDir, file), text);
    }
  };
  await stageForVersion(await load());
  await cp(path.join(siteDir, vault.notesDirectory), path.join(siteDir, `${prefix}versioned_docs/version-1`), {
    recursive: true,
  });
  await write({[`${prefix}versions.json`]: '["1"]'});
  for (const file of Object.keys(before)) await rm(path.join(siteDir, file));
  await write(after);
  await load();
  return {vault, load, write};
}

describe('a version that is kept', () => {
  it('should have its notes with their names, tags and addresses, and the files of today', async () => {
    const before = {
      'docs/A.md':
        '---\ntitle: Alpha\naliases: [First]\ntags: [x/y]\npermalink: /first\n---\n[[B]] ![[pic.png]] ![[gone.png]]\n',
      'docs/Folder/B.md': '[[First]] #z',
      'docs/pic.png': 'old',
      'docs/gone.png': 'gone',
    };
    const {vault} = await keep(before, {'docs/B.md': 'Another.', 'docs/pic.png': 'new', 'docs/unused.png': ''});
    const [version] = vault.versions ?? [];
    expect(version?.published.notes.map(({entry, file}) => [entry.path, entry.title, entry.slug, file])).toEqual([
      ['A.md', 'Alpha', '/first', 'a.md'],
      ['Folder/B.md', 'B', '/folder/b', 'folder/b.md'],
    ]);
    expect(version?.links.map(({from, to}) => [from.entry.path, to.entry.path])).toEqual([
      ['A.md', 'Folder/B.md'],
      ['Folder/B.md', 'A.md'],
    ]);
    expect(['x', 'x/y', 'z', 'w'].map((tag) => version?.tags.permalink(tag))).toEqual(['/x', '/x/y', '/z', undefined]);
    expect([...(vault.site?.published.attachments.keys() ?? [])]).toEqual(['pic.png']);
    expect(vault.site?.published.notes.map(({entry}) => entry.path)).toEqual(['B.md']);
  });

  it('should be one of a vault with an id, which may publish little by now', async () => {
    const before = {
      'docs/A.md': '---\npublish: true\n---\n[[B]]',
      'docs/B.md': '---\npublish: true\n---\n',
      'docs/C.md': '',
    };
    const {vault} = await keep(before, {'docs/C.md': ''}, {id: 'law', routeBasePath: 'law', publish: 'opt-in'});
    const [version] = vault.versions ?? [];
    expect(version?.links).toHaveLength(1);
    expect(version?.tagsUrl).toBe('/law/tags');
    expect(vault.site?.tagsUrl).toBe('/law/next/tags');
    expect(vault.site?.published.notes).toEqual([]);
  });

  it('should show of what is hidden by now no more than the words of a link', async () => {
    const before = {
      'docs/A.md': '[[Secret]] [[Plan]]',
      'docs/Plan.md': '',
      'docs/Secret.md': '---\npublish: false\n---\n',
    };
    const now = {
      'docs/A.md': '',
      'docs/Plan.md': '---\npublish: false\n---\n',
      'docs/Secret.md': '---\npublish: false\n---\n',
    };
    const {vault} = await keep(before, now);
    const [version] = vault.versions ?? [];
    expect(version?.vault.resolve('Secret', 'A.md', 'link')).toEqual({status: 'unresolved'});
    expect(version?.vault.resolve('Plan', 'A.md', 'link').status).toBe('note');
    expect(version?.vault.resolve('Nowhere', 'A.md', 'link')).toMatchObject({problem: {rule: 'unresolved-link'}});
  });

  it('should have pages that are rendered again when what they link to changes, and only then', async () => {
    const {vault, load, write} = await keep({'docs/A.md': '![[pic.png]]'}, {'docs/A.md': ''});
    const digest = () => dependenciesOf(vault.versions?.[0] as VaultSite, 'A.md', () => undefined);
    const before = digest();
    await write({'docs/A.md': 'Other words.', 'docs/other.png': ''});
    await load();
    expect(digest()).toBe(before);
    await write({'docs/pic.png': ''});
    await load();
    expect(digest()).not.toBe(before);
  });
});

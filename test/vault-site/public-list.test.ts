/** `vault:check --public`: what will be public, before it is. */
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {listPublic} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/public-command.js';
import {loadSite} from '../../plugins/docusaurus-plugin-obsidian-vault/src/load-site.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {photo} from './photo.js';
import {removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

const FILES = {
  'Home.md': '---\nauthor: Me\nmood: good\npublish: true\n---\n[[Sub/Note]] ![[here.jpg]] ![[plain.jpg]]\n',
  'Sub/Note.md': 'x',
  'Secret.md': '---\npublish: false\n---\n![[hidden.jpg]]\n',
  'unused.png': '',
  'hidden.jpg': '',
  'here.jpg': '',
  'plain.jpg': '',
};

async function siteOf(files: Record<string, string>, siteDir?: string) {
  const dir = await writeVault(files);
  await writeFile(path.join(dir, 'here.jpg'), photo(true));
  await writeFile(path.join(dir, 'plain.jpg'), photo(false));
  const site = siteDir ?? (await writeVault({}));
  const settings = {
    baseUrl: '/',
    trailingSlash: undefined,
    generatedFilesDir: path.join(site, '.docusaurus'),
    localizationDir: path.join(site, 'i18n'),
  };
  return {siteDir: site, site: await loadSite(obsidianVault({path: dir, siteDir: site}), settings)};
}

it('should list every note, its properties and every attachment that the site will show, and photos with a position', async () => {
  const {site, siteDir} = await siteOf(FILES);
  expect(await listPublic(site, path.join(siteDir, 'public.json'), 'text')).toBe(
    [
      'note Home.md → / shows author, mood',
      'note Sub/Note.md → /sub/note',
      'attachment here.jpg → /attachments/here.jpg says where it was taken',
      'attachment plain.jpg → /attachments/plain.jpg',
      '',
      '2 notes and 2 attachments will be public. Photos that say where they were taken: 1.',
      '',
    ].join('\n'),
  );
});

it('should say what has changed since the last list', async () => {
  const {site, siteDir} = await siteOf(FILES);
  const file = path.join(siteDir, 'public.json');
  await listPublic(site, file, 'text');
  expect(await listPublic(site, file, 'text')).toContain('Nothing has changed since the last list.');
  const {site: later} = await siteOf(
    {...FILES, 'Sub/Note.md': '---\npublish: false\n---\n', 'Secret.md': 'Now shown'},
    siteDir,
  );
  expect(await listPublic(later, file, 'text')).toMatch(
    /Since the last list:\n- note Sub\/Note\.md → \/sub\/note\n\+ note Secret\.md → \/secret\n$/,
  );
});

it.each(['', 'null', '[]', '{"version": 2}', '{"version": 1'])(
  'should begin anew where the last list is %j',
  async (text) => {
    const {site, siteDir} = await siteOf(FILES);
    const file = path.join(siteDir, 'public.json');
    await writeFile(file, text);
    expect(await listPublic(site, file, 'text')).not.toContain('last list');
    expect(JSON.parse(await readFile(file, 'utf8')).notes).toHaveLength(2);
  },
);

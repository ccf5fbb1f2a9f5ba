/** What a site keeps back by folder, tag and Obsidian's own "Excluded files", and what it publishes by folder and tag. */
import {checkVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-vault.js';
import {loadTemporarySite} from './load-temporary-site.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const FILES = {
  'Home.md': 'See [[Diary]], [[Tagged]], [[Plan.canvas]], ![[photo.png|Photo]] ![[chart.png|Chart]] [[Words]].\n',
  'Private/Diary.md': '---\npublish: true\n---\nMARK-DIARY\n',
  'Private/photo.png': 'x',
  'Private/Plan.canvas':
    '{"nodes":[{"id":"a","type":"text","text":"MARK-CANVAS","x":0,"y":0,"width":9,"height":9}],"edges":[]}',
  'Tagged.md': 'MARK-TAGGED #Secret/deep\n',
  'Words.md': 'Of all. #public\n',
  'Archive 1/Old.md': 'MARK-OLD ![[chart.png]]\n',
  'Archive 1/chart.png': 'x',
  '.obsidian/app.json': '{"userIgnoreFilters": ["Archive ", 7, "", "/^nothing$/"]}',
};
const EXCLUDE = {folders: ['Private'], tags: ['secret'], excludedFiles: true};

it('should be in nothing of the site', async () => {
  const {vault, published, links} = await readTemporaryVault(FILES, {exclude: EXCLUDE});
  expect(published.notes.map(({entry}) => entry.path)).toEqual(['Home.md', 'Words.md']);
  expect([...published.attachments.keys()]).toEqual([]);
  const rules = checkVault(vault, published, links).map(({path, rule}) => `${path} ${rule}`);
  expect(rules).toEqual([]);
});

it('should leave of its links what the writer wrote, and say nothing of it', async () => {
  const {page, problems} = await loadTemporarySite(FILES, {exclude: EXCLUDE});
  const home = await page('Home.md');
  for (const word of ['Diary', 'Tagged', 'Chart']) expect(home).toContain(word);
  expect(home).not.toMatch(/MARK-|href":"[^"]*(?:diary|tagged|plan)|attachments|Private|Archive/);
  expect(problems.filter((line) => line.startsWith('Home.md'))).toEqual([]);
});

it('should be published by folder and tag, and all else not', async () => {
  const include = {folders: ['Archive 1'], tags: ['public']};
  const {published} = await readTemporaryVault(FILES, {include});
  // A note that says so itself is one of them.
  expect(published.notes.map(({entry}) => entry.path)).toEqual(['Words.md', 'Archive 1/Old.md', 'Private/Diary.md']);
  expect([...published.attachments.keys()]).toEqual(['Archive 1/chart.png']);
});

it('should know the excluded files of Obsidian by the option alone', async () => {
  const {published} = await readTemporaryVault(FILES);
  expect(published.notes.map(({entry}) => entry.path)).toContain('Archive 1/Old.md');
});

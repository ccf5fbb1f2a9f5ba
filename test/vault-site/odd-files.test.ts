/** What stands in vaults and is no note, or hardly one: it is shown or passed over with a word, and all other notes are whole. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:net';
import path from 'node:path';
import {resolveOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {publishedOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/published.js';
import {loadVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/load-vault.js';
import {attachmentFiles} from '../../plugins/remark-obsidian-vault/src/vault/attachment-address.js';
import {readNoteText, readVault} from '../../plugins/remark-obsidian-vault/src/vault/read-vault.js';
import {permalinkPath, slugPath} from '../../plugins/remark-obsidian-vault/src/vault/slug.js';
import {tagPath} from '../../plugins/remark-obsidian-vault/src/vault/tag-address.js';
import {removeVaults, writeVault} from './temporary-vault.js';

const sockets: Server[] = [];
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await removeVaults();
});

async function read(dir: string) {
  const vault = await loadVault(resolveOptions({path: dir}), path.join(dir, '.cache'));
  const problems = vault.problems.map(({path: file, rule}) => `${file} ${rule}`).sort();
  return {notes: publishedOf(vault).notes.map(({entry}) => entry.path), problems};
}

it('should pass over what is no file, and read folders that are named like notes', async () => {
  const dir = await writeVault({'A.md': 'Whole.', 'Folder.md/B.md': 'Whole.', 'Board.canvas/C.md': 'Whole.'});
  execFileSync('mkfifo', [path.join(dir, 'pipe.md'), path.join(dir, 'pipe.png')]);
  await new Promise<void>((resolve) => sockets.push(createServer().listen(path.join(dir, 'socket.md'), resolve)));
  symlinkSync('loop.md', path.join(dir, 'loop.md'));
  symlinkSync('nowhere.md', path.join(dir, 'gone.md'));
  symlinkSync('/etc/passwd', path.join(dir, 'passwd.md'));
  symlinkSync('.', path.join(dir, 'self'));
  symlinkSync('/etc', path.join(dir, 'etc'));
  expect(await read(dir)).toEqual({notes: ['A.md', 'Board.canvas/C.md', 'Folder.md/B.md'], problems: []});
});

it('should say which notes are half written or no text, and show the others whole', async () => {
  const dir = await writeVault({'A.md': 'Whole.', 'Half.canvas': '{"nodes":[{"id":"a","type":"te'});
  writeFileSync(path.join(dir, 'Binary.md'), Buffer.from([1, 0, 2, 0, 255, 254, 0]));
  // More than Node reads at once.
  writeFileSync(path.join(dir, 'Huge.md'), '');
  truncateSync(path.join(dir, 'Huge.md'), 3 * 2 ** 30);
  writeFileSync(path.join(dir, 'Half.md'), Buffer.from('half a lettér').subarray(0, -2));
  writeFileSync(path.join(dir, 'Wide.md'), Buffer.from('\uFEFFÜnïcode', 'utf16le'));
  writeFileSync(path.join(dir, 'Empty.md'), '');
  const {notes, problems} = await read(dir);
  expect(notes).toEqual(['A.md', 'Binary.md', 'Empty.md', 'Half.md', 'Huge.md', 'Wide.md', 'Half.canvas'].sort(byName));
  expect(problems).toEqual([
    'Binary.md unreadable-note',
    'Empty.md empty-note',
    'Half.canvas malformed-canvas',
    'Half.md unreadable-note',
    'Huge.md unreadable-note',
  ]);
});

it('should say that a file is gone which vanished after the vault was listed', async () => {
  const dir = await writeVault({'A.md': 'Whole.', 'B.md': 'Gone.', 'C.md': 'Now a folder.'});
  const {files} = await readVault(dir);
  rmSync(path.join(dir, 'B.md'));
  renameSync(path.join(dir, 'C.md'), path.join(dir, 'D'));
  mkdirSync(path.join(dir, 'C.md'));
  const texts = await Promise.all(files.map(readNoteText));
  expect(texts.map(({text}) => text)).toEqual(['Whole.', '', '']);
  const messages = texts.flatMap(({problems}) => problems.map(({message}) => message));
  expect(messages).toEqual([expect.stringContaining('it is gone'), expect.stringContaining('EISDIR')]);
});

describe('names and words at the limits of file systems', () => {
  const bytes = (text: string) => Buffer.byteLength(text);
  const LONG = ['x'.repeat(252), 'ü'.repeat(126), '日'.repeat(84), 'C+'.repeat(120), '🌲'.repeat(60)];

  it.each(LONG)('should have addresses that every system can write: %#', (name) => {
    const paths = [
      slugPath(`${name}.md`),
      permalinkPath(`/${name}${name}`) ?? '',
      tagPath(`${name}${name}`),
      `/${attachmentFiles([`${name}.png`]).get(`${name}.png`)}`,
      `/${attachmentFiles([`a.${name}`]).get(`a.${name}`)}`,
    ];
    for (const address of paths) for (const part of address.split('/')) expect(bytes(part)).toBeLessThan(200);
    expect(tagPath(`${name}${name}`)).not.toBe(tagPath(`${name}${name}${name}`));
  });

  it.each(LONG)('should have whole paths that every system can write: %#', (name) => {
    const deep = Array.from({length: 60}, () => name).join('/');
    for (const address of [slugPath(`${deep}.md`), permalinkPath(deep) ?? '', tagPath(deep)]) {
      expect(bytes(address)).toBeLessThanOrEqual(800);
    }
    expect(tagPath(deep)).not.toBe(tagPath(`${deep}/${name}`));
  });
});

function byName(a: string, b: string): number {
  return a.localeCompare(b);
}

/** Caches that are damaged, half written or of another shape cost the next build its speed, and nothing else. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {resolveOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {readDigestFile, writeDigestFile} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/digest-file.js';
import {loadVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/load-vault.js';
import {RenderCache} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/render-cache.js';
import {removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

const DAMAGES: readonly [string, (text: string) => string][] = [
  ['empty', () => ''],
  ['half written', (text) => text.slice(0, text.length / 2)],
  ['longer than it was', (text) => `${text} `],
  ['of zeros', (text) => '\0'.repeat(text.length)],
  ['damaged in one letter', (text) => text.replace(/.$/s, (last) => (last === '}' ? ']' : '}'))],
  ['damaged in its words', (text) => text.replace('Queue', 'Qeues')],
  ['JSON of another shape', () => '{"version": 7, "notes": []}'],
  ['JSON that is nothing', () => 'null'],
  ['of another shape behind its first line', (text) => `${text.split('\n')[0]}\n[1, 2]`],
];

/** Each file below a folder. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

describe.each(DAMAGES)('a cache that is %s', (_, damage) => {
  it('should be read anew: metadata and trees of notes', async () => {
    const dir = await writeVault({'A.md': '# Queue\n\n==Exam: a Queue== [[B]]\n', 'B.md': 'Queue of B\n'});
    const options = resolveOptions({path: dir});
    const cache = path.join(dir, '.cache');
    const read = async () => {
      const {notes, trees} = await loadVault(options, cache);
      return JSON.stringify([...notes].map(([file, note]) => [note, trees.get(file)?.children.map(({type}) => type)]));
    };
    const good = await read();
    const files = filesIn(cache);
    expect(files.length).toBe(3);
    for (const file of files) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await read()).toBe(good);
    expect(filesIn(cache)).toEqual(files);
  });

  it('should be read anew: rendered notes', async () => {
    const dir = await writeVault({});
    const cache = new RenderCache(path.join(dir, 'rendered'));
    const note = {body: [], toc: [], tips: {Queue: 'x'}, hasFormulas: false} as never;
    cache.set('A.md', 'key', note);
    expect(cache.get('A.md', 'key')).toEqual(note);
    for (const file of filesIn(dir)) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(cache.get('A.md', 'key')).toBeUndefined();
  });
});

describe('what is written down of the tips of one note', () => {
  it('should have that note read anew, and no other', async () => {
    const dir = await writeVault({'A.md': '==Exam: the first words==\n', 'B.md': '==Exam: other words==\n'});
    const cache = path.join(dir, '.cache');
    const ledger = path.join(dir, 'ledger.json');
    const write = (text: string) =>
      writeFileSync(ledger, JSON.stringify({version: 1, notes: {'A.md': [{id: 'exam-tip-old', text, headings: []}]}}));
    const read = async () => {
      const {notes} = await loadVault(resolveOptions({path: dir, tipLedger: ledger}), cache);
      const ids = [...notes.values()].map(({metadata}) => metadata.tips[0]?.id);
      // Each names what it was made with: made with something else it would not be used.
      return {ids, trees: filesIn(path.join(cache, 'trees')).map((file) => readFileSync(file, 'utf8'))};
    };
    write('something quite different');
    const before = await read();
    expect(before.ids).toEqual(['exam-tip-the-first-words', 'exam-tip-other-words']);
    write('the first word');
    const after = await read();
    expect(after.ids).toEqual(['exam-tip-old', 'exam-tip-other-words']);
    const kept = after.trees.filter((tree) => before.trees.includes(tree));
    expect(kept).toEqual([expect.stringContaining('other words')]);
  });
});

describe('a file of a cache', () => {
  it('should not be used where it is made of something else', async () => {
    const file = path.join(await writeVault({}), 'x.json');
    writeDigestFile(file, 'key', 'text');
    expect(readDigestFile(file, 'key')).toBe('text');
    expect(readDigestFile(file, 'other')).toBeUndefined();
  });

  it('should end nothing where it cannot be written', async () => {
    const folder = path.join(await writeVault({}), 'x.json');
    mkdirSync(folder);
    expect(() => writeDigestFile(folder, 'key', 'text')).not.toThrow();
    expect(readDigestFile(folder, 'key')).toBeUndefined();
  });
});

import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createNoteReader} from 'remark-obsidian-vault';
// Threads load what was compiled.
import {TreeStore} from '../../plugins/docusaurus-plugin-obsidian-vault/lib/read/note-trees.js';
import {readMetadata} from '../../plugins/docusaurus-plugin-obsidian-vault/lib/read/read-metadata.js';

describe('the metadata of a large vault', () => {
  const code = `\`\`\`\n${'a line of code\n'.repeat(7000)}\`\`\`\n`;
  const notes = Array.from({length: 12}, (_, number) => ({
    path: `Folder/Note ${number}.md`,
    hash: `hash${number}`,
    text: `# Note ${number}\n\n${code}\n[[Note ${number + 1}]] ==Exam: tip ${number}== #tag${number} and ==open\n`,
  }));
  const syntax = {tipPattern: '^(exam):', strictLineBreaks: true};

  it('should be the same and in the same order, in whatever thread they are read', async () => {
    const read = createNoteReader(syntax);
    expect(notes.reduce((sum, {text}) => sum + text.length, 0)).toBeGreaterThan(1_000_000);
    const store = new TreeStore(mkdtempSync(path.join(os.tmpdir(), 'trees-')), 'key');
    const metadata = await readMetadata(notes, syntax, store);
    expect(metadata).toEqual(notes.map(({path, text}) => read(text, path).metadata));
    const {tree} = read(notes[7]?.text ?? '', 'Folder/Note 7.md');
    expect(store.read('hash7')?.children.map(({type}) => type)).toEqual(tree.children.map(({type}) => type));
    rmSync(store.folder, {recursive: true});
    expect(metadata[7]).toMatchObject({path: 'Folder/Note 7.md', tips: [{text: 'tip 7'}]});
  });
});

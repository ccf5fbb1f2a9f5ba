import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {
  graphFileName,
  graphOf,
  writeGraphs,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/relations/graph-data.js';
import {
  around,
  nodesOf,
  withWords,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/NoteGraph/graph-nodes.js';
import {readTemporaryVault, removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

async function graph(files: Record<string, string>) {
  const {published, links} = await readTemporaryVault(files);
  return graphOf(published.notes, links);
}

const VAULT = {
  'Week 10.md': '[[Week 2]] [[Week 2#Part]] ![[Aim]] [[Week 10]]',
  'Week 2.md': '---\ntitle: Second week\n---\n## Part\n[[Week 10]]',
  'Folder/Aim.md': 'Alone.',
};

describe('the graph', () => {
  it('should hold each note and each pair of linked notes once, in reading order', async () => {
    expect(await graph(VAULT)).toEqual({
      version: 1,
      notes: [
        {title: 'Second week', slug: '/week-2'},
        {title: 'Week 10', slug: '/week-10'},
        {title: 'Aim', slug: '/folder/aim'},
      ],
      links: [
        [0, 1],
        [1, 0],
        [1, 2],
      ],
    });
  });

  it('should hold nothing of what is not published', async () => {
    const found = await graph({
      'Open.md': '[[Hidden|a word]] [[Open 2]]',
      'Open 2.md': '',
      'Hidden.md': '---\npublish: false\n---\n[[Open]]',
    });
    expect(JSON.stringify(found)).not.toContain('idden');
    expect(found.links).toEqual([[0, 1]]);
  });

  it('should be a file of each vault, and gone where the site has no graph', async () => {
    expect([graphFileName('default'), graphFileName('law')]).toEqual(['vault-graph.json', 'vault-graph-law.json']);
    expect([graphFileName('default', '1.0'), graphFileName('law', '2')]).toEqual([
      'vault-graph@1.0.json',
      'vault-graph-law@2.json',
    ]);
    const folder = path.join(await writeVault({}), 'static');
    const data = await graph(VAULT);
    await writeGraphs(folder, new Map([['vault-graph.json', data]]));
    expect(JSON.parse(readFileSync(path.join(folder, 'vault-graph.json'), 'utf8'))).toEqual(data);
    await writeGraphs(folder, new Map());
    expect(existsSync(path.join(folder, 'vault-graph.json'))).toBe(false);
  });

  it('should know the neighbours of a note, itself first', async () => {
    const nodes = nodesOf(await graph(VAULT));
    const week = nodes.find(({slug}) => slug === '/week-10');
    expect(week && around(week).map(({title}) => title)).toEqual(['Week 10', 'Second week', 'Aim']);
  });

  it('should stand a file that names notes which it does not hold', () => {
    expect(nodesOf({version: 1, notes: [{title: 'A', slug: '/a'}], links: [[0, 7]]})[0]?.to).toEqual([]);
  });

  it('should find notes by words in any order and case', async () => {
    const nodes = nodesOf(await graph(VAULT));
    expect(withWords(nodes, 'WEEK sec').map(({title}) => title)).toEqual(['Second week']);
    expect(withWords(nodes, '  ')).toHaveLength(3);
  });
});

/** Diagrams in the pages of notes, with what Mermaid says of them given. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {diagramProblems} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/diagram-problems.js';
import {
  diagramEngineAddress,
  writeDiagramEngine,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/diagram-engine.js';
import type {DiagramReading} from '../../plugins/remark-obsidian-vault/src/types.js';
import {loadTemporarySite} from '../vault-site/load-temporary-site.js';
import {removeVaults} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

const SOURCE = 'flowchart LR\n  A[There] --> B[Nowhere]\n  class A,B internal-link';
const READING: DiagramReading = {
  words: [
    {text: 'There', isNote: true},
    {text: 'Nowhere', isNote: true},
    {text: 'out', href: 'https://example.com/'},
    {text: 'bad', href: 'javascript:alert(1)'},
  ],
  width: 400,
  height: 100,
};

async function siteOf(text: string, reading: DiagramReading, source = SOURCE) {
  const loaded = await loadTemporarySite({'Home.md': text, 'There.md': 'Here.\n'});
  loaded.site.diagrams = new Map([[source, reading]]);
  return loaded;
}

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`;

describe('a diagram in a note', () => {
  it('should keep room, and have its words and links in the page', async () => {
    const {page} = await siteOf(fence(SOURCE), READING);
    const body = await page('Home.md');
    expect(body).toContain('["vault-diagram",');
    expect(body).toContain('"--diagram-width":"400","--diagram-height":"100"');
    expect(body).toContain('"className":"internal-link","data-href":"There"},"There"]');
    expect(body).toContain('["span",{"className":"internal-link is-unresolved"},"Nowhere"]');
    expect(body).toContain('["a",{"href":"https://example.com/"},"out"]');
    expect(body).not.toContain('javascript:');
    expect(body).not.toContain('\\nclick ');
  });

  it('should show the message and the source where it is wrong', async () => {
    const {page} = await siteOf(
      fence('flowchart LR\nA --> ['),
      {
        words: [],
        error: {line: 2, column: 7, message: "Parse error on line 2:\nA --> [\n------^\nExpecting 'X'"},
      },
      'flowchart LR\nA --> [',
    );
    const body = await page('Home.md');
    expect(body).toContain("Parse error on line 2:\\nA --> [\\n------^\\nExpecting 'X'");
    expect(body).toContain('flowchart LR\\nA --> [');
    expect(body).not.toContain('data-source');
  });

  it('should be reported with its place in the note', async () => {
    const source = 'flowchart LR\nA --> [';
    const error = {line: 2, column: 7, message: "Parse error on line 2:\nA --> [\n------^\nExpecting 'X'"};
    const {site} = await siteOf(
      `Text.\n\n> [!note] T\n> ${fence(source).trim().replace(/\n/g, '\n> ')}\n`,
      {words: [], error},
      source,
    );
    expect(diagramProblems(site)).toEqual([
      expect.objectContaining({path: 'Home.md', line: 6, column: 9, rule: 'bad-diagram', severity: 'error'}),
    ]);
    expect(diagramProblems(site)[0]?.message).toBe(
      "Cannot draw this diagram: Parse error: A --> [ Expecting 'X'. Its source is shown",
    );
  });

  it('should be read, and reported, when the vault is loaded', async () => {
    const {problems, site} = await loadTemporarySite({
      'Home.md': fence('flowchart LR\nA --> ['),
      'Other.md': fence('graph TD\nA[One] --> B'),
    });
    expect(problems).toContain('Home.md bad-diagram');
    expect(site.diagrams.get('graph TD\nA[One] --> B')?.words.map(({text}) => text)).toEqual(['One', 'B']);
  });

  it('should report nodes that lead nowhere', async () => {
    const {site} = await siteOf(fence(SOURCE), READING);
    expect(diagramProblems(site)).toEqual([
      expect.objectContaining({path: 'Home.md', line: 3, column: 18, rule: 'unresolved-link'}),
    ]);
  });

  it('should render its page anew when the note that a node leads to comes or goes', async () => {
    const loaded = await siteOf(fence(SOURCE), READING);
    const before = loaded.digests('Home.md');
    loaded.site.diagrams = new Map([[SOURCE, {...READING, width: 404}]]);
    expect(loaded.digests('Home.md')).not.toEqual(before);
    const after = await loaded.edit('Nowhere.md', 'Now.\n');
    after.site.diagrams = new Map([[SOURCE, READING]]);
    expect(after.digests('Home.md')).not.toEqual(before);
  });
});

describe('what draws diagrams', () => {
  it('should be written as scripts that find each other', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'engine-'));
    try {
      await writeDiagramEngine(folder);
      const target = path.dirname(path.join(folder, diagramEngineAddress()));
      const files = readdirSync(target, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.js'));
      expect(files.length).toBeGreaterThan(20);
      for (const file of files) {
        const code = readFileSync(path.join(target, file), 'utf8');
        const imports = [...code.matchAll(/(?:from|import\(|import)\s*["'](\.[^"']+)["']/g)].map(
          ([, name = '']) => name,
        );
        for (const name of imports)
          expect(existsSync(path.join(target, path.dirname(file), name)) ? '' : `${file}: ${name}`).toBe('');
      }
    } finally {
      await rm(folder, {recursive: true});
    }
  });
});

/** What a vault says is data, letter by letter: no sign of it means anything to what carries it to a page. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {DEFAULT_PARSE_FRONT_MATTER as parseFrontMatter} from '@docusaurus/utils';
import {toCsv} from '../../plugins/docusaurus-plugin-exam-tips/src/files/csv.js';
import {graphsOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/relations/graph-data.js';
import {tip} from '../exam/sample.js';
import fc from '../property.js';
import {loadTemporarySite, type TemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

/** All punctuation of ASCII, what programs take for line ends, what escapes begin with, and letters for them to change. */
const SIGNS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '\\', '\u2028', '\u2029', '\ufeff', ...'nutx0é'];
const text = fc.string({unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 24}).map((signs) => `x${signs}x`);
const ENDS = ['Let $\\xi$', 'C:\\users\\new', '\\u{', '</script><!--', '*/', '\\', '\u2028'];

/** A page shows the sentences of fifty notes. */
const texts = [
  ...ENDS.map((end) => `x${end}x`),
  ...fc.sample(text, {numRuns: 40, seed: Number(process.env.SEED ?? 1)}),
];

/** Signs in code are words. What ends code, or closes a comment or a link, is left out. */
const code = (words: string) => `\`\`\` ${words.replaceAll('`', "'").replace(/[\u2028\u2029]/g, ' ')} \`\`\``;
const shownCode = (words: string) => words.replaceAll('`', "'").replace(/[\u2028\u2029]/g, ' ');

/** A property may hold links and comments. */
const property = (words: string) => words.replaceAll('](', '].(').replaceAll('%%', '%');

let site: TemporarySite;
const noteOf = (index: number) => `Note ${index}.md`;

beforeAll(async () => {
  const notes = texts.map((words, index) => [
    noteOf(index),
    `---\ntitle: ${JSON.stringify(words)}\naliases: [${JSON.stringify(words)}]\nown: ${JSON.stringify(property(words))}\n---\n` +
      `First ${code(words)} [[Target]].\n\n## Heading ${code(words)}\n\n==Exam: tip ${code(words)}==\n\n` +
      `> [!note] Title ${code(words)}\n\n| ${code(words.replaceAll('|', '/'))} |\n| - |\n`,
  ]);
  const card = (words: string, index: number) => ({
    ...{id: `g${index}`, type: 'group', label: words, x: 0, y: 300 * index, width: 200, height: 200},
  });
  const canvas = JSON.stringify({nodes: texts.map(card), edges: []});
  site = await loadTemporarySite({
    ...Object.fromEntries(notes),
    'Target.md': 'Linked from all.',
    'Board.canvas': canvas,
  });
}, 60_000);
afterAll(removeVaults);

/** All texts in JSON. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const each = texts.map((words, index) => [words, index] as const);

describe('every sign of a vault', () => {
  it('should reach Docusaurus as it is: in titles, aliases and the names of tags', async () => {
    for (const [words, index] of each) {
      const file = path.join(site.site.folder, site.site.files.get(noteOf(index)) ?? '');
      const {frontMatter} = await parseFrontMatter({
        filePath: file,
        fileContent: await readFile(file, 'utf8'),
        defaultParseFrontMatter: parseFrontMatter,
      });
      expect(frontMatter).toMatchObject({title: words, vault: {aliases: [words]}});
    }
  });

  it('should be on the page of its note: in words, headings, tips, callouts, cells, first words and properties', async () => {
    for (const [words, index] of each) {
      const page = stringsOf(JSON.parse(await site.page(noteOf(index))));
      const expected = shownCode(words);
      expect(page.filter((found) => found === expected).length).toBeGreaterThanOrEqual(4);
      expect(page).toContain(expected.replaceAll('|', '/'));
      const {description, vault} = site.site.frontMatters.get(noteOf(index)) ?? {};
      expect(description).toContain(expected.trim().replace(/\s+/g, ' '));
      expect(stringsOf(vault?.properties)).toContain(property(words));
    }
  });

  it('should be in the sentences of backlinks, and in the titles of the graph', () => {
    const {vault} = site.site.frontMatters.get('Target.md') ?? {};
    const sentences = new Map(vault?.backlinks?.map(({title, sentences: [first = '']}) => [title, first]));
    const graph = stringsOf([...graphsOf([site.site], {graph: true} as never)]);
    for (const [words] of each) {
      // A sentence begins behind the end of the one before it, which may be one of the signs.
      const line = `First ${shownCode(words)} Target.`.replace(/\s+/g, ' ');
      const sentence = sentences.get(words) ?? '';
      expect(line.endsWith(sentence)).toBe(true);
      expect(sentence).toContain(/[.!?]/.test(words) ? 'x Target.' : line);
      expect(graph).toContain(words);
    }
  });

  it('should be on the page of its canvas', async () => {
    const page = stringsOf(JSON.parse(await site.page('Board.canvas')));
    for (const [words] of each) expect(page).toContain(words);
  });

  it('should be in a cell of a table as it is, but for what would make it a formula', () => {
    for (const [words] of each) {
      const [, row = ''] = toCsv([tip({text: words, note: 'N'})], '').split('\r\n');
      const [, cell = ''] = /^Exam,("(?:[^"]|"")*"|[^,"]*),N,/.exec(row) ?? [];
      expect(cell.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"')).toBe(words);
    }
  });
});

/** Cases 25 and 01: properties, their links, and front matter of every kind. */
import {jest} from '@jest/globals';
import {linksBetween} from '../../plugins/docusaurus-plugin-obsidian-vault/src/relations/graph-links.js';
import {readTemporaryVault, removeVaults} from '../vault-site/temporary-vault.js';
import {pageOf, vaultOf} from './vault.js';

afterAll(removeVaults);

const metadata = (yaml: string, text = 'Text.') => pageOf(`---\n${yaml}\n---\n${text}\n`).metadata;

describe('links in properties', () => {
  it.each([
    ['a list', 'categories: ["[[Genre]]"]', [['categories', 'Genre', 2, 15]]],
    ['a text', 'director: "[[Somebody]]"', [['director', 'Somebody', 2, 12]]],
    ['single quotes', "by: '[[A|b]]'", [['by', 'A', 2, 6]]],
    ['no quotes', 'by: [[A]]', [['by', 'A', 2, 5]]],
    [
      'no quotes in a list',
      'by:\n  - [[A]]\n  - [[B|c]]',
      [
        ['by', 'A', 3, 5],
        ['by', 'B', 4, 5],
      ],
    ],
    [
      'words around',
      'by: "see [[A]] and [[B#c]]"',
      [
        ['by', 'A', 2, 10],
        ['by', 'B#c', 2, 20],
      ],
    ],
    ['an embed', 'cover: "![[a.png]]"', [['cover', 'a.png', 2, 10]]],
    [
      'a mapping',
      'x: {y: "[[A]]", z: ["[[B]]"]}',
      [
        ['x', 'A', 2, 9],
        ['x', 'B', 2, 22],
      ],
    ],
    [
      'lines',
      'by: >\n  [[A]]\n  and [[B]]',
      [
        ['by', 'A', 3, 3],
        ['by', 'B', 4, 7],
      ],
    ],
    ['a comment', 'by: "%%[[A]]%% [[B]]"', [['by', 'B', 2, 8]]],
    ['no link', 'by: "[A](b.md) a [ [b] ]"', []],
    ['a name', '"[[A]]": x', []],
  ])('should be found in %s', (_, yaml, expected) => {
    const links = metadata(yaml, '').links.map(({property, target, line, column}) => [property, target, line, column]);
    expect(links.map(([property, target, line]) => [property, target, line])).toEqual(
      expected.map(([property, target, line]) => [property, target, line]),
    );
    if (!yaml.includes('%%')) expect(links).toEqual(expected);
  });

  it('should say what they stand in', () => {
    expect(metadata('by: "see [[A|her]] %%no%%"').links).toMatchObject([{kind: 'link', context: 'by: see her'}]);
  });

  it('should be checked, be backlinks, lines of the graph, and save a note from being an orphan', async () => {
    const {published} = await readTemporaryVault({
      'Film.md': '---\ncategories: ["[[Genre]]"]\ndirector: "[[Somebody]]"\nrating: 7\nyear: 1982\n---\n',
      'Genre.md': 'Films of the future.',
    });
    const links = linksBetween(published.notes);
    expect(links.map(({from, to, link}) => [from.entry.path, to.entry.path, link.context])).toEqual([
      ['Film.md', 'Genre.md', 'categories: Genre'],
    ]);
    const {problems} = vaultOf({'Film.md': '---\ndirector: "[[Somebody]]"\n---\nx'}).page('Film.md');
    expect(problems).toEqual(['2:12 unresolved-link']);
  });
});

describe('what is typed', () => {
  it.each([
    ['title: 1.10', {title: '1.10'}],
    ['title: 007', {title: '007'}],
    ['title: 2024-03-01', {title: '2024-03-01'}],
    ['title: true', {title: 'true'}],
    ['title: *starred', {title: '*starred'}],
    ['aliases: [007, 1.0, 1e3, 0x1f]', {aliases: ['007', '1.0', '1e3', '0x1f']}],
    ['aliases: ["C:\\\\users"]', {aliases: ['C:\\users']}],
    ['tags: [2024.10, 010]', {tags: ['2024.10', '010']}],
    ['title: "The \\\\underline{x} command"', {title: 'The \\underline{x} command'}],
  ])('should be kept: %s', (yaml, expected) => {
    expect(metadata(yaml).properties).toMatchObject(expected);
  });
});

describe('front matter that is none', () => {
  it.each([
    ['just a text', 'just a text', 'just a text Text.'],
    ['a list', '- a\n- [[Note|b]]', 'a b Text.'],
    ['a quote', '> quoted **b**', 'quoted b Text.'],
    ['emphasis', '*quoted* words', 'quoted words Text.'],
    ['nothing but a comment of YAML', '# Head', 'Text.'],
  ])('should be shown: %s', (_, yaml, words) => {
    const page = pageOf(`---\n${yaml}\n---\nText.\n`);
    expect(page.text).toBe(words);
    expect(page.problems).toEqual([]);
  });

  it('should stand between two rules, in its place', () => {
    const page = pageOf('---\nsee [[Nowhere]] ==x==\n---\n\nText.\n');
    expect(page.select('hr')).toHaveLength(2);
    expect(page.problems).toEqual(['2:5 unresolved-link']);
  });

  it.each([
    ['a: [b', '2:6 malformed-properties'],
    ['a: b: c', '2:4 malformed-properties'],
    ['a: "open', '2:9 malformed-properties'],
    ['a: {{date}', '2:11 malformed-properties'],
  ])('should be left out and reported where YAML cannot be read: %s', (yaml, problem) => {
    const page = pageOf(`---\n${yaml}\n---\nText.\n`);
    expect(page.text).toBe('Text.');
    expect(page.problems.map((line) => line.replace(/:\d+ /, ' '))).toEqual([problem.replace(/:\d+ /, ' ')]);
  });

  it('should report keys that stand twice, of which the last holds', () => {
    const page = pageOf('---\ntitle: One\ntags: a\ntitle: Two\ntitle: Three\n---\nText.\n');
    expect(page.metadata.properties.title).toBe('Three');
    expect(page.problems).toEqual(['2:1 duplicate-property', '4:1 duplicate-property']);
  });

  it('should make no library speak', () => {
    const spies = [
      jest.spyOn(process, 'emitWarning').mockImplementation(() => {}),
      jest.spyOn(console, 'warn').mockImplementation(() => {}),
      jest.spyOn(console, 'error').mockImplementation(() => {}),
    ];
    for (const yaml of [
      '{{title}}: x',
      '? [a]\n: b',
      'a: !foo b',
      'a: {{date}}',
      '%YAML 9\n---\na: b',
      '<% tp.x %>: 1',
      'a: &x [*x]',
    ])
      metadata(yaml);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

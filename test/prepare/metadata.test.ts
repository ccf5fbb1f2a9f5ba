import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import fc from '../property.js';

const read = createNoteReader();
const NOTE = `---
aliases: [Queue, "Line"]
tags: "#aws, exam/sqs"
---
First [[S3#Pricing|prices]] sentence with #inline.
Second line, ![[Images/a b.png|100]].

## Links ^head

[md](Some%20note.md#H) and [ref][r] and <img src="raw.png"> and [web](https://x.y) and [uri](obsidian://open?vault=v&file=N)

[r]: <Other note.md>

==Exam: **bold** tip with [[S3]]==
`;

describe('metadata of a note', () => {
  const {metadata} = read(NOTE, 'Folder/Note.md');
  it('should hold links and embeds with their places', () => {
    expect(metadata.links.map(({kind, target, line}) => [kind, target, line])).toEqual([
      ['link', 'S3#Pricing', 5],
      ['embed', 'Images/a b.png', 6],
      ['link', 'Some note.md#H', 10],
      ['link', 'Other note.md', 10],
      ['embed', 'raw.png', 10],
      ['link', 'obsidian://open?vault=v&file=N', 10],
      ['link', 'S3', 14],
    ]);
  });
  it('should hold tags, headings, blocks and tips', () => {
    expect(metadata.properties.tags).toEqual(['aws', 'exam/sqs']);
    expect(metadata.tags).toMatchObject([{tag: 'inline', line: 5, column: 43}]);
    expect(metadata.headings).toEqual([{text: 'Links', depth: 2, id: 'links', line: 8}]);
    expect(metadata.blocks).toEqual([{id: 'head', line: 8}]);
    expect(metadata.tips).toMatchObject([
      {label: 'Exam', text: 'bold tip with S3', line: 14, column: 1, headings: [{text: 'Links', id: 'links'}]},
    ]);
  });
  it('should describe the note by its own words', () => {
    expect(metadata.excerpt).toMatch(/^First prices sentence with #inline\. Second line, \./);
    expect(metadata.excerpt.length).toBeLessThanOrEqual(161);
  });
  it('should not describe the note by the name of what it embeds, wherever that stands', () => {
    const text =
      'Own ![[Secret]]\n\n- item ![[Secret]]\n- ![[Secret]]\n\n> ![[Secret]]\n\n> [!tip] T\n> body ![[Secret]]\n';
    expect(read(text, 'A.md').metadata.excerpt).toBe('Own item body');
  });
  it('should be JSON, and the same twice', () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
    expect(read(NOTE, 'Folder/Note.md').metadata).toEqual(metadata);
  });
});

describe('any note', () => {
  const parts = fc.array(
    fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '==Exam: tip==',
      '> [!x] t\n',
      '%%',
      '[[a]]',
      '![[b]]',
      '# H',
      '- [ ] ',
      '---\n',
      'a: b\n',
      ' ^id',
      '| a |\n| - |\n',
      '^[f]',
      '\t',
      'tldr; ',
      '<b>',
    ),
    {maxLength: 25},
  );
  it('should be read, with unique ids', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const {metadata} = read(list.join(''), 'N.md');
        const ids = [
          ...metadata.headings.map(({id}) => id),
          ...metadata.tips.map(({id}) => id),
          ...metadata.blocks.map(({id}) => `^${id}`),
        ];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      {numRuns: 500},
    );
  });
});

describe('formulas', () => {
  const problems = (note: string) =>
    read(note, 'Note.md').metadata.problems.map(({rule, line, column}) => [rule, line, column]);

  it('should be reported where KaTeX cannot draw them', () => {
    expect(problems('a $\\frac{1}$\n\n$$\n\\nosuch{x}\n$$\n')).toEqual([
      ['bad-math', 1, 3],
      ['bad-math', 3, 1],
    ]);
  });

  it('should be quiet about good ones, chemistry included', () => {
    expect(problems('$E=mc^2$ $\\ce{H2O}$ $\\text{größer}$')).toEqual([]);
  });
});

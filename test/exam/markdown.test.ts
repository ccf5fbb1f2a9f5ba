import {toHtml} from 'hast-util-to-html';
import {toText as textOf} from 'hast-util-to-text';
import {createNoteReader} from 'remark-obsidian-vault';
import {toMarkdown} from '../../plugins/docusaurus-plugin-exam-tips/src/files/markdown.js';
import {readFixtures} from '../language/fixtures.js';
import {render} from '../language/render.js';
import fc from '../property.js';
import {tip} from './sample.js';

const ORIGIN = 'https://notes.example';
const read = createNoteReader();
/** The list of the tips of a note. */
const write = (note: string) =>
  toMarkdown(
    read(note, 'Note.md').metadata.tips.map(({text, children, footnotes}) => ({
      ...tip({text}),
      nodes: children,
      ...(footnotes && {footnotes}),
    })),
    ORIGIN,
  );
/** The items of the list, without label and link. */
const items = (note: string) =>
  write(note)
    .split(/^- \*\*Exam:\*\* ?/m)
    .slice(1)
    .map((item) => item.replace(/\s*\(\[in the note\]\(<[^>]*>\)\)/, '').trim());

describe('a tip in the list', () => {
  it.each([
    ['words', '==Exam: plain words, and more==', 'plain words, and more'],
    [
      'markup',
      '==Exam: use `ls -la`, **not** ~~dir~~, and $E_{s} = sE_{i}$==',
      'use `ls -la`, **not** ~~dir~~, and $E_{s} = sE_{i}$',
    ],
    ['links', '==Exam: see [[A#b|that]] and #tag ![[pic.png|100]]==', 'see [[A#b|that]] and #tag ![[pic.png|100]]'],
    ['a list', '> [!exam] Steps\n> 1. first\n> 2. second', 'Steps\n  1. first\n  2. second'],
    ['code', '> [!exam]\n> ```js\n> a\n> ```', '```js\n  a\n  ```'],
    ['a table', '> [!exam]\n> | a |\n> | - |\n> | b |', '| a |\n  | - |\n  | b |'],
    ['a callout', '> [!exam]\n> > [!tip] Mind\n> > words', '> [!tip] Mind\n  > words'],
  ])('should be as the note has it: %s', (_, note, expected) => expect(items(note)).toEqual([expected]));

  it('should be shown as it was where the list is pasted into a note', () => {
    const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
    const notes = readFixtures().filter(({note}) => read(note, 'Note.md').metadata.tips.length > 0);
    expect(notes.length).toBeGreaterThan(5);
    for (const {note} of notes) {
      const {page} = render(write(note));
      const shown = squash(textOf(page));
      for (const {text} of read(note, 'Note.md').metadata.tips) expect(shown).toContain(squash(text));
    }
  });

  it('should bring its footnotes along, each once, below the list of its note', () => {
    const note =
      '==Exam: a[^1] b^[in *it*]==\n\n> [!exam]\n> c[^1][^deep]\n> [^own]\n>\n> [^own]: O\n\n[^1]: One `x`\n[^deep]: Two[^x]\n\n    more\n[^x]: X\n[^not]: No';
    const list = write(note);
    expect(list.slice(list.indexOf('- **Exam'))).toBe(
      [
        '- **Exam:** a[^exam-1] b[^exam-2] ([in the note](<https://notes.example/s3#exam-tip-a-b>))',
        '- **Exam:** c[^exam-1][^exam-3]\n  [^exam-4] ([in the note](<https://notes.example/s3#exam-tip-c-o>))\n',
        '[^exam-1]: One `x`\n',
        '[^exam-2]: in *it*\n',
        '[^exam-3]: Two[^exam-5]\n\n    more\n',
        '[^exam-4]: O\n',
        '[^exam-5]: X\n',
      ].join('\n'),
    );
    const page = toHtml(render(list).page);
    expect(page.match(/<li id="[^"]*fn-exam-\d"/g)).toHaveLength(5);
    expect(page).not.toContain('[^');
  });

  it('should name footnotes of two notes apart', () => {
    const [first] = read('==Exam: a[^1]==\n\n[^1]: A', 'Note.md').metadata.tips;
    const [second] = read('==Exam: b[^1]==\n\n[^1]: B', 'Other.md').metadata.tips;
    const from = (url: string, {children, footnotes}: NonNullable<typeof first>) => ({
      ...tip({note: url}),
      nodes: children,
      ...(footnotes && {footnotes}),
    });
    const list = first && second ? toMarkdown([from('a', first), from('b', second)], ORIGIN) : '';
    expect(list).toMatch(
      /a\[\^exam-1\][\s\S]*\n\[\^exam-1\]: A\n\n## b\n[\s\S]*b\[\^exam-2\][\s\S]*\n\[\^exam-2\]: B\n$/,
    );
  });

  it('should name its place behind its last words', () => {
    expect(write('==Exam: a==')).toBe(
      '# Exam tips\n\n## S3\n\n- **Exam:** a ([in the note](<https://notes.example/s3#exam-tip-a>))\n',
    );
    expect(write('> [!exam]\n> ```js\n> a\n> ```')).toMatch(/```\n\n {2}\(\[in the note\]/);
  });

  it('should mean every character of a plain text', () => {
    const text = fc.string({unit: fc.constantFrom(...'ab 1.-+#=*_`~$%[]()<>|!^&\\:/@{}"\''), maxLength: 24});
    fc.assert(
      fc.property(text, (words) => {
        const plain = `x${words}x`.replace(/\s+/g, ' ');
        const list = toMarkdown([{...tip({text: 'x'}), nodes: [{type: 'text', value: plain}]}], ORIGIN);
        expect(textOf(render(list).page).replace(/\s+/g, ' ')).toContain(`Exam: ${plain} (in the note)`);
      }),
      {numRuns: 300},
    );
  });
});

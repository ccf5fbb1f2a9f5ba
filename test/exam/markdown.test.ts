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
    read(note, 'Note.md').facts.tips.map(({text, children}) => ({...tip({text}), nodes: children})),
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
    const notes = readFixtures().filter(({note}) => read(note, 'Note.md').facts.tips.length > 0);
    expect(notes.length).toBeGreaterThan(5);
    for (const {note} of notes) {
      const {page} = render(write(note));
      const shown = squash(textOf(page));
      for (const {text} of read(note, 'Note.md').facts.tips) expect(shown).toContain(squash(text));
    }
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

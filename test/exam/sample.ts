/** Exam tips made up for tests. */
import {dataOf} from '../../plugins/docusaurus-plugin-exam-tips/src/client/data/pieces.js';
import {encodeTips} from '../../plugins/docusaurus-plugin-exam-tips/src/data/encode.js';
import type {ExamNote, ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';

interface Sample {
  note?: string;
  text?: string;
  label?: string;
  headings?: string[];
  tags?: string[];
  line?: number;
}

const slugOf = (text: string) => text.toLowerCase().replace(/\W+/g, '-');

/** @returns A tip that stands in a note of the given title. */
export function tip({
  note = 'S3',
  text = 'x',
  label = 'Exam',
  headings = [],
  tags = [],
  line = 1,
}: Sample = {}): ExamTip {
  const url = `/${slugOf(note)}`;
  const id = `exam-tip-${slugOf(text)}`;
  return {
    id,
    label,
    text,
    html: text,
    url: `${url}#${id}`,
    note: {title: note, url, path: `${note}.md`},
    headings: headings.map((heading) => ({text: heading, url: `${url}#${slugOf(heading)}`})),
    tags,
    line,
  };
}

/** @returns The notes that the tips stand in. */
export function notesOf(tips: readonly ExamTip[]): ExamNote[] {
  const notes = new Map<string, ExamNote>();
  for (const {note, deck} of tips) {
    const slug = note.url.slice(1);
    const count = (notes.get(slug)?.count ?? 0) + 1;
    const cards = (notes.get(slug)?.cards ?? 0) + (deck === undefined ? 0 : 1);
    notes.set(slug, {...note, slug, page: `/exam-tips?note=${slug}`, count, cards});
  }
  return Array.from(notes.values());
}

/** @returns The app's own files of the tips. */
export function encode(tips: readonly ExamTip[]) {
  return encodeTips({tips, notes: notesOf(tips), baseUrl: '/'});
}

/** @returns The tips as entries, as a page makes them of the files that come over the network. */
export function entriesOf(tips: readonly ExamTip[]) {
  const {notes, words, html} = encode(tips);
  const fetched = JSON.parse(JSON.stringify({notes, words, html}));
  return dataOf(fetched, {baseUrl: '/', index: '/exam-tips'}).entries ?? [];
}

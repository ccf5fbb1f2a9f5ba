/** Exam tips made up for tests. */
import {toEntries} from '../../plugins/docusaurus-plugin-exam-tips/src/client/entries.js';
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
  for (const {note} of tips) {
    const slug = note.url.slice(1);
    const count = (notes.get(slug)?.count ?? 0) + 1;
    notes.set(slug, {...note, slug, page: `/exam-tips/${slug}`, count});
  }
  return Array.from(notes.values());
}

/** @returns The tips as entries. */
export function entriesOf(tips: readonly ExamTip[]) {
  return toEntries(tips, notesOf(tips));
}

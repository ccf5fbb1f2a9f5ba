/** A small vault that bases are drawn from. */
import type {RootContent} from 'mdast';
import {renderHtml} from '../../plugins/remark-obsidian-vault/src/html/render-html.js';
import {createNoteLookup, type NoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import type {QueryNote} from '../../plugins/remark-obsidian-vault/src/query/query-note.js';
import {readQueryNote} from '../../plugins/remark-obsidian-vault/src/query/read-query-note.js';
import {resolveTree} from '../../plugins/remark-obsidian-vault/src/transform/resolve.js';
import {indexNotes} from '../index-notes.js';

/** The notes. */
const NOTES: Readonly<Record<string, string>> = {
  'Books/Dune.md':
    '---\ntitle: Dune\nauthor: "[[Frank Herbert]]"\nprice: 12.5\npages: 612\nread: true\nbought: 2024-03-05\ntags: [book, book/scifi]\ncover: "[[dune.png]]"\nstatus: done\n---\nSee [[Emma]].\n',
  'Books/Emma.md':
    '---\nauthor: "[[Jane Austen|Austen]]"\nprice: 8\npages: 474\nread: false\nbought: 2023-11-20T18:30\ntags: [book]\ncover: "#aabbcc"\nstatus: open\nurl: https://example.org/emma\n---\nSee [[Dune]] #classic\n',
  'Books/Odd & End.md': '---\ntags: book\nauthor: ["[[Frank Herbert]]", "[[Nobody]]"]\npages: 10\n---\nNothing.\n',
  'People/Frank Herbert.md': '---\nborn: 1920-10-08\n---\nWrote [[Dune]].\n',
  'People/Jane Austen.md': '---\nborn: 1775-12-16\n---\n![[dune.png]]\n',
};

const FILES = ['Images/dune.png', 'Books.base'];
const TIMES = {ctime: '2024-01-01T09:00:00', mtime: '2024-02-03T10:15:30', size: 120};

const {prepared, resolve} = indexNotes(NOTES, FILES);

/** The notes as queries see them. */
export const notes: readonly QueryNote[] = [...prepared.values()].map(({metadata}) => readQueryNote(metadata, TIMES));

/** The look-up of a site: what it resolves is what the site's links do. */
export const lookup: NoteLookup = createNoteLookup(notes, (target, from) => {
  const found = resolve(target, from, 'embed');
  if (found.status === 'note') return found.note.path;
  return found.status === 'attachment' ? found.attachment.path : undefined;
});

/**
 * @param nodes - Drawn nodes.
 * @param from - The note that shows them.
 * @returns Their HTML on a page.
 */
export function htmlOf(nodes: RootContent[], from = 'Books/Dune.md'): string {
  return renderHtml(
    resolveTree(
      {type: 'root', children: [...nodes]},
      {
        from,
        resolve,
        urls: {
          note: (path, id) => `/${encodeURI(path)}${id === undefined ? '' : `#${id}`}`,
          attachment: (path) => `/files/${path}`,
          tag: (tag) => `/tags/${tag.toLowerCase()}`,
        },
        readTree: (path) => prepared.get(path)?.tree,
        report: () => {},
      },
    ).children,
  );
}

/** A small vault that queries are asked of. */
import type {Code, RootContent} from 'mdast';
import {createDataview} from '../../plugins/remark-obsidian-vault/src/dataview/draw-query.js';
import {renderHtml} from '../../plugins/remark-obsidian-vault/src/html/render-html.js';
import {createNoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import {readQueryNote} from '../../plugins/remark-obsidian-vault/src/query/read-query-note.js';
import {resolveTree} from '../../plugins/remark-obsidian-vault/src/transform/resolve.js';
import {indexNotes} from '../index-notes.js';

const NOTES: Readonly<Record<string, string>> = {
  'Games/Celeste.md':
    '---\nrating: 9\ngenres: [platformer, hard]\nplayed: 2024-01-05\n---\n#game\n\ndeveloper:: [[Studio]]\nlength:: 8 hours\n',
  'Games/Tetris.md':
    '---\nrating: 7\nplayed: 2023-05-01\ntime: 1h30m\n---\n#Game/old\n\nA puzzle [developer:: [[Studio]], [[Other]]].\n',
  'Games/Unrated.md': '#game\n\nNothing yet.\n\ndue:: 2024-02-31\n',
  'Studio.md':
    '# Studio\n\n- [ ] call them [due:: 2024-07-01]\n  - [x] find the number ✅ 2024-06-01\n- [/] visit 📅 2024-06-20\n- plain item with [[Celeste]]\n- kind:: list field\n',
  'Daily/2024-06-14.md': '## Done\n\n- [x] wrote **notes** ^b1\n',
  'Empty.md': 'No fields.\n',
};

const {prepared, resolve} = indexNotes(NOTES);

/** The notes as queries see them. */
export const lookup = createNoteLookup(
  [...prepared.values()].map(({metadata}) =>
    readQueryNote(metadata, {ctime: '2024-01-01T10:30:00', mtime: '2024-06-01T00:00:00', size: 10}),
  ),
  (target, from) => {
    const found = resolve(target, from, 'link');
    return found.status === 'note' ? found.note.path : undefined;
  },
);

/** The moment of the build. */
export const NOW = '2024-06-15T12:00:00';

const dataview = createDataview(lookup, NOW);

/**
 * @param nodes - Drawn nodes.
 * @returns Their HTML on a page.
 */
export function htmlOf(nodes: RootContent[]): string {
  return renderHtml(
    resolveTree(
      {type: 'root', children: [...nodes]},
      {
        from: 'Empty.md',
        resolve,
        urls: {
          note: (path, id) => `/${encodeURI(path)}${id === undefined ? '' : `#${id}`}`,
          attachment: (path) => `/files/${path}`,
          tag: (tag) => `/tags/${tag.toLowerCase()}`,
        },
        report: () => {},
      },
    ).children,
  );
}

/**
 * @param source - A query.
 * @param from - The note that it stands in.
 * @returns What is shown, without what is the same everywhere: attributes of links and classes.
 */
export function ask(source: string, from = 'Empty.md'): string {
  const code: Code = {type: 'code', lang: 'dataview', value: source};
  const {nodes, reason} = dataview.block(code, from);
  if (reason !== undefined) return `! ${reason}`;
  return short(htmlOf(nodes));
}

/**
 * @param source - An inline query.
 * @param from - The note that it stands in.
 * @returns What is shown; `undefined` where it is plain code.
 */
export function askInline(source: string, from = 'Games/Celeste.md'): string | undefined {
  const nodes = dataview.inline({type: 'inlineCode', value: source}, from);
  return nodes && short(htmlOf(nodes));
}

function short(html: string): string {
  return html
    .replace(/<a href="([^"]*)" class="internal-link"[^>]*>/g, '<a $1>')
    .replace(/<div class="dataview-scroll">(.*)<\/div>/gs, '$1')
    .replace(/^<div class="dataview dataview-\w+">(.*)<\/div>$/s, '$1')
    .replace(/ (?:class|scope)="[^"]*"/g, '');
}

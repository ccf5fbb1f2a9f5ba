/** Canvases of a vault that a test describes, drawn as HTML. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';
import {toText} from 'hast-util-to-text';
import {
  buildIndex,
  createNoteReader,
  createResolver,
  renderHtml,
  resolveTree,
} from '../../plugins/remark-obsidian-vault/src/index.js';
import type {Diagnostic, NoteMetadata} from '../../plugins/remark-obsidian-vault/src/types.js';
import {fileKind} from '../../plugins/remark-obsidian-vault/src/vault/vault-path.js';

/** A file of a vault as its page shows it. */
export interface Drawn {
  html: string;
  page: Root;
  metadata: NoteMetadata;
  /** What `resolveTree` reported. */
  problems: Diagnostic[];
  /** The elements that match a selector. */
  all(selector: string): Element[];
  /** The words of each element that matches a selector. */
  texts(selector: string): string[];
}

/**
 * Draws one file of a vault.
 *
 * @param path - The file.
 * @param files - Path → text; canvases may be given as objects.
 * @returns Its page.
 */
export function draw(path: string, files: Record<string, unknown>): Drawn {
  const read = createNoteReader();
  const texts = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)] as const,
  );
  const notes = new Map(
    texts
      .filter(([name]) => ['note', 'canvas'].includes(fileKind(name)))
      .map(([name, text]) => [name, read(text, name)] as const),
  );
  const {index} = buildIndex({
    metadata: [...notes.values()].map(({metadata}) => metadata),
    files: texts.map(([name]) => ({path: name, kind: fileKind(name)})),
    settings: {strictLineBreaks: false, templatesFolder: 'Hidden', snippets: []},
  });
  const problems: Diagnostic[] = [];
  const note = notes.get(path);
  if (!note) throw new Error(`no file ${path}`);
  const resolved = resolveTree(note.tree, {
    from: path,
    resolve: createResolver(index),
    urls: {
      note: (name, id) => `/${name}${id === undefined ? '' : `#${id}`}`,
      attachment: (name) => `/files/${name}`,
      tag: (tag) => `/tags/${tag}`,
    },
    readTree: (name) => notes.get(name)?.tree,
    report: (problem) => problems.push(problem),
  });
  const html = renderHtml(resolved.children);
  const page = fromHtml(html, {fragment: true});
  const all = (selector: string) => selectAll(selector, page);
  return {
    html,
    page,
    metadata: note.metadata,
    problems,
    all,
    texts: (selector) => all(selector).map((element) => toText(element).replace(/\s+/g, ' ').trim()),
  };
}

/** A card of text, somewhere. */
export function card(id: string, text: string, place: Record<string, unknown> = {}): Record<string, unknown> {
  return {id, type: 'text', text, x: 0, y: 0, width: 200, height: 100, ...place};
}

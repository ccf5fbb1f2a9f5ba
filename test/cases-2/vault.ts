/** A vault of a few notes, and its pages as the language makes them. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';
import {toText} from 'hast-util-to-text';
import {linkProblems, renderHtml, resolveTree, type VaultIndex} from '../../plugins/remark-obsidian-vault/src/index.js';
import type {Diagnostic, NoteMetadata, SyntaxOptions} from '../../plugins/remark-obsidian-vault/src/types.js';
import {indexNotes} from '../index-notes.js';

/** What stands around the notes. */
export interface Surroundings {
  attachments?: readonly string[];
  /** Classes that the vault's snippets name. */
  classes?: readonly string[];
  syntax?: SyntaxOptions;
}

/** A page of a vault. */
export interface Page {
  html: string;
  root: Root;
  metadata: NoteMetadata;
  title: string;
  /** `line:column rule`, of the note and its links. */
  problems: string[];
  messages: Diagnostic[];
  /** Its words, with white space collapsed. */
  text: string;
  select(selector: string): Element[];
  /** The words of each element that a selector finds. */
  texts(selector: string): string[];
}

/** A vault in memory. */
export interface Vault {
  index: VaultIndex;
  page(path: string): Page;
}

/**
 * @param notes - Path → text.
 * @param surroundings - See {@link Surroundings}.
 * @returns The vault.
 */
export function vaultOf(notes: Readonly<Record<string, string>>, surroundings: Surroundings = {}): Vault {
  const {attachments = [], classes, syntax} = surroundings;
  const {prepared, index, resolve} = indexNotes(notes, attachments, syntax);
  const page = (path: string): Page => {
    const note = prepared.get(path);
    if (!note) throw new Error(`no note ${path}`);
    const messages = [...note.metadata.problems];
    const entry = index.notes.find((candidate) => candidate.path === path);
    const resolved = resolveTree(note.tree, {
      from: path,
      resolve,
      urls: {
        note: (to, id) => `/${to}${id === undefined ? '' : `#${id}`}`,
        attachment: (to) => `/files/${to}`,
        tag: (tag) => `/tags/${tag.toLowerCase()}`,
      },
      readTree: (to) => prepared.get(to)?.tree,
      ...(entry?.titleId !== undefined && {titleId: entry.titleId}),
      ...(classes && {classes: new Set(classes)}),
      report: (problem) => messages.push(problem),
    });
    const html = renderHtml(resolved.children);
    messages.push(...linkProblems(note.metadata, resolve));
    const root = fromHtml(html, {fragment: true});
    const select = (selector: string) => selectAll(selector, root);
    return {
      html,
      root,
      metadata: note.metadata,
      title: entry?.title ?? '',
      messages,
      problems: messages.map(({line, column, rule}) => `${line}:${column} ${rule}`),
      text: words(root),
      select,
      texts: (selector) => select(selector).map(words),
    };
  };
  return {index, page};
}

/**
 * @param text - A note.
 * @param surroundings - See {@link Surroundings}.
 * @returns Its page, in a vault of nothing else.
 */
export function pageOf(text: string, surroundings: Surroundings = {}): Page {
  return vaultOf({'Note.md': text}, surroundings).page('Note.md');
}

function words(node: Element | Root): string {
  return toText(node).replace(/\s+/g, ' ').trim();
}

/** A fixture's note as its page shows it, and what the site knows of it. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {toString as textOf} from 'hast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import {
  buildIndex,
  createNoteReader,
  createResolver,
  linkProblems,
  renderHtml,
  resolveTree,
} from '../../plugins/remark-obsidian-vault/src/index.js';
import type {
  Diagnostic,
  NoteMetadata,
  PreparedNote,
  SyntaxOptions,
} from '../../plugins/remark-obsidian-vault/src/types.js';
import {fileKind} from '../../plugins/remark-obsidian-vault/src/vault/vault-path.js';
import {FILES, NOTES} from './vault.js';

/** The note that a fixture's text is. */
export const NOTE = 'Note.md';

const others = new Map(Object.entries(NOTES).map(([path, text]) => [path, createNoteReader()(text, path)]));

/** A note in its vault. */
export interface Rendered {
  html: string;
  page: Root;
  metadata: NoteMetadata;
  title: string;
  problems: Diagnostic[];
}

/**
 * Renders a note of the fixtures' vault.
 *
 * @param text - The note.
 * @param options - How it is read.
 * @param host - A note that embeds it, to be rendered in its place.
 * @returns Its page.
 */
export function render(text: string, options: SyntaxOptions = {}, host?: string): Rendered {
  const read = createNoteReader(options);
  const notes = new Map(others).set(NOTE, read(text, NOTE));
  if (host !== undefined) notes.set('Host.md', read(host, 'Host.md'));
  const {index} = buildIndex({
    metadata: [...notes.values()].map(({metadata}) => metadata),
    files: [...notes.keys(), ...FILES].map((path) => ({path, kind: fileKind(path)})),
    settings: {strictLineBreaks: false, snippets: []},
  });
  const from = host === undefined ? NOTE : 'Host.md';
  const {tree, metadata} = notes.get(from) as PreparedNote;
  const resolve = createResolver(index);
  const entry = index.notes.find(({path}) => path === from);
  const problems = [...metadata.problems];
  const resolved = resolveTree(tree, {
    from,
    resolve,
    urls: {
      note: (path, id) => `/${path}${id === undefined ? '' : `#${id}`}`,
      attachment: (path) => `/files/${path}`,
      tag: (tag) => `/tags/${tag.toLowerCase()}`,
    },
    ...(entry?.titleId !== undefined && {titleId: entry.titleId}),
    readTree: (path) => notes.get(path)?.tree,
    report: (problem) => problems.push(problem),
  });
  const html = renderHtml(resolved.children);
  problems.push(...linkProblems(metadata, resolve));
  return {html, title: entry?.title ?? '', page: fromHtml(html, {fragment: true}), metadata, problems};
}

/**
 * A page with what the site knows of it, to be compared: formulas by their source, then one line for each tag, tip and problem.
 *
 * @param rendered - A page.
 * @returns Text.
 */
export function expectedText({page, title, metadata, problems}: Rendered): string {
  const copy = structuredClone(page);
  visit(copy, 'element', (element: Element) => {
    if (!`${element.properties.className}`.split(',').includes('katex')) return undefined;
    const source = /annotation encoding="application\/x-tex">([^<]*)</.exec(toHtml(element))?.[1] ?? textOf(element);
    element.children = [{type: 'raw', value: source} as never];
    return SKIP;
  });
  const lines = [toHtml(copy, {allowDangerousHtml: true}).trim()];
  const {properties, tags, tips} = metadata;
  if (title !== 'Note') lines.push(`<!-- title: ${title} -->`);
  for (const name of [
    'aliases',
    'tags',
    'cssclasses',
    'description',
    'permalink',
    'publish',
    'cover',
    'created',
  ] as const) {
    const value = properties[name];
    if (value !== undefined && `${value}` !== '')
      lines.push(`<!-- ${name}: ${Array.isArray(value) ? value.join(' | ') : value} -->`);
  }
  if (tags.length > 0) lines.push(`<!-- tags in the text: ${tags.map(({tag}) => tag).join(' | ')} -->`);
  for (const {label, text, headings} of tips)
    lines.push(`<!-- tip: ${[...headings.map((heading) => heading.text), label].join(' > ')}: ${text} -->`);
  for (const {rule, line, column} of problems)
    if (rule !== 'image-without-text') lines.push(`<!-- ${line}:${column} ${rule} -->`);
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

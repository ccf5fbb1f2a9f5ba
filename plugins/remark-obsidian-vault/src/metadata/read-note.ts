/** A note's text → its prepared tree, and everything that is known of it by itself. */
import type {FootnoteDefinition, Root, RootContent, Yaml} from 'mdast';
import {removePosition} from 'unist-util-remove-position';
import {basePage} from '../bases/base-page.js';
import {canvasTree} from '../canvas/canvas-tree.js';
import {readNoteData} from '../dataview/note-data.js';
import type {Flashcard} from '../flashcards/card.js';
import {cardAnchors} from '../flashcards/card-anchors.js';
import {nameCards} from '../flashcards/card-ids.js';
import {readFlashcards} from '../flashcards/read-cards.js';
import {isBoard} from '../kanban/board.js';
import {problem} from '../messages.js';
import {createParser} from '../parse.js';
import type {FoundTip} from '../tips/find-tips.js';
import {footnoteDefinitions, footnotesInOrder} from '../transform/footnote-order.js';
import {prepare} from '../transform/prepare.js';
import {readDefinitions} from '../transform/resolve/links.js';
import type {BlockEntry, Diagnostic, NoteMetadata, PreparedNote, SyntaxOptions, TipMetadata} from '../types.js';
import {parseProperties} from '../vault/properties.js';
import {fileKind} from '../vault/vault-path.js';
import {noteDiagrams} from './diagrams.js';
import {excerptOf} from './excerpt.js';
import {type FoundNode, foundNodes} from './found-nodes.js';
import {showFrontMatter} from './front-matter-text.js';
import {hasQueries} from './has-queries.js';
import {imagesWithoutText} from './images.js';
import {inlineReferences} from './inline-references.js';
import {noteLinks} from './links.js';

/** Reads notes. */
export type NoteReader = (text: string, path: string) => PreparedNote;

/**
 * Makes a reader of notes.
 *
 * @param options - How their syntax is read.
 * @returns A pure function of a note's text and path. It never throws.
 */
export function createNoteReader(options: SyntaxOptions = {}): NoteReader {
  const parse = createParser();
  return (text, path) => {
    const kind = fileKind(path);
    if (kind === 'canvas') return readCanvasNote(text, path, options);
    if (kind === 'base') return readBaseNote(path);
    const tree = parse(text);
    const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
    const line = (yaml?.position?.start.line ?? 0) + 1;
    const {properties, links, problems, isText} = parseProperties(yaml?.value ?? '', path, line);
    const data = readNoteData(tree, text);
    const {tags, raw} = properties;
    const cards = options.cards ? readFlashcards({path, source: text, tree, tags, properties: raw}, options.cards) : [];
    if (yaml && isText) showFrontMatter(tree, yaml, text, parse);
    const prepared = prepare(tree, {path, source: text, isBoard: isBoard(properties.raw)}, options);
    const named = nameCards(withoutTips(cards, prepared.tips), prepared.headings, options.tipLedger?.[path]);
    if (named.length > 0) cardAnchors(tree, named);
    const found = foundNodes(tree);
    const metadata: NoteMetadata = {
      path,
      properties,
      ...(prepared.firstHeading && {firstHeading: prepared.firstHeading}),
      headings: prepared.headings,
      blocks: blocksOf(found),
      links: [...links, ...noteLinks(found, prepared.engine)],
      tags: tagsOf(found),
      tips: noteTips(prepared.tips, tree, prepared.types),
      excerpt: excerptOf(tree, prepared.engine),
      ...withDiagrams(tree),
      ...(data.fields.length + data.items.length > 0 && {data}),
      ...(named.length > 0 && {cards: named}),
      ...(hasQueries(tree) && {hasQueries: true as const}),
      problems: [...problems, ...prepared.problems, ...imagesWithoutText(found, path), ...emptyNote(tree, path)],
    };
    return {tree, metadata};
  };
}

/** A canvas is a note of cards: it has neither properties nor headings of its own, and its cards have no ids. */
function readCanvasNote(text: string, path: string, options: SyntaxOptions): PreparedNote {
  const {tree, problems} = canvasTree(text, path, options);
  const found = foundNodes(tree);
  const metadata: NoteMetadata = {
    path,
    properties: parseProperties('', path).properties,
    headings: [],
    blocks: [],
    links: noteLinks(found),
    tags: tagsOf(found),
    tips: [],
    excerpt: excerptOf(tree),
    ...withDiagrams(tree),
    ...(hasQueries(tree) && {hasQueries: true as const}),
    // One that cannot be read says so, and not that it is empty.
    problems: [...problems, ...imagesWithoutText(found, path), ...(problems.length > 0 ? [] : emptyNote(tree, path))],
  };
  return {tree, metadata};
}

/** A base is a note of one thing: all its views. What is wrong with it shows when it is asked. */
function readBaseNote(path: string): PreparedNote {
  const metadata: NoteMetadata = {
    path,
    properties: parseProperties('', path).properties,
    headings: [],
    blocks: [],
    links: [],
    tags: [],
    tips: [],
    excerpt: '',
    hasQueries: true,
    problems: [],
  };
  return {tree: basePage(), metadata};
}

function withDiagrams(tree: Root): Pick<NoteMetadata, 'diagrams'> {
  const diagrams = noteDiagrams(tree);
  return diagrams.length > 0 ? {diagrams} : {};
}

function blocksOf(found: readonly FoundNode[]): BlockEntry[] {
  return found.flatMap(({node: {data, position}}) =>
    data?.blockId === undefined ? [] : [{id: data.blockId, line: position?.start.line ?? 1}],
  );
}

function tagsOf(found: readonly FoundNode[]): NoteMetadata['tags'] {
  const tags = new Map<string, NoteMetadata['tags'][number]>();
  for (const {node} of found) {
    if (node.type !== 'tag') continue;
    const key = node.value.toLowerCase();
    const {line = 1, column = 1} = node.position?.start ?? {};
    if (!tags.has(key)) tags.set(key, {tag: node.value.replace(/\/+$/, ''), line, column});
  }
  return [...tags.values()];
}

function noteTips(tips: readonly FoundTip[], tree: Root, types: ReadonlySet<string>): TipMetadata[] {
  const hasFootnotes = types.has('footnoteDefinition') || types.has('inlineFootnote');
  const known = hasFootnotes ? footnoteDefinitions(tree) : new Map<string, FootnoteDefinition>();
  // Those that a tip refers to, by itself or by its footnotes.
  const read = tips.map((tip) => noteTip(tip, [...footnotesInOrder({type: 'root', children: tip.children}, known)]));
  if (!types.has('definition')) return read;
  const definitions = readDefinitions(tree);
  const inlined = <T extends RootContent>(nodes: readonly T[]) => inlineReferences(nodes, definitions) as T[];
  return read.map(({footnotes, ...tip}) => ({
    ...tip,
    children: inlined(tip.children),
    ...(footnotes && {footnotes: inlined(footnotes)}),
  }));
}

/** What is an exam tip is practised as one: its words are no card too, though a highlight makes one. */
function withoutTips(cards: readonly Flashcard[], tips: readonly FoundTip[]): Flashcard[] {
  const lines = new Set(tips.map(({node}) => node.position?.start.line));
  const isTip = ({line, answer}: Flashcard) => answer.split('\n').some((_, index) => lines.has(line + index));
  return cards.filter((card) => !isTip(card));
}

function noteTip(
  {id, formerId, label, text, children, headings, node}: FoundTip,
  footnotes: readonly FootnoteDefinition[],
): TipMetadata {
  const {line = 1, column = 1} = node.position?.start ?? {};
  const former = formerId === undefined ? {} : {formerId};
  const noted = footnotes.length > 0 && {footnotes: withoutPositions(footnotes)};
  return {id, ...former, label, text, children: withoutPositions(children), ...noted, headings, line, column};
}

/** Positions mean nothing outside the note, and would make metadata of equal tips differ. */
function withoutPositions<T extends RootContent>(nodes: readonly T[]): T[] {
  const copy: Root = {type: 'root', children: structuredClone([...nodes])};
  removePosition(copy, {force: true});
  return copy.children as T[];
}

function emptyNote(tree: Root, path: string): Diagnostic[] {
  return tree.children.length === 0 ? [problem('empty-note', path, {line: 1, column: 1}, {})] : [];
}

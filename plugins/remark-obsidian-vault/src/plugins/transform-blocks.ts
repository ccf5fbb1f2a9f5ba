/** Blocks of community plugins → what a reader should see of them. Nothing of them is run. */
import type {Code, Parent, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {createParser} from '../parse.js';
import {blockElement} from '../transform/resolve/elements.js';
import {admonitionNode, admonitionType, readAdmonition} from './admonition.js';
import type {AdmonitionSettings} from './admonition-settings.js';
import {type ParseInner, parseBlockText} from './block-text.js';
import {cardLink} from './card-link.js';
import {type BlockPart, readColumns, readTabs} from './parts.js';
import {foldedBlock, namedInline} from './plugin-node.js';
import {type PluginBlockType, pluginBlockType} from './plugin-table.js';
import {hasRegions, regionsAsColumns} from './regions.js';

/** Blocks inside blocks are read this deep. */
const MAX_DEPTH = 8;

/** What the blocks of one note need. */
interface Context {
  source: string;
  settings: AdmonitionSettings | undefined;
  parse: ParseInner;
  depth: number;
  /** Whether lines of the note may begin and end columns. */
  hasRegions: boolean;
}

/**
 * Turns the blocks of plugins into what they say. Queries stay: they are answered where the vault is known.
 *
 * @param tree - A note as parsed; changed in place.
 * @param source - Its text.
 * @param settings - What the vault's settings say of admonitions.
 */
export function pluginBlocks(tree: Root, source: string, settings?: AdmonitionSettings): void {
  namedCode(tree, source);
  const regions = hasRegions(source);
  if (!regions && !hasBlocks(tree)) return;
  transform(tree, {source, settings, parse: createParser(), depth: 0, hasRegions: regions});
}

/** Code in a sentence that only a plugin's program can answer. An inline query of Dataview is answered where the vault is known. */
const INLINE: readonly [plugin: string, pattern: RegExp][] = [
  ['DataviewJS', /^\$=/],
  ['Meta Bind', /^(?:INPUT|VIEW|BUTTON)\[/],
  ['Dice Roller', /^dice(?:-mod)?:\s/],
];

function namedCode(tree: Root, source: string): void {
  if (!/`(?:\$=|INPUT\[|VIEW\[|BUTTON\[|dice)/.test(source)) return;
  visit(tree, 'inlineCode', (node, index, parent) => {
    const plugin = INLINE.find(([, pattern]) => pattern.test(node.value))?.[0];
    if (plugin !== undefined && parent && index !== undefined) parent.children[index] = namedInline(plugin, node.value);
  });
}

function isPluginCode(code: Code): boolean {
  return admonitionType(code.lang) !== undefined || pluginBlockType(code.lang) !== undefined;
}

function hasBlocks(parent: Parent): boolean {
  return parent.children.some((node) =>
    node.type === 'code' ? isPluginCode(node) : 'children' in node && hasBlocks(node as Parent),
  );
}

/** What may hold lines that begin and end columns. */
const WITH_REGIONS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

function transform(parent: Parent, place: Context): void {
  // A region may begin with a block that leaves nothing.
  const children = parent.children as RootContent[];
  const nodes = place.hasRegions && WITH_REGIONS.has(parent.type) ? regionsAsColumns(children) : children;
  parent.children = (nodes as RootContent[]).flatMap((node) => {
    if (node.type === 'code') return blockOf(node, place);
    if ('children' in node && node.type !== 'paragraph') transform(node as Parent, place);
    return [node];
  });
}

function blockOf(code: Code, place: Context): RootContent[] {
  const type = admonitionType(code.lang);
  if (type !== undefined) return place.depth < MAX_DEPTH ? [admonition(code, type, place)] : [code];
  const plugin = pluginBlockType(code.lang);
  if (!plugin || place.depth >= MAX_DEPTH) return [code];
  return ofPlugin(code, plugin, place);
}

function ofPlugin(code: Code, {plugin, fate}: PluginBlockType, place: Context): RootContent[] {
  switch (fate) {
    case 'query':
      return [code];
    case 'nothing':
      return [];
    case 'markdown':
      return inner({text: code.value, line: 0}, code, place);
    case 'card':
      return [cardLink(code) ?? foldedBlock(code, plugin)];
    case 'tabs':
      return [tabs(code, place)];
    case 'columns':
      return [columns(code, place)];
    default:
      return [foldedBlock(code, plugin)];
  }
}

function admonition(code: Code, type: string, place: Context): RootContent {
  const head = readAdmonition(type, code.value, place.settings);
  const title = head.title === '' ? [] : titleOf(head.title, place.parse);
  return admonitionNode(code, head, title, inner({text: head.content, line: head.skipped}, code, place));
}

/** A title is one line of Markdown. */
function titleOf(text: string, parse: ParseInner): PhrasingContent[] {
  const [block] = parse(text).children;
  return block?.type === 'paragraph' ? block.children : [{type: 'text', value: text}];
}

function inner({text, line}: BlockPart, code: Code, place: Context): RootContent[] {
  return transformed(parseBlockText(text, code, line, place.source, place.parse), place);
}

function transformed(children: RootContent[], place: Context): RootContent[] {
  const root: Root = {type: 'root', children};
  transform(root, {...place, depth: place.depth + 1});
  return root.children;
}

/** All tabs one below the other: what is hidden behind a tab is neither read, found nor printed. */
function tabs(code: Code, place: Context): RootContent {
  const parts = readTabs(code.value).map((part) => {
    const title = part.title
      ? [blockElement('div', {className: ['plugin-tab-title']}, titleOf(part.title, place.parse))]
      : [];
    return blockElement('div', {className: ['plugin-tab']}, [...title, ...inner(part, code, place)]);
  });
  return withPlace(blockElement('div', {className: ['plugin-tabs']}, parts), code);
}

function columns(code: Code, place: Context): RootContent {
  const parts = readColumns((code.lang ?? '').toLowerCase(), code.value);
  const parsed = parts.map(({text, line}) => parseBlockText(text, code, line, place.source, place.parse));
  // In a `col` block that nothing parts each block is a column.
  const isEach = code.lang === 'col' && parsed.length === 1;
  const own = isEach ? (parsed[0] ?? []).map((block) => [block]) : parsed;
  const drawn = own.map((block) => blockElement('div', {className: ['plugin-column']}, transformed(block, place)));
  return withPlace(blockElement('div', {className: ['plugin-columns']}, drawn), code);
}

function withPlace<T extends RootContent>(node: T, {position, data}: Code): T {
  return {...node, ...(position && {position}), data: {...data, ...node.data}};
}

import type {Definition, Nodes} from 'mdast';
import {canvasTarget} from '../canvas/canvas-target.js';
import {readHtml} from '../html/tags.js';
import {createFormulaEngine, type FormulaEngine} from '../math/note-formulas.js';
import type {LinkMetadata} from '../types.js';
import type {FoundNode} from './found-nodes.js';
import {localTarget} from './local-target.js';
import {rowOf, type SentenceOf, sentencesOf} from './sentence.js';

/** Blocks whose text is the context of what they hold. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle']);

const LINKS = new Set(['wikiLink', 'embed', 'link', 'linkReference', 'image', 'imageReference', 'break']);

/**
 * Lists a note's links and embeds: wikilinks, and Markdown's own where they lead into the vault.
 *
 * @param found - What is found in a prepared note.
 * @param engine - What draws its formulas. @default one that knows no macros
 * @returns Them, in reading order.
 */
export function noteLinks(found: readonly FoundNode[], engine: FormulaEngine = createFormulaEngine()): LinkMetadata[] {
  const definitions = new Map<string, Definition>();
  for (const {node} of found) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  const collected: LinkMetadata[] = [];
  const sentences = new Map<Nodes, SentenceOf>();
  const bareCells = new Map<Nodes, boolean>();
  for (const {node, parents} of found) {
    const links = linksOf(node, definitions);
    if (links.length === 0 || !node.position) continue;
    const {line, column} = node.position.start;
    const block = blockAround(parents, bareCells);
    if (block && !sentences.has(block))
      sentences.set(block, block.type === 'tableRow' ? rowOf(block, engine) : sentencesOf(block, engine));
    const context = block ? (sentences.get(block)?.(node) ?? '') : '';
    collected.push(...links.map((link) => ({...link, context, line, column})));
  }
  return collected;
}

/** A cell that holds nothing but links says nothing of them: its row does. */
function blockAround(parents: readonly Nodes[], bareCells: Map<Nodes, boolean>): Nodes | undefined {
  const at = parents.findLastIndex(({type}) => BLOCKS.has(type));
  const block = parents[at];
  if (block?.type !== 'tableCell') return block;
  // A cell may hold many links: it is looked at once.
  const isBare = bareCells.get(block) ?? block.children.every(isBareLink);
  bareCells.set(block, isBare);
  if (!isBare) return block;
  return parents[at - 1]?.type === 'tableRow' ? parents[at - 1] : block;
}

/** A link, or what stands between two. */
function isBareLink(node: Nodes): boolean {
  if (node.type === 'text') return !/[\p{L}\p{N}]/u.test(node.value);
  return LINKS.has(node.type);
}

type Target = Pick<LinkMetadata, 'kind' | 'target'>;

function linksOf(node: Nodes, definitions: ReadonlyMap<string, Definition>): Target[] {
  switch (node.type) {
    case 'wikiLink':
      return [{kind: 'link', target: node.value}];
    case 'embed':
      return [{kind: 'embed', target: node.value}];
    case 'link':
      return local('link', node.url);
    case 'image':
      return local('embed', node.url);
    case 'linkReference':
      return local('link', definitions.get(node.identifier)?.url);
    case 'imageReference':
      return local('embed', definitions.get(node.identifier)?.url);
    case 'html':
      return rawLinks(node.value);
    case 'canvasFile':
    case 'canvasBackground':
      return [{kind: 'embed', target: canvasTarget(node.value)}];
    default:
      return [];
  }
}

/** Raw HTML leads into the vault by the same rules. */
function rawLinks(html: string): Target[] {
  return readHtml(html).flatMap((piece) => {
    if (piece.type !== 'start') return [];
    return [...local('link', piece.attributes.get('href')), ...local('embed', piece.attributes.get('src'))];
  });
}

function local(kind: LinkMetadata['kind'], url: string | undefined): Target[] {
  const target = url === undefined ? undefined : localTarget(url);
  return target === undefined ? [] : [{kind, target}];
}

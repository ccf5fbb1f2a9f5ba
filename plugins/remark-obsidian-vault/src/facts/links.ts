import type {Definition, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {visitParents} from 'unist-util-visit-parents';
import {canvasTarget} from '../canvas/canvas-target.js';
import {readHtml} from '../html/tags.js';
import {nodeTypes} from '../transform/node-types.js';
import type {LinkFact} from '../types.js';
import {localTarget} from './local-target.js';
import {type SentenceOf, sentencesOf} from './sentence.js';

/** What may lead somewhere. */
const LINKS = [
  'wikiLink',
  'embed',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'html',
  'canvasFile',
  'canvasBackground',
];

/** Blocks whose text is the context of what they hold. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle']);

/**
 * Lists a note's links and embeds: wikilinks, and Markdown's own where they lead into the vault.
 *
 * @param tree - A prepared note.
 * @param types - The types of nodes in it. @default looked for
 * @returns Them, in reading order.
 */
export function linkFacts(tree: Root, types: ReadonlySet<string> = nodeTypes(tree)): LinkFact[] {
  if (!LINKS.some((type) => types.has(type))) return [];
  const definitions = new Map<string, Definition>();
  if (types.has('definition')) {
    visit(tree, 'definition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
  }
  const facts: LinkFact[] = [];
  const sentences = new Map<Nodes, SentenceOf>();
  visitParents(tree, (node, parents) => {
    const links = linksOf(node, definitions);
    if (links.length === 0 || !node.position) return;
    const {line, column} = node.position.start;
    const block = parents.findLast(({type}) => BLOCKS.has(type)) as Nodes | undefined;
    if (block && !sentences.has(block)) sentences.set(block, sentencesOf(block));
    const context = block ? (sentences.get(block)?.(node) ?? '') : '';
    facts.push(...links.map((link) => ({...link, context, line, column})));
  });
  return facts;
}

type Target = Pick<LinkFact, 'kind' | 'target'>;

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

function local(kind: LinkFact['kind'], url: string | undefined): Target[] {
  const target = url === undefined ? undefined : localTarget(url);
  return target === undefined ? [] : [{kind, target}];
}

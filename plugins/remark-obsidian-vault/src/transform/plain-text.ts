import type {Nodes, RootContent} from 'mdast';
import {inlineQuery} from '../dataview/inline-query.js';
import {formulaText} from '../math/formula-text.js';
import type {FormulaEngine} from '../math/note-formulas.js';
import {displayText} from './display-text.js';
import {parseImageText} from './resolve/image-text.js';

/** OBJECT REPLACEMENT CHARACTER, for what brings something of other files. */
export const BROUGHT = '\uFFFC';

/**
 * What a reader reads of some nodes, as plain text: links by the words that they show, hard and soft line ends as newlines,
 * no comments, no footnote marks. What an embed or an inline query brings is not known here, and the name of where it is from
 * may be nobody's business: an embed says its writer's own words.
 *
 * @param nodes - Anything of a note.
 * @param brought - What stands for an embed without words, and for an inline query. @default nothing
 * @returns The text.
 */
export function plainText(nodes: readonly Nodes[], brought = ''): string {
  return nodes.map((node) => textOf(node, brought)).join('');
}

/**
 * The same in one line, with formulas as they are read: what a page says in places where nothing is drawn.
 *
 * @param nodes - Inline content.
 * @param engine - What draws formulas.
 * @returns The text.
 */
export function readableText(nodes: readonly Nodes[], engine: FormulaEngine): string {
  return plainText(nodes.map((node) => withReadableFormulas(node, engine)))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param node - Anything of a note; not changed.
 * @param engine - What draws formulas.
 * @returns It, with what its inline formulas say as text.
 */
export function withReadableFormulas<Node extends Nodes>(node: Node, engine: FormulaEngine): Node;
export function withReadableFormulas(node: Nodes, engine: FormulaEngine): Nodes {
  if (node.type === 'inlineMath') return {type: 'text', value: formulaText(node.value, engine)};
  if (!('children' in node)) return node;
  return {...node, children: node.children.map((child) => withReadableFormulas(child, engine))} as Nodes;
}

/**
 * The same of blocks, one line for each.
 *
 * @param nodes - Blocks.
 * @param brought - See {@link plainText}.
 * @returns The text, with white space collapsed.
 */
export function blockText(nodes: readonly RootContent[], brought = ''): string {
  return nodes
    .map((node) =>
      holdsBlocks(node) && 'children' in node
        ? blockText(node.children as RootContent[], brought)
        : textOf(node, brought),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What holds blocks; in all else words stand as they were typed, whatever markup is around them. */
const BLOCKS_OF_BLOCKS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'callout',
  'calloutContent',
  'footnoteDefinition',
  'namedBlock',
  'canvas',
  'canvasGroup',
  'canvasCard',
]);

/** An element may hold either: columns and tabs hold blocks, a cell holds a sentence. */
function holdsBlocks(node: RootContent): boolean {
  if (node.type !== 'blockElement') return BLOCKS_OF_BLOCKS.has(node.type);
  return node.children.some(({type}) => type === 'paragraph' || type === 'blockElement' || BLOCKS_OF_BLOCKS.has(type));
}

function textOf(node: Nodes, brought: string): string {
  switch (node.type) {
    case 'inlineCode':
      return inlineQuery(node.value) ? brought : node.value;
    case 'text':
    case 'inlineMath':
    case 'code':
    case 'math':
      return node.value;
    // The source of a plugin's block is no text of the note.
    case 'pluginBlock':
    case 'pluginInline':
      return '';
    case 'break':
      return '\n';
    case 'tag':
      return `#${node.value}`;
    case 'image':
    case 'imageReference':
      return parseImageText(node.alt).text ?? '';
    case 'embed':
      return parseImageText(node.alias).text ?? brought;
    case 'wikiLink':
      return displayText(node);
    default:
      return 'children' in node ? plainText(node.children as Nodes[], brought) : '';
  }
}

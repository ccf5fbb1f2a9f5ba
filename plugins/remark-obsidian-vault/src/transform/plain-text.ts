import type {Nodes, RootContent} from 'mdast';
import {parseImageText} from './connect/image-text.js';
import {displayText} from './display-text.js';

/**
 * What a reader reads of some nodes, as plain text: links by the words that they show, hard and soft line ends as newlines,
 * no comments, no footnote marks.
 *
 * @param nodes - Anything of a note.
 * @returns The text.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).join('');
}

/**
 * The same of blocks, one line for each.
 *
 * @param nodes - Blocks.
 * @returns The text, with white space collapsed.
 */
export function blockText(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) =>
      'children' in node && node.type !== 'paragraph' && node.type !== 'pluginBlock'
        ? blockText(node.children as RootContent[])
        : textOf(node),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
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
    case 'wikiLink':
    case 'embed':
      return displayText(node);
    default:
      return 'children' in node ? plainText(node.children as Nodes[]) : '';
  }
}

/** The value of a property: text in which links, addresses and comments mean something, and nothing else does. Obsidian help, Properties. */
import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {commentFromMarkdown} from '../mdast/comment.js';
import {embedFromMarkdown} from '../mdast/embed.js';
import {wikiLinkFromMarkdown} from '../mdast/wiki-link.js';
import {comment} from '../syntax/comment.js';
import {embed} from '../syntax/embed.js';
import {wikiLink} from '../syntax/wiki-link.js';
import {displayText} from '../transform/display-text.js';

/** A piece of a value. */
export type PropertyPiece =
  | {type: 'text'; value: string}
  /** A wikilink; `value` is what it shows. */
  | {type: 'link'; target: string; value: string}
  /** An address of the web. */
  | {type: 'url'; url: string; value: string};

/** All of CommonMark but its lines: `**` and `- ` stand for themselves. */
const PLAIN = {
  disable: {
    null: `attention autolink blockQuote characterEscape characterReference codeFenced codeIndented codeText definition
      hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline
      thematicBreak`.split(/\s+/),
  },
};

/** What a value without any of these says, it says as typed. */
const MEANING = /\[\[|%%|https?:\/\/|www\.|@/i;

/**
 * Reads the value of a property.
 *
 * @param value - A text, as YAML gives it.
 * @returns Its pieces; comments are left out, with the space that parts them from nothing.
 */
export function propertyText(value: string): PropertyPiece[] {
  if (!MEANING.test(value)) return textPiece(value.trim());
  const wiki = wikiLink();
  const pieces = value
    .trim()
    .split('\n')
    .flatMap((line, index): PropertyPiece[] => {
      const tree = fromMarkdown(line, {
        extensions: [PLAIN, comment(), wiki.micromark, embed(), gfmAutolinkLiteral()],
        mdastExtensions: [
          commentFromMarkdown(),
          wikiLinkFromMarkdown(wiki.fromMarkdown),
          embedFromMarkdown(),
          gfmAutolinkLiteralFromMarkdown(),
        ],
      });
      return [...(index > 0 ? textPiece('\n') : []), ...piecesOf(tree)];
    });
  return trimmed(joined(pieces));
}

function piecesOf(node: Nodes): PropertyPiece[] {
  switch (node.type) {
    case 'text':
      return textPiece(node.value);
    case 'wikiLink':
    case 'embed':
      return [{type: 'link', target: node.value, value: displayText(node)}];
    case 'link':
      return [
        {
          type: 'url',
          url: node.url,
          value: node.children.map((child) => ('value' in child ? child.value : '')).join(''),
        },
      ];
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(piecesOf) : [];
  }
}

function textPiece(value: string): PropertyPiece[] {
  return value === '' ? [] : [{type: 'text', value}];
}

/**
 * @param value - The value of a property, a text.
 * @returns It as typed; where it holds a comment, what it shows.
 */
export function withoutComments(value: string): string {
  if (!value.includes('%%')) return value;
  const shown = propertyText(value).map((piece) => piece.value);
  return shown.join('').replace(/ {2,}/g, ' ');
}

/** Texts that a comment parted are one. */
function joined(pieces: readonly PropertyPiece[]): PropertyPiece[] {
  const result: PropertyPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      result[result.length - 1] = {...last, value: last.value + piece.value};
    else result.push(piece);
  }
  return result;
}

function trimmed(pieces: readonly PropertyPiece[]): PropertyPiece[] {
  const last = pieces.length - 1;
  return pieces.flatMap((piece, index) => {
    if (piece.type !== 'text') return [piece];
    const start = index === 0 ? piece.value.trimStart() : piece.value;
    return textPiece(index === last ? start.trimEnd() : start);
  });
}

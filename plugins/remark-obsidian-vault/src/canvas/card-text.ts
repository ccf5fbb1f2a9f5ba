/** The Markdown of a card → prepared nodes, which stand on a page with those of other cards. */
import type {Nodes, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {createParser} from '../parse.js';
import {prepare} from '../transform/prepare.js';
import type {Diagnostic, Point, SyntaxOptions} from '../types.js';
import type {JsonString} from './json.js';
import {sourceOffsets} from './json-string.js';
import {lineStarts} from './places.js';

/** Reads the text of the card with a number. */
export type CardReader = (text: JsonString, number: number) => {children: RootContent[]; problems: Diagnostic[]};

/**
 * Makes a reader of cards.
 *
 * @param path - The canvas.
 * @param placeOf - Gives the place of an offset in the canvas's file.
 * @param options - How their syntax is read.
 * @returns A function of a card's text. The places of its nodes and problems are those in the canvas's file.
 */
export function createCardReader(path: string, placeOf: (offset: number) => Point, options: SyntaxOptions): CardReader {
  const parse = createParser();
  return (text, number) => {
    // On its second line, where no front matter can begin.
    const source = `\n${text.value}`;
    const {tree, problems} = prepare(parse(source), {path, source}, options);
    const starts = lineStarts(source);
    const offsets = sourceOffsets(text);
    const placed = ({line, column}: Point) => placeOf(offsets((starts[line - 1] ?? 0) + column - 2));
    visit(tree, (node) => {
      if (node.position) node.position = {start: placed(node.position.start), end: placed(node.position.end)};
      separate(node, `card-${number}-`);
    });
    return {
      children: tree.children,
      problems: problems.map((problem) => ({...problem, ...placed(problem)})),
    };
  };
}

/**
 * Nothing of a card has an id, for it would meet those of other cards; its footnotes and definitions are its own; its
 * headings are not in the page's table of contents, and stand below the page's title.
 */
function separate(node: Nodes, prefix: string): void {
  if (node.data?.hProperties) {
    const {id: _, ...hProperties} = node.data.hProperties;
    node.data = {...node.data, hProperties};
  }
  delete node.data?.blockId;
  if ('tip' in node && node.tip) node.tip = {label: node.tip.label};
  if ('identifier' in node) node.identifier = prefix + node.identifier;
  if (node.type !== 'heading') return;
  const {depth} = node;
  Object.assign(node, {type: 'embeddedHeading', data: {hName: `h${Math.min(depth + 1, 6)}`}});
}

/** The parser: CommonMark, GFM as Obsidian has it, front matter, math, and Obsidian's own constructs. */
import type {Nodes, Root} from 'mdast';
import {type Extension as FromMarkdownExtension, fromMarkdown} from 'mdast-util-from-markdown';
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {Extension} from 'micromark-util-types';
import {type Feature, features} from './features.js';
import {hideAcrossBlocks} from './transform/comments-across-blocks.js';

/** What a parser and a serializer need, for pipelines that bring their own. */
export interface SyntaxExtensions {
  micromark: Extension[];
  fromMarkdown: FromMarkdownExtension[];
  toMarkdown: ToMarkdownExtension[];
}

/**
 * @returns All extensions, in the order in which they must be added.
 */
export function syntaxExtensions(): SyntaxExtensions {
  const all = features();
  return {
    micromark: all.flatMap(({micromark = []}) => micromark),
    fromMarkdown: all.flatMap(({fromMarkdown: one = []}) => one),
    toMarkdown: all.flatMap(({toMarkdown = []}) => toMarkdown),
  };
}

/** Deeper than anybody writes, and shallow enough for every visitor that follows. */
const MAX_DEPTH = 200;

/**
 * Makes a parser.
 *
 * @returns A function from a note's text to its tree. It never throws: every text is Markdown. A text that nests deeper than
 * two hundred levels is taken as it stands, as one block of plain text.
 */
export function createParser(): (text: string) => Root {
  const all = features();
  const parse = (text: string) => fromMarkdown(text, chosenExtensions(all, text));
  return (text) => {
    try {
      const tree = hideAcrossBlocks(text, parse(text), parse);
      return isDeeperThan(tree, MAX_DEPTH) ? plainText(text) : tree;
    } catch (error) {
      // The transforms of GFM walk the tree by recursion.
      if (error instanceof RangeError) return plainText(text);
      throw error;
    }
  };
}

/** Every extension makes each text slower, whether it finds something or not: a note gets those whose signs it holds. */
function chosenExtensions(all: readonly Feature[], text: string) {
  const extensions: Extension[] = [];
  const mdastExtensions: FromMarkdownExtension[] = [];
  for (const {micromark, fromMarkdown: mdast, choose = () => micromark} of all) {
    const chosen = choose(text);
    if (!chosen) continue;
    extensions.push(...chosen);
    if (mdast) mdastExtensions.push(mdast);
  }
  return {extensions, mdastExtensions};
}

function plainText(value: string): Root {
  const end = value.split(/\r\n|\r|\n/);
  const position = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: end.length, column: (end.at(-1)?.length ?? 0) + 1, offset: value.length},
  };
  return {type: 'root', children: [{type: 'code', lang: null, meta: null, value, position}], position};
}

function isDeeperThan(tree: Nodes, limit: number): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

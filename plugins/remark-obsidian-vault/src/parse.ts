/** The parser: CommonMark, GFM as Obsidian has it, front matter, math, and Obsidian's own constructs. */
import type {Nodes, Root} from 'mdast';
import {type Extension as FromMarkdownExtension, fromMarkdown} from 'mdast-util-from-markdown';
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import type {Extension} from 'micromark-util-types';
import {type Feature, features} from './features.js';
import {sourceTree} from './source-tree.js';
import {limited} from './syntax/limited.js';
import {checkSigns, LimitError, MAX_DEPTH} from './syntax/limits.js';
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

/**
 * Makes a parser.
 *
 * @returns A function from a note's text to its tree. It never throws: every text is Markdown. A text that goes beyond a limit
 * is taken as it stands: its properties, and one block of code with `data.limit`.
 */
export function createParser(): (text: string) => Root {
  const all = features();
  const limits = limited();
  const parse = (text: string) => {
    const {extensions, mdastExtensions} = chosenExtensions(all, text);
    return fromMarkdown(text, {extensions: [limits, ...extensions], mdastExtensions});
  };
  return (text) => {
    try {
      checkSigns(text);
      const tree = hideAcrossBlocks(text, parse(text), parse);
      checkDepth(tree);
      return tree;
    } catch (error) {
      if (error instanceof LimitError) return sourceTree(text, error);
      // The transforms of GFM walk the tree by recursion.
      if (error instanceof RangeError) return sourceTree(text, new LimitError('depth', {line: 1, column: 1}));
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

/** @throws {LimitError} Where nodes stand too deep in others for the visitors that follow. */
function checkDepth(tree: Nodes): void {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > MAX_DEPTH) throw new LimitError('depth', first?.position?.start ?? {line: 1, column: 1});
    const below: Nodes[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) below.push(child);
    level = below;
  }
}

/** The parser: CommonMark, GFM as Obsidian has it, front matter, math, and Obsidian's own constructs. */
import type {Nodes, Root} from 'mdast';
import {type Extension as FromMarkdownExtension, fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown, frontmatterToMarkdown} from 'mdast-util-frontmatter';
import {gfmAutolinkLiteralFromMarkdown, gfmAutolinkLiteralToMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown, gfmTableToMarkdown} from 'mdast-util-gfm-table';
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import type {Extension} from 'micromark-util-types';
import {blockIdFromMarkdown, blockIdToMarkdown} from './mdast/block-id.js';
import {commentFromMarkdown, commentToMarkdown} from './mdast/comment.js';
import {embedFromMarkdown, embedToMarkdown} from './mdast/embed.js';
import {highlightFromMarkdown, highlightToMarkdown} from './mdast/highlight.js';
import {inlineFootnoteFromMarkdown, inlineFootnoteToMarkdown} from './mdast/inline-footnote.js';
import {inlineMathFromMarkdown, inlineMathToMarkdown} from './mdast/inline-math.js';
import {tagFromMarkdown, tagToMarkdown} from './mdast/tag.js';
import {taskFromMarkdown, taskToMarkdown} from './mdast/task.js';
import {wikiLinkFromMarkdown, wikiLinkToMarkdown} from './mdast/wiki-link.js';
import {autolinkLiteral} from './syntax/autolink-literal.js';
import {blockId} from './syntax/block-id.js';
import {blockQuoteDepth} from './syntax/block-quote-depth.js';
import {comment} from './syntax/comment.js';
import {embed} from './syntax/embed.js';
import {highlight} from './syntax/highlight.js';
import {inlineFootnote} from './syntax/inline-footnote.js';
import {joinedData} from './syntax/joined-data.js';
import {mathFlow} from './syntax/math-flow.js';
import {mathText} from './syntax/math-text.js';
import {tag} from './syntax/tag.js';
import {task} from './syntax/task.js';
import {wikiLink} from './syntax/wiki-link.js';
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
  const wiki = wikiLink();
  return {
    micromark: [
      joinedData(),
      blockQuoteDepth(),
      frontmatter(['yaml']),
      autolinkLiteral(),
      gfmFootnote(),
      gfmStrikethrough({singleTilde: false}),
      gfmTable(),
      mathFlow(),
      mathText(),
      highlight(),
      comment(),
      blockId(),
      inlineFootnote(),
      tag(),
      wiki.micromark,
      embed(),
      task(),
    ],
    fromMarkdown: [
      frontmatterFromMarkdown(['yaml']),
      gfmAutolinkLiteralFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      inlineMathFromMarkdown(),
      highlightFromMarkdown(),
      commentFromMarkdown(),
      blockIdFromMarkdown(),
      inlineFootnoteFromMarkdown(),
      tagFromMarkdown(),
      wikiLinkFromMarkdown(wiki.fromMarkdown),
      embedFromMarkdown(),
      taskFromMarkdown(),
    ],
    toMarkdown: [
      frontmatterToMarkdown(['yaml']),
      gfmAutolinkLiteralToMarkdown(),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown(),
      inlineMathToMarkdown(),
      highlightToMarkdown(),
      commentToMarkdown(),
      blockIdToMarkdown(),
      inlineFootnoteToMarkdown(),
      tagToMarkdown(),
      wikiLinkToMarkdown(),
      embedToMarkdown(),
      taskToMarkdown(),
    ],
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
  const {micromark, fromMarkdown: mdast} = syntaxExtensions();
  const parse = (text: string) => fromMarkdown(text, {extensions: micromark, mdastExtensions: mdast});
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

/** The pieces of the syntax, each with the signs without which a note cannot hold it. */
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown, frontmatterToMarkdown} from 'mdast-util-frontmatter';
import {gfmAutolinkLiteralToMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown, gfmTableToMarkdown} from 'mdast-util-gfm-table';
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmTable} from 'micromark-extension-gfm-table';
import type {Extension} from 'micromark-util-types';
import {autolinkLiteralFromMarkdown} from './mdast/autolink-literal.js';
import {blockIdFromMarkdown, blockIdToMarkdown} from './mdast/block-id.js';
import {commentFromMarkdown, commentToMarkdown} from './mdast/comment.js';
import {embedFromMarkdown, embedToMarkdown} from './mdast/embed.js';
import {highlightFromMarkdown, highlightToMarkdown} from './mdast/highlight.js';
import {inlineFootnoteFromMarkdown, inlineFootnoteToMarkdown} from './mdast/inline-footnote.js';
import {inlineMathFromMarkdown, inlineMathToMarkdown} from './mdast/inline-math.js';
import {tagFromMarkdown, tagToMarkdown} from './mdast/tag.js';
import {taskFromMarkdown, taskToMarkdown} from './mdast/task.js';
import {wikiLinkFromMarkdown, wikiLinkToMarkdown} from './mdast/wiki-link.js';
import {attention} from './syntax/attention.js';
import {autolinkLiteral} from './syntax/autolink-literal.js';
import {blockId} from './syntax/block-id.js';
import {blockQuoteDepth} from './syntax/block-quote-depth.js';
import {comment} from './syntax/comment.js';
import {delimiterRows} from './syntax/delimiter-rows.js';
import {embed} from './syntax/embed.js';
import {highlight} from './syntax/highlight.js';
import {inlineFootnote} from './syntax/inline-footnote.js';
import {joinedData} from './syntax/joined-data.js';
import {mathFlow} from './syntax/math-flow.js';
import {mathText} from './syntax/math-text.js';
import {strikethrough} from './syntax/strikethrough.js';
import {table} from './syntax/table.js';
import {tag} from './syntax/tag.js';
import {task} from './syntax/task.js';
import {wikiLink} from './syntax/wiki-link.js';

/** A piece of the syntax. */
export interface Feature {
  micromark?: Extension[];
  fromMarkdown?: FromMarkdownExtension;
  toMarkdown?: ToMarkdownExtension;
  /**
   * Gives the tokenizer for one note, or `undefined` where the note cannot hold the feature: without the tokenizer, and
   * without what turns its tokens into nodes, the note reads the same. @default the tokenizer for every note
   */
  choose?: (text: string) => Extension[] | undefined;
}

/**
 * @returns Every piece, in the order in which they must be added.
 */
export function features(): readonly Feature[] {
  const wiki = wikiLink();
  const webAddress = /https?|www/i;
  return [
    {micromark: [joinedData()]},
    chosen({micromark: [attention()]}, (text) => text.includes('*') || text.includes('_')),
    held({micromark: [blockQuoteDepth()]}, '>'),
    held(
      {
        micromark: [frontmatter(['yaml'])],
        fromMarkdown: frontmatterFromMarkdown(['yaml']),
        toMarkdown: frontmatterToMarkdown(['yaml']),
      },
      '---',
    ),
    chosen({micromark: [autolinkLiteral()]}, (text) => webAddress.test(text)),
    // Addresses are looked for in the finished text too, where references such as `&commat;` are signs.
    chosen(
      {fromMarkdown: autolinkLiteralFromMarkdown(), toMarkdown: gfmAutolinkLiteralToMarkdown()},
      (text) => text.includes('@') || text.includes('&') || webAddress.test(text),
    ),
    held(
      {micromark: [gfmFootnote()], fromMarkdown: gfmFootnoteFromMarkdown(), toMarkdown: gfmFootnoteToMarkdown()},
      '[^',
    ),
    // What stands beside a sign of attention decides whether it opens something: one tilde alone matters.
    held(
      {
        micromark: [strikethrough()],
        fromMarkdown: gfmStrikethroughFromMarkdown(),
        toMarkdown: gfmStrikethroughToMarkdown(),
      },
      '~',
    ),
    {
      micromark: [gfmTable()],
      fromMarkdown: gfmTableFromMarkdown(),
      toMarkdown: gfmTableToMarkdown(),
      choose: (text) => {
        const rows = delimiterRows(text);
        return rows.size > 0 ? [table(rows)] : undefined;
      },
    },
    held(
      {
        micromark: [mathFlow(), mathText()],
        fromMarkdown: inlineMathFromMarkdown(),
        toMarkdown: inlineMathToMarkdown(),
      },
      '$',
    ),
    // As with the tilde.
    held({micromark: [highlight()], fromMarkdown: highlightFromMarkdown(), toMarkdown: highlightToMarkdown()}, '='),
    held({micromark: [comment()], fromMarkdown: commentFromMarkdown(), toMarkdown: commentToMarkdown()}, '%%'),
    held({micromark: [blockId()], fromMarkdown: blockIdFromMarkdown(), toMarkdown: blockIdToMarkdown()}, '^'),
    held(
      {
        micromark: [inlineFootnote()],
        fromMarkdown: inlineFootnoteFromMarkdown(),
        toMarkdown: inlineFootnoteToMarkdown(),
      },
      '^[',
    ),
    held({micromark: [tag()], fromMarkdown: tagFromMarkdown(), toMarkdown: tagToMarkdown()}, '#'),
    held(
      {
        micromark: [wiki.micromark],
        fromMarkdown: wikiLinkFromMarkdown(wiki.fromMarkdown),
        toMarkdown: wikiLinkToMarkdown(),
      },
      '[[',
    ),
    held({micromark: [embed()], fromMarkdown: embedFromMarkdown(), toMarkdown: embedToMarkdown()}, '![['),
    held({micromark: [task()], fromMarkdown: taskFromMarkdown(), toMarkdown: taskToMarkdown()}, '['),
  ];
}

function held(feature: Feature, sign: string): Feature {
  return chosen(feature, (text) => text.includes(sign));
}

function chosen(feature: Feature, isPossible: (text: string) => boolean): Feature {
  return {...feature, choose: (text) => (isPossible(text) ? (feature.micromark ?? []) : undefined)};
}

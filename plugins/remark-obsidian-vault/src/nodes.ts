/**
 * The nodes that Obsidian's syntax adds to mdast, registered with the `mdast` types.
 *
 * Three stages see them. The parser makes `highlight`, `comment`, `wikiLink`, `embed`, `tag`, `blockId` and
 * `inlineFootnote`. `prepare` (one note by itself) removes comments, moves block identifiers onto their blocks and makes
 * callouts, tips and line breaks. `resolveTree` (the note in its vault) turns links and embeds into their final form. After
 * `resolveTree` every node that is left has `data.hName` or is standard mdast, so `mdast-util-to-hast` renders the tree.
 */
import './canvas/nodes.js';
import type {Data, Literal, Parent, PhrasingContent, RootContent} from 'mdast';
// Declares `hName`, `hProperties` and `hChildren` of `data`.
import type {} from 'mdast-util-to-hast';

/** `==text==`. Rendered as `<mark>`; `tip` is set by `prepare` where the highlight is an exam tip. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
  tip?: TipMark;
  data?: Data;
}

/** `%%text%%`, inline or over many blocks. Never rendered. */
export interface Comment extends Literal {
  type: 'comment';
  /** True where the closing `%%` is missing: the rest of the note is hidden. */
  unclosed?: boolean;
}

/** `[[target|alias]]`, as parsed by remark-wiki-link. `value` is the target as typed, `data.alias` the text as typed. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
  data: Data & {alias: string};
}

/** `![[target|alias]]`. After `resolveTree` it has children and `data.hName`. */
export interface Embed extends Literal {
  type: 'embed';
  /** What stands behind the first `|`, or null. */
  alias: string | null;
  data?: Data;
}

/** `#tag`; `value` without the number sign, as typed. */
export interface Tag extends Literal {
  type: 'tag';
  data?: Data;
}

/** `^id` at the end of a block; `value` without the caret. Gone after `prepare`, which sets `data.blockId` on the block. */
export interface BlockId extends Literal {
  type: 'blockId';
}

/** `^[text]`. Gone after `prepare`, which makes a footnote reference and its definition of it. */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote';
  children: PhrasingContent[];
}

/** A callout: `> [!type|metadata]± Title`. */
export interface Callout extends Parent {
  type: 'callout';
  /** Lower-cased, as typed otherwise: `my-thing`, `faq`. */
  calloutType: string;
  metadata?: string;
  fold?: '+' | '-';
  tip?: TipMark;
  children: [CalloutTitle] | [CalloutTitle, CalloutContent];
  data?: Data;
}

/** The title of a callout. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle';
  children: [CalloutIcon, CalloutTitleInner];
  data?: Data;
}

/** The place of a callout's icon, which a style draws. */
export interface CalloutIcon extends Parent {
  type: 'calloutIcon';
  children: [];
  data: Data;
}

/** The words of a callout's title. */
export interface CalloutTitleInner extends Parent {
  type: 'calloutTitleInner';
  children: PhrasingContent[];
  data: Data;
}

/** A place that links lead to, in a heading that has an id of its own. */
export interface Anchor extends Parent {
  type: 'anchor';
  children: [];
  data: Data;
}

/** A box around a block that has a name and cannot bear an id: code, math, raw HTML. */
export interface NamedBlock extends Parent {
  type: 'namedBlock';
  children: RootContent[];
  data: Data;
}

/** The body of a callout; absent where it has none. */
export interface CalloutContent extends Parent {
  type: 'calloutContent';
  children: RootContent[];
  data?: Data;
}

/** What makes a highlight or a callout an exam tip. */
export interface TipMark {
  /** Unique in its note, equal on the page and in exam-tips.json; absent where the tip is shown by a transclusion. */
  id?: string;
  /** As typed, without the separator: `Exam`, `Exam oddity`. */
  label: string;
  /** The callout was a highlight on a line of its own: it holds one paragraph, which is the line. */
  isLine?: boolean;
}

declare module 'mdast' {
  interface Data {
    blockId?: string;
  }
  interface HeadingData {
    /** The heading is the title of its page: see `NoteEntry`. */
    isTitle?: boolean;
    /** It stands in a quote, a callout or a list: see `HeadingEntry`. */
    isNested?: boolean;
  }
  interface PhrasingContentMap {
    highlight: Highlight;
    comment: Comment;
    wikiLink: WikiLink;
    embed: Embed;
    tag: Tag;
    blockId: BlockId;
    inlineFootnote: InlineFootnote;
    anchor: Anchor;
  }
  interface BlockContentMap {
    callout: Callout;
    namedBlock: NamedBlock;
  }
  interface RootContentMap {
    highlight: Highlight;
    comment: Comment;
    wikiLink: WikiLink;
    embed: Embed;
    tag: Tag;
    blockId: BlockId;
    inlineFootnote: InlineFootnote;
    callout: Callout;
    calloutTitle: CalloutTitle;
    calloutContent: CalloutContent;
    calloutIcon: CalloutIcon;
    calloutTitleInner: CalloutTitleInner;
    anchor: Anchor;
    namedBlock: NamedBlock;
  }
}

/** What the transforms of `resolveTree` know while they walk a note. */
import type {Definition, Root, RootContent} from 'mdast';
import type {QueryAnswers} from '../../query/answer-queries.js';
import type {Diagnostic, DiagramReading, VaultUrls} from '../../types.js';
import type {Resolver} from '../../vault/resolve.js';

/** A vault as `resolveTree` sees it from one page. */
export interface ResolveContext {
  /** Vault path of the note that the page shows. */
  from: string;
  /** What a target means; see `createResolver`. */
  resolve: Resolver;
  /** The addresses of notes, attachments and tags, as they are written on this page. */
  urls: VaultUrls;
  /**
   * Prepared tree of another note, which is not changed. Without it an embedded note is shown as a link.
   *
   * @param path Vault path.
   */
  readTree?(path: string): Root | undefined;
  /**
   * Size of a picture in pixels, so that the page keeps room for it.
   *
   * @param path Vault path.
   */
  imageSize?(path: string): {width: number; height: number} | undefined;
  /**
   * Smaller pictures that may be shown in a picture's place, of which the browser picks one. @default none
   *
   * @param path Vault path.
   */
  imageSources?(path: string): readonly {url: string; width: number}[] | undefined;
  /**
   * Address of a note as the browser has to know it, for what the site's generator does not look into: the source of a
   * diagram. @default `urls.note`
   *
   * @param path Vault path.
   * @param id Id of a heading or block on its page.
   */
  pageUrl?(path: string, id?: string): string;
  /**
   * What is known of a diagram. Without it a diagram is a block of code for Mermaid, whose nodes lead to their notes.
   *
   * @param source Mermaid.
   */
  diagram?(source: string): DiagramReading | undefined;
  /** Answers bases and queries. Without it they are folded under the name of their plugin. */
  queries?: QueryAnswers;
  /** The id of the heading that the note begins with, where it says the title: see `NoteEntry`. @default none does */
  titleId?: string;
  /** Classes that raw HTML may have: those that the vault's snippets name. @default none */
  classes?: Pick<ReadonlySet<string>, 'has'>;
  /** Is told of circles and of embeds that are too deep; other broken links are known from the metadata of the note. */
  report?(problem: Diagnostic): void;
}

/** What is shared by everything on one page. */
export interface Page {
  context: ResolveContext;
  /** How many nodes other notes may still bring to this page. */
  nodesLeft: number;
  /** How many embeds have been opened. */
  embeds: number;
  /** Parts of notes, once they were looked for. */
  parts: WeakMap<Root, Map<string, RootContent[] | undefined>>;
  /** Ids that raw HTML has brought to the page. */
  ids: Set<string>;
}

/** Where in the page a transform stands. */
export interface Scope {
  page: Page;
  /** The note whose text it is: links are relative to it. */
  from: string;
  /** What is open around it, the page's own note first: `Compute/EC2.md#pricing`. */
  open: readonly string[];
  /** Put in front of the footnotes' identifiers; empty in the page's own text. */
  footnotePrefix: string;
  /** Link reference definitions of the note. */
  definitions: ReadonlyMap<string, Definition>;
  /** Whether a link is around it: it holds no other link. */
  inLink: boolean;
  /** Whether a heading is around it: what it shows is a line of words. */
  inHeading: boolean;
  /** Whether an element that ends a paragraph may stand here. */
  blocks: boolean;
}

/** Resolves nodes; passed on, since embeds hold nodes that hold embeds. */
export type ResolveNode = (nodes: readonly RootContent[], scope: Scope) => RootContent[];

/**
 * Tell whether the text stands on another note's page.
 *
 * @param scope Where.
 * @returns Whether it is a part of an embed.
 */
export function isEmbedded(scope: Scope): boolean {
  return scope.open.length > 1;
}

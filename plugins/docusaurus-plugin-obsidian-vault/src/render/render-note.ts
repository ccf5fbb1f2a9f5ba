/** The one renderer: a note's prepared tree and what its links lead to → everything that its page and other pages show of it. */
import type {Element, RootContent as HastContent, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root, RootContent} from 'mdast';
import {
  type ConnectContext,
  connect,
  pageHast,
  type SyntaxOptions,
  type TipContent,
  tipContents,
} from 'remark-obsidian-vault';
import {type PluggableList, unified} from 'unified';
import {visit} from 'unist-util-visit';
import {toComponents} from './components.js';
import {type PageNode, pageNodes} from './page-nodes.js';
import {type TocItem, tocOf} from './toc.js';

/** A note, rendered. Plain data. */
export interface RenderedNote {
  /** What stands on its page. */
  body: PageNode[];
  toc: TocItem[];
  /** The text of the heading that is the page's title; absent where the title stands above the text. */
  contentTitle?: string;
  /** Its exam tips: id → HTML of what stands behind the label. */
  tips: Record<string, string>;
}

/** Plugins of a site that run on its notes. */
export interface NotePlugins {
  /** On the note's tree, once its links lead somewhere. */
  remarkPlugins: PluggableList;
  /** On its HTML tree, once formulas are drawn. */
  rehypePlugins: PluggableList;
}

/** No plugins. */
export const NO_PLUGINS: NotePlugins = {remarkPlugins: [], rehypePlugins: []};

/**
 * Renders a note.
 *
 * @param tree - Prepared; not changed.
 * @param context - The vault, as seen from the note's page.
 * @param syntax - What makes a tip.
 * @param plugins - The site's own.
 * @returns The note.
 */
export async function renderNote(
  tree: Root,
  context: ConnectContext,
  syntax: SyntaxOptions,
  plugins: NotePlugins = NO_PLUGINS,
): Promise<RenderedNote> {
  const connected = connect(tree, context);
  const contents = tipContents(connected, syntax);
  const own = context.urls.note(context.from);
  const tips = Object.fromEntries([...contents].map(([id, content]) => [id, tipHtml(content, own)]));
  return {...(await renderTree(connected, plugins)), tips};
}

/**
 * Renders a tree whose links lead where they should.
 *
 * @param connected - The tree; changed in place.
 * @param plugins - The site's own.
 * @returns What stands on the page.
 */
export async function renderTree(
  connected: Root,
  plugins: NotePlugins = NO_PLUGINS,
): Promise<Omit<RenderedNote, 'tips'>> {
  const {tree, contentTitle} = toComponents(await run(plugins.remarkPlugins, connected));
  const hast = await run(plugins.rehypePlugins, withComponents(pageHast(tree)));
  const toc = tocOf(tree, hast);
  return {body: pageNodes(hast), toc, ...(contentTitle !== undefined && {contentTitle})};
}

/** A tip is shown on other pages: what leads to another part of its own note leads there. */
function tipHtml({nodes, isInline}: TipContent, noteUrl: string): string {
  const children = isInline ? [{type: 'paragraph', children: nodes} as RootContent] : nodes;
  const hast = pageHast({type: 'root', children});
  visit(hast, 'element', ({properties}) => {
    const {href} = properties;
    if (typeof href === 'string' && href.startsWith('#')) properties.href = noteUrl + href;
  });
  return toHtml(isInline ? hast.children.flatMap((node) => ('children' in node ? node.children : [])) : hast);
}

async function run<T extends Root | HastRoot>(plugins: PluggableList, tree: T): Promise<T> {
  return plugins.length === 0
    ? tree
    : ((await unified()
        .use(plugins)
        .run(tree as never)) as T);
}

interface JsxNode {
  type: string;
  name: string;
  attributes: {name: string; value: string}[];
  children: HastContent[];
}

/** The nodes that stand for components become elements of their names, which only now meet no HTML parser any more. */
function withComponents(tree: HastRoot): HastRoot {
  const convert = (node: HastContent): HastContent => {
    if ('children' in node) node.children = node.children.map((child) => convert(child as HastContent)) as never[];
    const {type, name, attributes, children} = node as unknown as JsxNode;
    if (!type.startsWith('mdxJsx')) return node;
    const properties = Object.fromEntries(attributes.map((attribute) => [attribute.name, attribute.value]));
    return {type: 'element', tagName: name, properties, children} as Element;
  };
  tree.children = tree.children.map(convert);
  return tree;
}

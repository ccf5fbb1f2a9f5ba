/** The one renderer: a note's prepared tree and what its links lead to → everything that its page and other pages show of it. */
import type {Element, RootContent as HastContent, Root as HastRoot} from 'hast';
import type {Root, RootContent} from 'mdast';
import {
  blockText,
  bringingTips,
  DEFINITIONS_CLASS,
  type DrawnFormula,
  type FormulaEngine,
  pageHast,
  type ResolveContext,
  resolveTree,
  type SyntaxOptions,
  type TipContent,
  tipContents,
} from 'remark-obsidian-vault';
import {type PluggableList, unified} from 'unified';
import type {AskedNotes} from './asked-notes.js';
import {codeBlocks} from './code/code-blocks.js';
import type {CodeColours} from './code/colours.js';
import {toComponents} from './components.js';
import {htmlElsewhere} from './html-elsewhere.js';
import {type PageNode, pageNodes} from './page-nodes.js';
import type {RenderedSides} from './render-cards.js';
import {type TocItem, tocOf} from './toc.js';

/** What a tip says, rendered. */
export interface TipWords {
  /** Sanitised. */
  html: string;
  /** Plain, where the tip brings something of other notes; else its note knows it. */
  text?: string;
}

/** A note, rendered. Plain data. */
export interface RenderedNote {
  /** What stands on its page. */
  body: PageNode[];
  toc: TocItem[];
  /** The text of the heading that is the page's title; absent where the title stands above the text. */
  contentTitle?: string;
  /** Whether a formula is drawn on its page. */
  hasFormulas: boolean;
  /** Whether a diagram is on it, for the browser to draw. */
  hasDiagrams: boolean;
  /** Its exam tips: id → what stands behind the label. One that says nothing, since what it brings is not published, is left out. */
  tips: Record<string, TipWords>;
  /** Its flashcards: id → sides. Absent where it has none. */
  cards?: Record<string, RenderedSides>;
  /** What its queries made it of. Absent where it asks nothing. */
  asked?: AskedNotes;
}

/** The element of a diagram; see `resolveTree`. */
const DIAGRAM = 'vault-diagram';

/** What notes are rendered with. */
export interface RenderOptions {
  /** What makes a tip. */
  syntax: SyntaxOptions;
  /** What draws formulas. */
  formulas: FormulaEngine;
  /** What colours code. */
  colours: CodeColours;
  /** Whether comments that Docusaurus takes for commands are commands in code blocks. */
  magicComments: boolean;
  /** Plugins of the site, on the note's tree once its links lead somewhere. */
  remarkPlugins: PluggableList;
  /** Plugins of the site, on the HTML tree once formulas are drawn: each is an element whose inside is a `raw` node. */
  rehypePlugins: PluggableList;
}

/**
 * Renders a note.
 *
 * @param tree - Prepared; not changed.
 * @param context - The vault, as seen from the note's page.
 * @param options - See {@link RenderOptions}.
 * @returns The note.
 */
export async function renderNote(tree: Root, context: ResolveContext, options: RenderOptions): Promise<RenderedNote> {
  const resolved = resolveTree(tree, context);
  const contents = tipContents(resolved, options.syntax);
  const own = context.urls.note(context.from);
  await options.colours.load(resolved);
  // The page changes the nodes, and draws the formulas.
  const found = structuredClone([...contents].filter(([, {nodes}]) => nodes.some(isShown)));
  const bringing = bringingTips(tree);
  const texts = new Map(found.filter(([id]) => bringing.has(id)).map(([id, {nodes}]) => [id, blockText(nodes)]));
  const known = new Map<string, DrawnFormula>();
  const page = await renderTree(resolved, options, known);
  const tips = found.map(([id, content]): [string, TipWords] => {
    const text = texts.get(id);
    return [id, {html: tipHtml(content, own, options, known), ...(text !== undefined && {text})}];
  });
  return {...page, tips: Object.fromEntries(tips)};
}

/**
 * Renders a tree whose links lead where they should.
 *
 * @param resolved - The tree; changed in place.
 * @param options - See {@link RenderOptions}.
 * @param known - Gets the formulas that are drawn. @default they are not wanted
 * @returns What stands on the page.
 */
export async function renderTree(
  resolved: Root,
  options: RenderOptions,
  known?: Map<string, DrawnFormula>,
): Promise<Omit<RenderedNote, 'tips'>> {
  const blocks = codeBlocks(await run(options.remarkPlugins, resolved), options.magicComments);
  const {tree, contentTitle} = toComponents(blocks);
  const {hast: drawn, formulas} = pageHast(tree, options.formulas, known);
  const hast = await run(options.rehypePlugins, withComponents(drawn));
  await options.colours.load(hast);
  options.colours.colour(hast);
  const toc = tocOf(tree, hast);
  const hasFormulas = formulas.katex + formulas.mathjax > 0;
  const hasDiagrams = has(hast, DIAGRAM);
  return {body: pageNodes(hast), toc, hasFormulas, hasDiagrams, ...(contentTitle !== undefined && {contentTitle})};
}

function has(parent: HastRoot | Element, name: string): boolean {
  return parent.children.some((node) => node.type === 'element' && (node.tagName === name || has(node, name)));
}

const OF_WORDS: ReadonlySet<string> = new Set(['paragraph', 'strong', 'emphasis', 'delete', 'highlight']);

/** Markup around nothing but white space shows nothing. */
function isShown(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return !OF_WORDS.has(node.type) || !('children' in node) || node.children.some(isShown);
}

/** A tip is shown on other pages: what leads to another part of its own note leads there. */
function tipHtml(
  {nodes, isInline, definitions}: TipContent,
  noteUrl: string,
  options: RenderOptions,
  known: Map<string, DrawnFormula>,
): string {
  const needed = definitions === '' ? [] : [definitionsNode(definitions)];
  const children = isInline
    ? [{type: 'paragraph', children: [...needed, ...nodes]} as RootContent]
    : [...needed, ...nodes];
  return htmlElsewhere({type: 'root', children}, isInline, noteUrl, options, known);
}

/** Read by what draws formulas, and gone then. */
function definitionsNode(tex: string): RootContent {
  const data = {hName: 'div', hProperties: {className: [DEFINITIONS_CLASS]}};
  return {type: 'blockElement', data, children: [{type: 'text', value: tex}]};
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

/** A note in its vault: links and embeds become what they lead to, raw HTML becomes harmless. */
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {connectCanvas} from '../canvas/connect-canvas.js';
import {type RawId, type RawUrl, safeHtml} from '../html/safe-html.js';
import {isSafeLink, isSafeSource} from '../html/safe-url.js';
import {connectCode, connectInlineCode} from './connect/code.js';
import {connectEmbed, connectImage} from './connect/embeds.js';
import {connectLink, connectTag, connectWikiLink, dereference, readDefinitions} from './connect/links.js';
import type {ConnectContext, Page, Scope} from './connect/scope.js';
import {decodeTarget, isExternal, noteUrl} from './connect/targets.js';

export type {ConnectContext} from './connect/scope.js';

/** Other notes bring no more than this to a page: embeds of embeds multiply. */
const MAX_EMBEDDED_NODES = 100_000;

/**
 * Connects a prepared note with its vault.
 *
 * @param tree - The note; not changed.
 * @param context - The vault, as seen from its page.
 * @returns Standard mdast, and nodes with `data.hName`.
 */
export function connect(tree: Root, context: ConnectContext): Root {
  const page: Page = {context, nodesLeft: MAX_EMBEDDED_NODES, embeds: 0, parts: new WeakMap(), ids: new Set()};
  const scope: Scope = {
    page,
    from: context.from,
    open: [`${context.from}#`],
    footnotePrefix: '',
    definitions: readDefinitions(tree),
    inLink: false,
    blocks: true,
  };
  return {...tree, children: connectAll(tree.children, scope)};
}

function connectAll(nodes: readonly RootContent[], scope: Scope): RootContent[] {
  return safeHtml(nodes, rawUrl(scope), rawId(scope)).flatMap((node) => connectOne(node, scope));
}

function connectOne(node: RootContent, scope: Scope): RootContent[] {
  const isEmbedded = scope.open.length > 1;
  if (isEmbedded && scope.page.nodesLeft-- <= 0) return [];
  switch (node.type) {
    case 'wikiLink':
      return connectWikiLink(node, scope);
    case 'link':
      return connectLink(node, scope, connectAll);
    case 'linkReference':
    case 'imageReference':
      return dereference(node, scope).flatMap((found) => connectOne(found, scope));
    case 'definition':
      return [];
    case 'image':
      return connectImage(node, scope, connectAll);
    case 'embed':
      return connectEmbed(node, scope, connectAll);
    case 'tag':
      return connectTag(node, scope);
    case 'code':
      return connectCode(node, scope, connectAll);
    case 'inlineCode':
      return connectInlineCode(node, scope, connectAll);
    case 'canvas':
      return [connectCanvas(node, scope, connectAll)];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [inner({...node, identifier: scope.footnotePrefix + node.identifier}, scope)];
    case 'paragraph':
      return splitParagraph(inner(node, scope) as Paragraph);
    case 'heading':
      return [isEmbedded ? embeddedHeading(node, scope) : inner(node, {...scope, blocks: false})];
    case 'table':
    case 'calloutTitle':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'highlight':
      return [inner(node, {...scope, blocks: false})];
    default:
      return [inner(node, scope)];
  }
}

function inner(node: RootContent, scope: Scope): RootContent {
  const copy = scope.open.length > 1 ? withoutIds(node) : {...node};
  if ('children' in copy) copy.children = connectAll(copy.children as RootContent[], scope) as never[];
  return copy;
}

/** What another note brings has its places there: no id stands on a page twice, and no tip counts twice. */
function withoutIds<T extends RootContent>(node: T): T {
  const copy = {...node};
  if (copy.data?.hProperties) {
    const {id: _, ...hProperties} = copy.data.hProperties;
    copy.data = {...copy.data, hProperties};
  }
  if ('tip' in copy && copy.tip) copy.tip = {label: copy.tip.label};
  return copy;
}

/** A heading of another note looks like one, and stays out of the table of contents. */
function embeddedHeading(node: Extract<RootContent, {type: 'heading'}>, scope: Scope): RootContent {
  const children = connectAll(node.children, {...scope, blocks: false});
  return {type: 'embeddedHeading', children, data: {hName: `h${node.depth}`}};
}

/** An element that ends a paragraph stands beside its text, not in it. The first of the parts has the paragraph's id. */
function splitParagraph(paragraph: Paragraph): RootContent[] {
  const children: RootContent[] = paragraph.children;
  if (!children.some(({type}) => type === 'blockElement')) return [paragraph];
  const {id, ...hProperties} = paragraph.data?.hProperties ?? {};
  const withoutId = {...paragraph.data, hProperties};
  const result: RootContent[] = [];
  let text: RootContent[] = [];
  const flush = () => {
    while (text[0]?.type === 'break') text.shift();
    while (text.at(-1)?.type === 'break') text.pop();
    if (text.length > 0) result.push({...paragraph, data: withoutId, children: text as PhrasingContent[]});
    text = [];
  };
  for (const child of children) {
    if (child.type !== 'blockElement') text.push(child);
    else {
      flush();
      result.push(child);
    }
  }
  flush();
  const first = result[0];
  if (first && id !== undefined) first.data = {...first.data, hProperties: {...first.data?.hProperties, id}};
  return result;
}

/** An id of raw HTML stands once on a page and is none of a footnote's; another note brings none. */
function rawId({open, page}: Scope): RawId {
  return (id) => {
    if (open.length > 1 || page.ids.has(id) || /^fn(?:ref)?-/.test(id)) return false;
    page.ids.add(id);
    return true;
  };
}

/** Addresses in raw HTML lead where those of Markdown do. */
function rawUrl(scope: Scope): RawUrl {
  const {resolve, urls} = scope.page.context;
  return (value, kind) => {
    if (isExternal(value)) return (kind === 'link' ? isSafeLink(value) : isSafeSource(value)) ? value : undefined;
    const to = resolve(decodeTarget(value), scope.from, kind);
    if (to.status === 'note') return noteUrl(to, {...urls, note: urls.rawNote ?? urls.note});
    return to.status === 'attachment' ? urls.attachment(to.attachment.path) : undefined;
  };
}

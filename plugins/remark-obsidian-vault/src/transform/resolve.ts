/** A note in its vault: links and embeds become what they lead to, raw HTML becomes harmless. */
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {resolveCanvas} from '../canvas/resolve-canvas.js';
import {safeHtml} from '../html/safe-html.js';
import {directions} from './directions.js';
import {resolveBasePage} from './resolve/base.js';
import {resolveCode, resolveInlineCode} from './resolve/code.js';
import {resolveEmbed, resolveImage} from './resolve/embeds.js';
import {withPlace} from './resolve/formulas.js';
import {dereference, readDefinitions, resolveLink, resolveTag, resolveWikiLink} from './resolve/links.js';
import {rawHtmlRules} from './resolve/raw-html.js';
import type {Page, ResolveContext, Scope} from './resolve/scope.js';
import {withTitle} from './resolve/title.js';

export type {ResolveContext} from './resolve/scope.js';

/** Other notes bring no more than this to a page: embeds of embeds multiply. */
const MAX_EMBEDDED_NODES = 100_000;

/**
 * Resolves a prepared note with its vault.
 *
 * @param tree - The note; not changed.
 * @param context - The vault, as seen from its page.
 * @returns Standard mdast, and nodes with `data.hName`.
 */
export function resolveTree(tree: Root, context: ResolveContext): Root {
  const page: Page = {context, nodesLeft: MAX_EMBEDDED_NODES, embeds: 0, parts: new WeakMap(), ids: new Set()};
  const scope: Scope = {
    page,
    from: context.from,
    open: [`${context.from}#`],
    footnotePrefix: '',
    definitions: readDefinitions(tree),
    inLink: false,
    inHeading: false,
    blocks: true,
  };
  const resolved = {...tree, children: resolveAll(withTitle(tree.children, context.titleId), scope)};
  directions(resolved);
  return resolved;
}

function resolveAll(nodes: readonly RootContent[], scope: Scope): RootContent[] {
  return safeHtml(nodes, rawHtmlRules(scope)).flatMap((node) => resolveOne(node, scope));
}

function resolveOne(node: RootContent, scope: Scope): RootContent[] {
  const isEmbedded = scope.open.length > 1;
  if (isEmbedded && scope.page.nodesLeft-- <= 0) return [];
  switch (node.type) {
    case 'wikiLink':
      return resolveWikiLink(node, scope);
    case 'link':
      return resolveLink(node, scope, resolveAll);
    case 'linkReference':
    case 'imageReference':
      return dereference(node, scope).flatMap((found) => resolveOne(found, scope));
    case 'definition':
      return [];
    case 'image':
      return resolveImage(node, scope, resolveAll);
    case 'embed':
      return resolveEmbed(node, scope, resolveAll);
    case 'tag':
      return resolveTag(node, scope);
    case 'code':
      return node.lang === 'math' ? [withPlace(node, scope)] : resolveCode(node, scope, resolveAll);
    case 'inlineCode':
      return resolveInlineCode(node, scope, resolveAll);
    case 'math':
    case 'inlineMath':
      return [inner(withPlace(node, scope), scope)];
    case 'baseViews':
      return resolveBasePage(scope, resolveAll);
    case 'canvas':
      return [resolveCanvas(node, scope, resolveAll)];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [inner({...node, identifier: scope.footnotePrefix + node.identifier}, scope)];
    case 'paragraph':
      return splitParagraph(inner(node, scope) as Paragraph);
    case 'heading':
      return [
        isEmbedded || node.data?.isNested
          ? boxedHeading(node, scope)
          : inner(node, {...scope, blocks: false, inHeading: true}),
      ];
    case 'tableCell':
      return [inner(node, {...scope, blocks: true})];
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
  if ('children' in copy) copy.children = resolveAll(copy.children as RootContent[], scope) as never[];
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

/** A heading of another note, or in a quote, a callout or a list, looks like one and stays out of the contents of the page. */
function boxedHeading(node: Extract<RootContent, {type: 'heading'}>, scope: Scope): RootContent {
  const children = resolveAll(node.children, {...scope, blocks: false, inHeading: true});
  const {hProperties} = scope.open.length > 1 ? {} : (node.data ?? {});
  return {type: 'embeddedHeading', children, data: {hName: `h${node.depth}`, ...(hProperties && {hProperties})}};
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

/** Wikilinks, Markdown links, reference links and tags (test/fixtures/syntax/README.md, Links and Tags). */
import type {Definition, ImageReference, Link, LinkReference, Nodes, RootContent} from 'mdast';
import type {Tag, WikiLink} from '../../nodes.js';
import {inlineElement, textNodes} from './elements.js';
import type {ResolveNode, Scope} from './scope.js';
import {decodeTarget, displayText, externalLink, isExternal, linkTo} from './targets.js';

/**
 * Resolves `[[target|text]]`.
 *
 * @param node The wikilink.
 * @param scope Where it stands.
 * @returns A link, or text.
 */
export function resolveWikiLink(node: WikiLink, scope: Scope): RootContent[] {
  const text = node.data.alias || displayText(node.value);
  const resolution = scope.page.context.resolve(node.value, scope.from, 'link');
  return linkTo(resolution, node.value, textNodes(text), scope);
}

/**
 * Resolves `[text](target)`.
 *
 * @param node The link.
 * @param scope Where it stands.
 * @param resolveTree Resolves what it shows.
 * @returns A link, or what it shows.
 */
export function resolveLink(node: Link, scope: Scope, resolveTree: ResolveNode): RootContent[] {
  const children = resolveTree(node.children, {...scope, inLink: true, blocks: false});
  if (scope.inLink) return children;
  const target = decodeTarget(node.url);
  const resolution = scope.page.context.resolve(target, scope.from, 'link');
  if (resolution.status === 'unresolved' && isExternal(node.url)) {
    return externalLink(node.url, children.length > 0 ? children : textNodes(node.url), node.title);
  }
  return linkTo(resolution, target, children.length > 0 ? children : textNodes(displayText(target)), scope, node.title);
}

/**
 * Turn a reference into the link or image that it stands for, so that definitions of two notes on one page never meet.
 *
 * @param node `[text][label]` or `![text][label]`.
 * @param scope Where it stands.
 * @returns The same with its address; its text where the definition is gone, as in a comment.
 */
export function dereference(node: LinkReference | ImageReference, scope: Scope): RootContent[] {
  const definition = scope.definitions.get(node.identifier);
  if (node.type === 'imageReference') {
    if (!definition) return textNodes(`![${node.alt ?? ''}]`);
    const {url, title} = definition;
    return [{type: 'image', url, title, alt: node.alt, position: node.position}];
  }
  if (!definition) return [...textNodes('['), ...node.children, ...textNodes(']')];
  const {url, title} = definition;
  return [{type: 'link', url, title, children: node.children, position: node.position}];
}

/**
 * Gather the link reference definitions of a note.
 *
 * @param tree The note.
 * @returns Definitions by identifier; the first one counts ("CommonMark, Link reference definitions").
 */
export function readDefinitions(tree: Nodes): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return definitions;
}

/**
 * Resolves `#tag`.
 *
 * @param node The tag.
 * @param scope Where it stands.
 * @returns A link to the tag's page; text with the same look where there is none.
 */
export function resolveTag(node: Tag, scope: Scope): RootContent[] {
  const url = scope.page.context.urls.tag(node.value);
  const children = textNodes(`#${node.value}`);
  if (url === undefined || scope.inLink) return [inlineElement('span', {className: ['tag']}, children)];
  const data = {hProperties: {className: ['tag']}};
  return [{type: 'link', url, title: null, children: children as never[], data}];
}

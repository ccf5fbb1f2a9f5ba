/** Nodes of a note as its readers may see their Markdown: what is not published is not named. */
import type {Parent, RootContent} from 'mdast';
import {displayText, inlineQueryTargets, localTarget, type Resolver} from 'remark-obsidian-vault';
import {isHidden} from './is-hidden.js';

/**
 * @param nodes - Of a prepared note; not changed.
 * @param resolve - The resolver of their vault.
 * @param from - The note's path.
 * @returns The same, in which links to what is not published are the words that they show, and embeds of it and
 *   queries that name it are gone.
 */
export function shownNodes(nodes: readonly RootContent[], resolve: Resolver, from: string): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'inlineCode') {
      return inlineQueryTargets(node.value).some((name) => isHidden(name, from, 'link', resolve)) ? [] : [node];
    }
    const target = targetOf(node);
    const kind = node.type === 'embed' || node.type === 'image' ? 'embed' : 'link';
    const isNamed = target === undefined || !isHidden(target, from, kind, resolve);
    if (!isNamed && node.type === 'wikiLink') return words(displayText(node));
    if (!isNamed && node.type === 'image') return words(node.alt ?? '');
    if (!isNamed && node.type === 'embed') return [];
    if (!('children' in node)) return [node];
    const children = shownNodes((node as Parent).children, resolve, from);
    return isNamed ? [{...node, children} as RootContent] : children;
  });
}

function targetOf(node: RootContent): string | undefined {
  if (node.type === 'wikiLink' || node.type === 'embed') return node.value;
  return node.type === 'link' || node.type === 'image' ? localTarget(node.url) : undefined;
}

function words(value: string): RootContent[] {
  return value === '' ? [] : [{type: 'text', value}];
}

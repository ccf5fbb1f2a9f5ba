/** Nodes of a note as its readers may see their Markdown: what is not published is not named. */
import type {Parent, RootContent} from 'mdast';
import {localTarget, type Resolver} from 'remark-obsidian-vault';

/**
 * @param nodes - Of a prepared note; not changed.
 * @param resolve - The resolver of their vault.
 * @param from - The note's path.
 * @returns The same, in which links to what is not published are the words that they show, and embeds of it are gone.
 */
export function shownNodes(nodes: readonly RootContent[], resolve: Resolver, from: string): RootContent[] {
  const isHidden = (target: string | undefined, kind: 'link' | 'embed') => {
    const to = target === undefined ? undefined : resolve(target, from, kind);
    // One that is nowhere has a diagnostic, which names it.
    return to?.status === 'unresolved' && to.problem === undefined;
  };
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'link' && isHidden(localTarget(node.url), 'link'))
      return shownNodes(node.children, resolve, from);
    if (node.type === 'image' && isHidden(localTarget(node.url), 'embed')) {
      return node.alt ? [{type: 'text', value: node.alt}] : [];
    }
    if (node.type === 'wikiLink' || node.type === 'embed') {
      if (!isHidden(node.value, node.type === 'embed' ? 'embed' : 'link')) return [node];
      return node.type === 'embed' ? [] : [{type: 'text', value: node.data.alias || node.value.replaceAll('#', ' > ')}];
    }
    if (!('children' in node)) return [node];
    return [{...node, children: shownNodes((node as Parent).children, resolve, from)} as RootContent];
  });
}

import type {Code, RootContent} from 'mdast';
import {foldedBlock} from '../../plugins/plugin-node.js';
import {pluginBlockType} from '../../plugins/plugin-table.js';
import type {Scope} from './scope.js';

/**
 * Connects a fenced block: nodes of a diagram link to their notes, sources of plugins say whose they are.
 *
 * @param node - The block.
 * @param scope - Where it stands.
 * @returns A block of code, or the plugin's name with the source folded under it.
 */
export function connectCode(node: Code, scope: Scope): RootContent {
  if (node.lang === 'mermaid') return {...node, value: node.value + diagramLinks(node.value, scope)};
  const plugin = pluginBlockType(node.lang);
  return plugin ? foldedBlock(node, plugin.plugin) : node;
}

/** `class A,B internal-link` makes links of the nodes A and B. Obsidian help, Advanced formatting syntax: diagrams. */
function diagramLinks(source: string, scope: Scope): string {
  const {context} = scope.page;
  let links = '';
  for (const line of source.split('\n')) {
    const match = /^\s*class\s+(\S+)\s+internal-link;?\s*$/.exec(line);
    for (const id of match?.[1]?.split(',') ?? []) {
      const resolution = context.resolve(nodeLabel(source, id), scope.from, 'link');
      if (resolution.status !== 'note') continue;
      const url = (context.pageUrl ?? context.urls.note)(resolution.note.path);
      links += `\nclick ${id} "${url.replaceAll('"', '%22')}"`;
    }
  }
  return links;
}

/** What a node shows, which is the note's name: `A[Some note]`; without brackets its id. */
function nodeLabel(source: string, id: string): string {
  for (let at = source.indexOf(id); at >= 0; at = source.indexOf(id, at + 1)) {
    const match = /^\s*[([{]+"?([^\])}"\n]+)/.exec(source.slice(at + id.length, at + id.length + 200));
    if (match?.[1] && !/[\w-]/.test(source[at - 1] ?? ' ')) return match[1].trim();
  }
  return id;
}

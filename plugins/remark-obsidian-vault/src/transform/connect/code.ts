import type {Code} from 'mdast';
import type {Scope} from './scope.js';

/** Fences that plugins of Obsidian read: nothing runs them here, so that their source is shown under their name. */
const PLUGINS = new Map([
  ['dataview', 'Dataview'],
  ['dataviewjs', 'DataviewJS'],
  ['tasks', 'Tasks'],
  ['kanban', 'Kanban'],
  ['query', 'Query'],
  ['base', 'Base'],
]);

/**
 * Connects a fenced block: nodes of a diagram link to their notes, sources of plugins say whose they are.
 *
 * @param node - The block.
 * @param scope - Where it stands.
 * @returns A block of code.
 */
export function connectCode(node: Code, scope: Scope): Code {
  if (node.lang === 'mermaid') return {...node, value: node.value + diagramLinks(node.value, scope)};
  const plugin = PLUGINS.get(node.lang ?? '');
  return plugin === undefined ? node : {...node, lang: 'text', meta: `title="${plugin}"`};
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

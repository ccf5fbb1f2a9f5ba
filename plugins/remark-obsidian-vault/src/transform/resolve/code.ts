import type {Code, InlineCode, RootContent} from 'mdast';
import {DIAGRAM_LANGUAGE} from '../../metadata/diagrams.js';
import {foldedBlock} from '../../plugins/plugin-node.js';
import {pluginBlockType} from '../../plugins/plugin-table.js';
import {resolveDiagram} from './diagram.js';
import type {ResolveNode, Scope} from './scope.js';

/**
 * Resolves a fenced block: diagrams bring their words, sources of plugins say whose they are.
 *
 * @param node - The block.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what a query finds.
 * @returns A block of code, a diagram, the answer of a query, or a plugin's name with the source folded under it.
 */
export function resolveCode(node: Code, scope: Scope, resolveTree: ResolveNode): RootContent[] {
  if (node.lang === DIAGRAM_LANGUAGE) {
    const {diagram} = scope.page.context;
    if (diagram) return resolveDiagram(node, diagram(node.value) ?? {words: []}, scope);
    return [{...node, value: node.value + diagramLinks(node.value, scope)}];
  }
  const plugin = pluginBlockType(node.lang);
  if (!plugin) return [node];
  const {queries, report} = scope.page.context;
  const answer = queries?.block(node, scope.from);
  if (!answer) return [foldedBlock(node, plugin.plugin)];
  for (const found of answer.problems) report?.(found);
  return resolveTree(answer.nodes, scope);
}

/**
 * Resolves code in a sentence, which may be a query.
 *
 * @param node - The code.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what a query finds.
 * @returns The code, or the answer.
 */
export function resolveInlineCode(node: InlineCode, scope: Scope, resolveTree: ResolveNode): RootContent[] {
  const answer = scope.page.context.queries?.inline(node, scope.from);
  return answer ? resolveTree(answer, scope) : [node];
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

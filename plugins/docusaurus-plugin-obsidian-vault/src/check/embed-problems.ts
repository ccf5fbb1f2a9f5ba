import {type Diagnostic, resolveTree} from 'remark-obsidian-vault';
import type {LoadedVault} from '../read/load-vault.js';

/**
 * Finds embeds that go round in a circle, or too deep. Just notes whose embeds lead back to themselves, or over many notes,
 * are looked at as their pages would show them.
 *
 * @param vault - The vault.
 * @returns What is wrong.
 */
export function embedProblems(vault: LoadedVault): Diagnostic[] {
  const embeds = embedGraph(vault);
  const problems = new Map<string, Diagnostic>();
  for (const path of embeds.keys()) {
    const tree = isSuspect(embeds, path) ? vault.trees.get(path) : undefined;
    if (!tree) continue;
    resolveTree(tree, {
      from: path,
      resolve: vault.resolve,
      urls: {note: () => '', attachment: () => '', tag: () => undefined},
      readTree: (target) => vault.trees.get(target),
      // The same embed is met from every page that shows it.
      report: (problem) => problems.set(JSON.stringify(problem), problem),
    });
  }
  return [...problems.values()];
}

/** Note → the notes that it embeds. */
function embedGraph({notes}: LoadedVault): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const [path, {links}] of notes) {
    const embeds = links.flatMap(({link, to}) => (link.kind === 'embed' && to.status === 'note' ? [to.note.path] : []));
    if (embeds.length > 0) graph.set(path, new Set(embeds));
  }
  return graph;
}

/** Whether a walk along the embeds comes back to its start, or goes further than a page shows. */
function isSuspect(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): boolean {
  const seen = new Set<string>();
  let level = [start];
  for (let depth = 0; level.length > 0; depth++) {
    const next = level.flatMap((path) => [...(graph.get(path) ?? [])]);
    if (next.includes(start) || depth >= 5) return true;
    level = next.filter((path) => !seen.has(path));
    for (const path of level) seen.add(path);
  }
  return false;
}

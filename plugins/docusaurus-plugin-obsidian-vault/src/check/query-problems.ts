import {connect, type Problem} from 'remark-obsidian-vault';
import {connectContext, type VaultSite} from '../publish/site.js';

/**
 * Asks the queries of the published notes as their pages do.
 *
 * @param site - A site.
 * @returns What is wrong with bases and queries: each once, however many pages show it.
 */
export function queryProblems(site: VaultSite): Problem[] {
  const {vault, published} = site;
  const problems = new Map<string, Problem>();
  for (const {entry, facts, links} of published.notes) {
    const embedsBase = links.some(({to}) => to.status === 'note' && to.note.kind === 'base');
    const tree = facts.hasQueries || embedsBase ? vault.trees.get(entry.path) : undefined;
    if (!tree) continue;
    const {readTree: _, ...context} = connectContext(site, entry.path, () => undefined);
    connect(tree, {...context, report: (problem) => problems.set(JSON.stringify(problem), problem)});
  }
  return [...problems.values()];
}

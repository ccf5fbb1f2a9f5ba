import {type Diagnostic, resolveTree} from 'remark-obsidian-vault';
import {resolveContext, type VaultSite} from '../publish/site.js';
import {type SeverityOption, withSeverities} from './check-severities.js';

/**
 * Asks the queries of the published notes as their pages do, where no pages are rendered.
 *
 * @param site - A site.
 * @returns What is wrong with bases and queries.
 */
export function queryProblems(site: VaultSite): Diagnostic[] {
  const {vault, published} = site;
  const problems: Diagnostic[] = [];
  for (const {entry, metadata, links} of published.notes) {
    const embedsBase = links.some(({to}) => to.status === 'note' && to.note.kind === 'base');
    const tree = metadata.hasQueries || embedsBase ? vault.trees.get(entry.path) : undefined;
    if (!tree) continue;
    const {readTree: _, ...context} = resolveContext(site, entry.path, () => undefined);
    resolveTree(tree, {...context, report: (problem) => problems.push(problem)});
  }
  return problems;
}

/**
 * @param site - A site.
 * @param found - What is wrong with its queries.
 * @param severities - How much each rule matters.
 * @returns All that is wrong with the vault. What is wrong at one place is said once, however many pages show it.
 */
export function withQueryProblems(
  site: VaultSite,
  found: readonly Diagnostic[],
  severities: Readonly<Record<string, SeverityOption>>,
): Diagnostic[] {
  const known = new Set(site.vault.problems.map(placeOf));
  const others = found.filter((problem) => !known.has(placeOf(problem)) && known.add(placeOf(problem)));
  return withSeverities([...site.vault.problems, ...others], severities);
}

function placeOf({path, line, column, rule}: Diagnostic): string {
  return JSON.stringify([path, line, column, rule]);
}

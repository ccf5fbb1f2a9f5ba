import type {Problem} from 'remark-obsidian-vault';
import type {LoadedVault} from '../read/load-vault.js';
import {embedProblems} from './embed-problems.js';

/**
 * @param vault - A vault.
 * @returns What is wrong with where its links and embeds lead.
 */
export function checkLinks(vault: LoadedVault): Problem[] {
  const problems = [...vault.notes.values()].flatMap(({path, links}) =>
    links.flatMap(({link: {line, column}, to}) => (to.problem ? [{path, line, column, ...to.problem}] : [])),
  );
  return [...problems, ...embedProblems(vault)];
}

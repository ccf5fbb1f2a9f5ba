import type {Diagnostic} from 'remark-obsidian-vault';
import type {LoadedVault} from '../read/load-vault.js';
import {embedProblems} from './embed-problems.js';

/**
 * Lists what is wrong in each note. What is not published is not checked; settings and snippets are no notes.
 *
 * @param vault - A vault.
 * @returns What reading found, and what is wrong with where links and embeds lead.
 */
export function noteProblems(vault: LoadedVault): Diagnostic[] {
  const isShown = new Set(vault.index.notes.flatMap(({path, published}) => (published ? [path] : [])));
  const ofLinks = [...vault.notes.values()].flatMap(({path, links}) =>
    links.flatMap(({link: {line, column}, to}) => (to.problem ? [{path, line, column, ...to.problem}] : [])),
  );
  const all = [...vault.problems, ...ofLinks, ...embedProblems(vault)];
  return all.filter(({path}) => !vault.notes.has(path) || isShown.has(path));
}

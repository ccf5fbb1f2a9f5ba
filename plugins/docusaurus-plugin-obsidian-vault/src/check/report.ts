import {logger} from '@docusaurus/logger';
import type {Problem} from 'remark-obsidian-vault';

/**
 * @param problem - Something wrong in a note.
 * @returns `path:line:column severity message [rule]`.
 */
export function formatProblem({path, line, column, severity, message, rule}: Problem): string {
  return `${path}:${line}:${column} ${severity} ${message} [${rule}]`;
}

/**
 * Prints what is wrong with a vault, once and in short.
 *
 * @param problems - All of it.
 * @param most - How many to print one by one.
 */
export function reportProblems(problems: readonly Problem[], most: number): void {
  const matter = problems.filter(({severity}) => severity !== 'info');
  if (matter.length === 0) return;
  const shown = matter.slice(0, most).map((problem) => `- ${formatProblem(problem)}`);
  const more =
    matter.length > most ? [`- and ${matter.length - most} more: docusaurus vault:check lists them all`] : [];
  const count = `${matter.length} ${matter.length === 1 ? 'problem' : 'problems'} in the vault`;
  logger.warn(`${count}; the pages are built all the same.\n${[...shown, ...more].join('\n')}`);
}

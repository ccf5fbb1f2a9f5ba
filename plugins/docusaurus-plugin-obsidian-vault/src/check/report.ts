import {logger} from '@docusaurus/logger';
import type {Diagnostic} from 'remark-obsidian-vault';
import {printable} from '../read/printable.js';
import type {ProblemChanges} from './problem-changes.js';

/**
 * @param problem - Something wrong in a note.
 * @returns `path:line:column severity message [rule]`, in one line and without anything that a terminal obeys.
 */
export function formatProblem({path, line, column, severity, message, rule}: Diagnostic): string {
  return printable(`${path}:${line}:${column} ${severity} ${message} [${rule}]`);
}

/**
 * Prints what is wrong with a vault, once and in short.
 *
 * @param problems - All of it.
 * @param most - How many to print one by one.
 */
export function reportProblems(problems: readonly Diagnostic[], most: number): void {
  const matter = problems.filter(matters);
  if (matter.length === 0) return;
  const shown = matter.slice(0, most).map((problem) => `- ${formatProblem(problem)}`);
  const more =
    matter.length > most ? [`- and ${matter.length - most} more: docusaurus vault:check lists them all`] : [];
  logger.warn(
    `${countOf(matter.length)} in the vault; the pages are built all the same.\n${[...shown, ...more].join('\n')}`,
  );
}

/**
 * Prints what a writer should know of a vault's folder.
 *
 * @param messages - See `folderMessages`.
 */
export function reportMessages(messages: readonly string[]): void {
  for (const message of messages) logger.warn(printable(message));
}

/**
 * Prints what a change of the vault has brought, and how many problems there are now.
 *
 * @param changes - What has come and gone.
 * @param problems - All there are.
 */
export function reportChanges({added, solved}: ProblemChanges, problems: readonly Diagnostic[]): void {
  const [came, went] = [added, solved].map((list) => list.filter(matters));
  if (!came?.length && !went?.length) return;
  const lines = [
    ...(came ?? []).map((problem) => `+ ${formatProblem(problem)}`),
    ...(went ?? []).map((problem) => `- ${formatProblem(problem)}`),
    `${countOf(problems.filter(matters).length)} in the vault.`,
  ];
  logger.warn(lines.join('\n'));
}

function matters({severity}: Diagnostic): boolean {
  return severity !== 'info';
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? 'problem' : 'problems'}`;
}

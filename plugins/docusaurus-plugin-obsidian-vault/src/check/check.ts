import type {Diagnostic} from 'remark-obsidian-vault';
import {printable, printableJson} from '../read/printable.js';
import {formatProblem} from './report.js';

/** How the check command can print: for people, for tools, as annotations of a pull request. */
const FORMATS = ['text', 'json', 'github'] as const;

/** How the check command prints. */
export type CheckFormat = (typeof FORMATS)[number];

/**
 * Reads the command's `--format`.
 *
 * @param name - As it was typed.
 * @returns The format.
 * @throws Error that names those there are.
 */
export function checkFormat(name: string): CheckFormat {
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) throw new Error(`\`--format ${name}\` is not known; write one of ${FORMATS.join(', ')}`);
  return format;
}

/**
 * Prints every problem of a vault.
 *
 * @param problems - All of them.
 * @param format - How.
 * @returns What to print, and whether one of them is an error.
 */
export function checkReport(problems: readonly Diagnostic[], format: CheckFormat): {output: string; failed: boolean} {
  const failed = problems.some(({severity}) => severity === 'error');
  if (format === 'json') return {output: `${printableJson({version: 1, problems})}\n`, failed};
  const lines = problems.map(format === 'github' ? annotation : formatProblem);
  if (format === 'text') lines.push(summary(problems));
  return {output: lines.map((line) => `${line}\n`).join(''), failed};
}

function summary(problems: readonly Diagnostic[]): string {
  if (problems.length === 0) return 'No problems.';
  const of = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return `${of('error')} errors, ${of('warning')} warnings, ${of('info')} notices.`;
}

/** The workflow command of GitHub Actions; its data and properties escape different characters. */
function annotation({path, line, column, severity, message, rule}: Diagnostic): string {
  const command = severity === 'info' ? 'notice' : severity;
  const data = (text: string) => printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${command} file=${property(path)},line=${line},col=${column},title=${property(rule)}::${data(message)}`;
}

/** How much each rule matters, as a site says. */

import {type Diagnostic, rules, type Severity} from 'remark-obsidian-vault';
import {Joi} from '../docusaurus-commonjs.js';

/** Docusaurus's words for it: `ignore` says nothing, `log` is a notice, an `error` makes the check command fail. */
export type SeverityOption = 'ignore' | 'log' | 'warn' | 'error';

const SEVERITIES: Readonly<Record<Exclude<SeverityOption, 'ignore'>, Severity>> = {
  log: 'info',
  warn: 'warning',
  error: 'error',
};

/**
 * The `severities` option: the name of a rule → how much it matters.
 *
 * @internal
 */
export const severitiesSchema = Joi.object(
  Object.fromEntries(
    Object.keys(rules).map((rule) => [rule, Joi.string().valid('ignore', ...Object.keys(SEVERITIES))]),
  ),
);

/**
 * @param problems - All problems of a vault.
 * @param severities - How much each rule matters; a rule that is not in it keeps its own severity.
 * @returns The problems that the site wants to hear of, by place and then by rule.
 */
export function withSeverities(
  problems: readonly Diagnostic[],
  severities: Readonly<Record<string, SeverityOption>>,
): Diagnostic[] {
  return problems
    .flatMap((problem) => {
      const wanted = severities[problem.rule];
      if (wanted === undefined) return [problem];
      return wanted === 'ignore' ? [] : [{...problem, severity: SEVERITIES[wanted]}];
    })
    .sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

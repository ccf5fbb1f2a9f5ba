/** What has changed in the problems of a vault while it is written. */
import {pathToFileURL} from 'node:url';
import type {Diagnostic} from 'remark-obsidian-vault';

/** Problems that came and went with a change. */
export interface ProblemChanges {
  added: Diagnostic[];
  solved: Diagnostic[];
}

/**
 * Compares problems by what they say and of which note: a line that was added above moves all that stand below.
 *
 * @param before - The problems of a vault.
 * @param after - Those that it has now.
 * @returns What has come and what has gone.
 */
export function problemChanges(before: readonly Diagnostic[], after: readonly Diagnostic[]): ProblemChanges {
  return {added: without(after, before), solved: without(before, after)};
}

/** Those of the first that have no equal in the second; of several equal ones, the last. */
function without(problems: readonly Diagnostic[], others: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const problem of others) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return problems.filter((problem) => {
    const left = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}

function keyOf({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\0');
}

/**
 * Makes the address that opens a place where its note is written.
 *
 * @param template - The option `editorUrl`: `{path}`, `{line}` and `{column}` stand for the place.
 * @param file - The note's file; absolute.
 * @param place - Where in it, from 1.
 * @returns The address.
 * @example `obsidian://open?path=/home/ann/notes/EC2.md`
 */
export function editorHref(template: string, file: string, {line, column}: {line: number; column: number}): string {
  const values: Record<string, string> = {
    // Obsidian takes the whole path as one value of its query, editors as a path.
    path: template.includes('?') ? encodeURIComponent(file) : pathToFileURL(file).pathname,
    line: String(line),
    column: String(column),
  };
  return template.replace(/\{(path|line|column)\}/g, (_, name: string) => values[name] ?? '');
}

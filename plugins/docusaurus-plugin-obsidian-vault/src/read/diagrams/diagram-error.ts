/** What Mermaid's parsers say of a diagram that is wrong, with its place in the source. */
import type {DiagramReading} from 'remark-obsidian-vault';
import {readLines} from './source-lines.js';

/** Errors of the parsers that Jison makes. */
interface JisonError {
  hash?: {loc?: {last_line: number; last_column: number}};
}

/**
 * @param error - What was thrown.
 * @param source - The diagram.
 * @returns The message, with the lines of the source in it.
 */
export function diagramError(error: unknown, source: string): NonNullable<DiagramReading['error']> {
  const message = error instanceof Error ? error.message : String(error);
  const lines = readLines(source);
  const sourceLine = (line: number) => (lines[Math.min(line, lines.length) - 1] ?? 0) + 1;
  const [, named, column] = /\bline (\d+)(?:, column (\d+))?/i.exec(message) ?? [];
  if (named === undefined) return {line: 1, column: 1, message};
  const loc = (error as JisonError).hash?.loc;
  const last = loc?.last_line === Number(named) ? loc.last_column + 1 : 1;
  return {
    line: sourceLine(Number(named)),
    column: column === undefined ? last : Number(column),
    message: message.replace(/\bline (\d+)/gi, (_, line: string) => `line ${sourceLine(Number(line))}`),
  };
}

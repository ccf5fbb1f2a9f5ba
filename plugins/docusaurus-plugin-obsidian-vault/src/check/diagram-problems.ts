import {type Diagnostic, type DiagramMetadata, type DiagramReading, problem} from 'remark-obsidian-vault';
import type {VaultSite} from '../publish/site.js';

/** More of what Mermaid says helps nobody on one line. In characters. */
const MAX_REASON = 200;

/**
 * @param site - A site.
 * @returns What is wrong with the diagrams of its published notes, and with the nodes in them that lead to notes.
 */
export function diagramProblems({vault, published, diagrams}: VaultSite): Diagnostic[] {
  return published.notes.flatMap(({entry: {path}, metadata}) =>
    (metadata.diagrams ?? []).flatMap((diagram) => {
      const reading = diagrams.get(diagram.source);
      if (!reading) return [];
      if (reading.error) {
        const place = placeOf(diagram, reading.error);
        return [problem('bad-diagram', path, place, {reason: reasonOf(reading.error.message)})];
      }
      return reading.words.flatMap(({text, isNote}) => {
        const to = isNote ? vault.resolve(text, path, 'link') : undefined;
        return to?.problem ? [{path, ...placeOf(diagram, placeIn(diagram.source, text)), ...to.problem}] : [];
      });
    }),
  );
}

/** The lines of a block begin behind its fence, and under it. */
function placeOf(diagram: DiagramMetadata, {line, column}: {line: number; column: number}) {
  return {line: diagram.line + line, column: diagram.column + column - 1};
}

function placeIn(source: string, text: string): {line: number; column: number} {
  const lines = source.split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  return {line: Math.max(index, 0) + 1, column: Math.max(lines[index]?.indexOf(text) ?? 0, 0) + 1};
}

/** Mermaid's message on one line, without the place, which stands before it, and the drawing that points there. */
function reasonOf(message: NonNullable<DiagramReading['error']>['message']): string {
  const lines = message.split('\n').filter((line) => !/^-*\^$/.test(line));
  const reason = lines
    .join(' ')
    .replace(/\s+on line \d+(?:, column \d+)?/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
  return reason.length > MAX_REASON ? `${reason.slice(0, MAX_REASON - 1)}…` : reason;
}

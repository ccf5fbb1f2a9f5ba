/**
 * GFM's tables. Their construct reads every line of a note as the head of a table, which costs as much as the rest of the
 * parse: this one asks first whether the line below can be a delimiter row.
 */
import {gfmTable} from 'micromark-extension-gfm-table';
import type {Construct, Extension, State, TokenizeContext} from 'micromark-util-types';

/** What may stand between a row and the one below it. */
const BETWEEN_ROWS: ReadonlySet<string> = new Set(['lineEnding', 'linePrefix']);

/**
 * @param delimiterRows - The lines of the note that may be delimiter rows.
 * @returns The micromark extension for tables. GFM, Tables (extension).
 */
export function table(delimiterRows: ReadonlySet<number>): Extension {
  const construct = gfmTable().flow?.null as Construct;
  return {flow: {null: {...construct, tokenize}}};

  function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
    const isPossible = delimiterRows.has(this.now().line + 1) || isBelowRow(this);
    return isPossible ? construct.tokenize.call(this, effects, ok, nok) : nok;
  }
}

/** Whether the line goes on with a table. */
function isBelowRow({events}: TokenizeContext): boolean {
  const above = events.findLast(([, {type}]) => !BETWEEN_ROWS.has(type))?.[1].type;
  return above === 'tableHead' || above === 'tableRow';
}

import {readFileSync, writeFileSync} from 'node:fs';
import {jest} from '@jest/globals';
import {createFormulaEngine, createNoteFormulas} from '../../plugins/remark-obsidian-vault/src/math/note-formulas.js';

/**
 * A line for each formula: what is expected, a tab, the formula. `katex` and `mathjax` draw it; `red \name` is drawn with that
 * command in red; `source` shows its source, with the reason.
 */
const LIST = new URL('formulas.txt', import.meta.url);

const engine = createFormulaEngine();
const lines = readFileSync(LIST, 'utf8').trimEnd().split('\n');
const formulas = lines.map((line) => line.slice(line.indexOf('\t') + 1));

describe('the engine of each formula', () => {
  it('should be as listed', () => {
    const warn = jest.spyOn(console, 'warn');
    const found = formulas.map((formula) => `${outcome(formula)}\t${formula}`);
    if (process.env.UPDATE) writeFileSync(LIST, `${found.join('\n')}\n`);
    else expect(found).toEqual(lines);
    expect(warn).not.toHaveBeenCalled();
  });
});

function outcome(formula: string): string {
  const isDisplay = formula.startsWith('$$');
  const size = isDisplay ? 2 : 1;
  const {html, engine: drawer, refusal} = createNoteFormulas(engine).draw(formula.slice(size, -size), isDisplay);
  if (html === undefined) return `source (${refusal?.reason})`;
  return refusal ? `red ${refusal.command}` : `${drawer}`;
}

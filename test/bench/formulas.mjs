// Time of 1,000 formulas: KaTeX's markup alone, as elements, as markup for the page, and those that MathJax draws.
// Needs the compiled packages: npm run compile && node test/bench/formulas.mjs
import {readFileSync} from 'node:fs';
import katex from 'katex';
import 'katex/contrib/mhchem';
import {createFormulaEngine, drawFormulas} from 'remark-obsidian-vault';

const COUNT = 1000;
const lines = readFileSync(new URL('../math/formulas.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

function formulasOf(outcome) {
  const all = lines.filter((line) => line.startsWith(`${outcome}\t`)).map((line) => line.slice(outcome.length + 1));
  // Those that define or refer mean something else when they come again.
  const found = all.filter(
    (tex) => !/def|command|Declare|let|label|ref|require|environment|class|style|cssId|\\[NRr]\b/.test(tex),
  );
  return Array.from({length: COUNT}, (_, index) => found[index % found.length]);
}

function page(formulas) {
  const children = formulas.map((formula) => {
    const isDisplay = formula.startsWith('$$');
    const tex = formula.slice(isDisplay ? 2 : 1, isDisplay ? -2 : -1);
    const className = ['language-math', isDisplay ? 'math-display' : 'math-inline'];
    const code = {type: 'element', tagName: 'code', properties: {className}, children: [{type: 'text', value: tex}]};
    return {type: 'element', tagName: 'p', properties: {}, children: [code]};
  });
  return {type: 'root', children};
}

function measure(name, run) {
  run();
  const before = process.cpuUsage();
  const result = run();
  const {user, system} = process.cpuUsage(before);
  console.log(`${name}: ${((user + system) / 1000 / COUNT).toFixed(3)} ms a formula${result ? `, ${result}` : ''}`);
}

const engine = createFormulaEngine();
const draw = (formulas, form) => {
  const tree = page(formulas);
  drawFormulas(tree, {engine, form});
  return `${Math.round(JSON.stringify(tree).length / 1000)} kB as JSON`;
};
const easy = formulasOf('katex');
measure('KaTeX alone', () => {
  for (const formula of easy) {
    const tex = formula.replace(/^\$+|\$+$/g, '');
    katex.renderToString(tex, {displayMode: true, strict: 'ignore', trust: true});
  }
});
measure('As elements', () => draw(easy, 'elements'));
measure('As markup', () => draw(easy, 'markup'));
measure('By MathJax', () => draw(formulasOf('mathjax'), 'markup'));

// What bases cost: the same vault built without them and with them, in turn.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build, clean, medians} from './builds.mjs';
import {writeNotes} from './notes.mjs';

/**
 * Of the kinds that people write: filters, formulas of texts, dates and lists, groups, summaries. Each asks all notes; the first
 * shows all of them, the others those of a folder, one of twenty.
 */
const base = (number) => `filters:
  and:
    - ${number === 0 ? 'true' : `file.inFolder("Subject ${1 + (number % 20)}")`}
    - file.ext == "md"
formulas:
  long: if(pages > 250, "long", "short")
  left: (due - date("2026-01-01")) / 86400000
  label: file.basename.lower().split(" ").slice(0, 3).join("-")
  linked: file.links.map(value.toString().length).reduce(acc + value, 0)
summaries:
  spread: values.max() - values.min()
views:
  - type: table
    name: All
    order: [file.name, pages, due, status, formula.long, formula.left, formula.label, formula.linked, file.tags]
    sort: [{property: formula.left, direction: DESC}, {property: file.name, direction: ASC}]
    summaries: {pages: Average, due: Latest, formula.linked: Sum}
  - type: cards
    name: By status
    groupBy: {property: status, direction: ASC}
    order: [file.name, pages, formula.long]
  - type: list
    name: Late
    filters: due < date("2026-06-01") && !file.hasTag("queue")
    order: [file.name, due]
    limit: 50
`;

/**
 * @param {number} count - How many notes.
 * @param {number} bases - How many bases, each over all of them.
 * @param {{runs: number}} options - How often.
 * @returns {Promise<object>} Medians of CPU without and with them, and their share of the build.
 */
export async function benchBases(count, bases, {runs}) {
  const work = mkdtempSync(path.join(tmpdir(), 'vault-bench-'));
  const notes = path.join(work, 'notes');
  writeNotes(notes, count);
  addProperties(notes);
  const files = Array.from({length: bases}, (_, number) => path.join(notes, `Base ${number + 1}.base`));
  const found = {without: [], with: []};
  for (let run = 0; run < runs; run++) {
    for (const kind of ['without', 'with']) {
      files.forEach((file, number) => {
        rmSync(file, {force: true});
        if (kind === 'with') writeFileSync(file, base(number));
      });
      clean('ours');
      found[kind].push(await build('ours', notes, path.join(work, 'ours')));
    }
  }
  clean('ours');
  rmSync(work, {recursive: true, force: true});
  const [without, withBases] = [medians(found.without), medians(found.with)];
  return {notes: count, bases, without: without.cpu, with: withBases.cpu, share: 1 - without.cpu / withBases.cpu};
}

/** Something to filter, sort and sum up. */
function addProperties(folder) {
  const names = readdirSync(folder, {recursive: true})
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort();
  for (const [number, name] of names.entries()) {
    const file = path.join(folder, name);
    const day = String(1 + (number % 28)).padStart(2, '0');
    const month = String(1 + (number % 12)).padStart(2, '0');
    const own = `pages: ${(number * 37) % 500}\ndue: 2026-${month}-${day}\nstatus: ${['open', 'done', 'late'][number % 3]}\n`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', `---\n${own}`));
  }
}

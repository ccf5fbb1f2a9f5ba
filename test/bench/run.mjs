// All measurements by one command, as tables and as JSON:
// node test/bench/run.mjs [--runs N] [--notes 200,1000] [--large 5000,10000] [--bases 20] [--no-docs] [--parts exam-pages,search,…]
// An empty list leaves a part out.
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {benchBases} from './bases.mjs';
import {benchBuilds} from './builds.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values} = parseArgs({
  allowNegative: true,
  options: {
    runs: {type: 'string', default: '3'},
    notes: {type: 'string', default: '200,1000'},
    large: {type: 'string', default: '5000,10000'},
    docs: {type: 'boolean', default: true},
    bases: {type: 'string', default: '20'},
    parts: {type: 'string', default: 'exam-pages,formulas,search,desk,first-visit'},
  },
});
const numbers = (text) => text.split(',').filter(Boolean).map(Number);
const rows = [];
const add = async (found) => {
  rows.push(...found);
  for (const row of found) process.stderr.write(`${JSON.stringify(row)}\n`);
};
for (const count of numbers(values.notes)) await add(await benchBuilds(count, {runs: Number(values.runs)}));
if (values.docs) await add(await benchBuilds(0, {runs: Number(values.runs), vault: path.join(root, 'docs')}));
// Plain Docusaurus takes an hour for these.
for (const count of numbers(values.large)) await add(await benchBuilds(count, {runs: 1, hasPlain: false}));

const table = [
  '| notes | build | CPU s | × plain | wall s | peak MB | × plain | site MB | × plain |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => {
    const plain = rows.find(({notes, name, kind}) => notes === row.notes && name === 'plain' && kind === row.kind);
    const ratio = (field) => (plain?.[field] && row.name === 'ours' ? (row[field] / plain[field]).toFixed(2) : '');
    const mb = (bytes) => (bytes === undefined ? '' : Math.round(bytes / 1e6));
    const cells = [
      row.notes || 'docs/',
      `${row.name} ${row.kind}`,
      row.cpu.toFixed(1),
      ratio('cpu'),
      row.wall.toFixed(1),
    ];
    return `| ${[...cells, mb(row.peak), ratio('peak'), mb(row.bytes), ratio('bytes')].join(' | ')} |`;
  }),
].join('\n');
// Bases over 1,000 notes are to take less than a tenth of the build.
const bases = [];
for (const count of numbers(values.bases)) bases.push(await benchBases(1000, count, {runs: Number(values.runs)}));
const basesTable = [
  '| notes | bases | CPU s without | CPU s with | share |',
  '| --- | --- | --- | --- | --- |',
  ...bases.map(
    (row) =>
      `| ${row.notes} | ${row.bases} | ${row.without.toFixed(1)} | ${row.with.toFixed(1)} | ${(row.share * 100).toFixed(1)} % |`,
  ),
].join('\n');
const folder = path.join(root, 'test/.tmp/bench');
mkdirSync(folder, {recursive: true});
writeFileSync(path.join(folder, 'builds.json'), `${JSON.stringify([...rows, ...bases], null, 2)}\n`);
const tables = `${table}\n\n${basesTable}\n`;
writeFileSync(path.join(folder, 'builds.md'), tables);
console.log(tables);
// Each of these prints a table of its own.
for (const part of values.parts.split(',').filter(Boolean)) {
  const site = part === 'first-visit' ? [builtDocs()] : [];
  const script = path.join(root, `test/bench/${part}.mjs`);
  const {status} = spawnSync(process.execPath, [script, ...site], {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exitCode = 1;
}

/** This site, as its readers get it. */
function builtDocs() {
  const folder = path.join(root, 'test/.tmp/bench/docs');
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const {status} = spawnSync(process.execPath, [bin, 'build', '--out-dir', folder], {cwd: root, stdio: 'ignore'});
  if (status !== 0) throw new Error('The site does not build.');
  return folder;
}

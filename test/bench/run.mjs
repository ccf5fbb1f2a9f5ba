// All measurements by one command, as a table and as JSON: node test/bench/run.mjs [--runs N] [--notes 200,1000] [--large 5000]
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {benchBuilds} from './builds.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '3'},
    notes: {type: 'string', default: '200,1000'},
    large: {type: 'string', default: '5000'},
    docs: {type: 'boolean', default: true},
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
const folder = path.join(root, 'test/.tmp/bench');
mkdirSync(folder, {recursive: true});
writeFileSync(path.join(folder, 'builds.json'), `${JSON.stringify(rows, null, 2)}\n`);
writeFileSync(path.join(folder, 'builds.md'), `${table}\n`);
console.log(table);

// Measures what the plugins add to a plain Docusaurus build of the same notes, in one run: CPU seconds, their ratio, a warm
// build after an edit of one note.  node test/bench/build.mjs [notes]
import {spawnSync} from 'node:child_process';
import {appendFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeNotes} from './notes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 300);
const work = mkdtempSync(path.join(tmpdir(), 'vault-bench-'));
const vault = path.join(work, 'notes');
writeNotes(vault, count);

/** The processor time of a build, in seconds, of all its processes. */
function build(name, config, generated) {
  const env = {...process.env, VAULT: vault, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated, NODE_ENV: 'production'};
  const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const command = `TIMEFORMAT='%R %U %S'; time "${process.execPath}" "${bin}" build --config "${config}" --out-dir "${path.join(work, name)}" > "${work}/${name}.log" 2>&1`;
  const {status, stderr} = spawnSync('bash', ['-c', command], {cwd: root, env, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${name} does not build; see ${work}/${name}.log`);
  const [real, user, system] = stderr.trim().split(/\s+/).map(Number);
  return {name, wall: real, cpu: user + system};
}

const ours = path.join(root, 'docusaurus.config.ts');
const stage = 'test/.tmp/bench/ours';
for (const folder of ['ours', 'plain'])
  rmSync(path.join(root, 'test/.tmp/bench', folder), {recursive: true, force: true});
rmSync(path.join(root, 'node_modules/.cache'), {recursive: true, force: true});
const plain = build('plain', path.join(root, 'test/bench/plain.config.mjs'), 'test/.tmp/bench/plain');
rmSync(path.join(root, 'node_modules/.cache'), {recursive: true, force: true});
const cold = build('vault', ours, stage);
const [subject] = readdirSync(vault);
const [note] = readdirSync(path.join(vault, subject));
appendFileSync(path.join(vault, subject, note), '\nOne sentence more.\n');
const warm = build('vault-warm', ours, stage);

console.log(`${count} notes`);
for (const {name, wall, cpu} of [plain, cold, warm]) {
  console.log(
    `${name.padEnd(12)} ${cpu.toFixed(1).padStart(7)} s CPU ${wall.toFixed(1).padStart(7)} s wall   × ${(cpu / plain.cpu).toFixed(2)} of plain`,
  );
}
rmSync(work, {recursive: true, force: true});

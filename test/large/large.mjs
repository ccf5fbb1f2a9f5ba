// Builds a site of 20,000 notes among everything that can stand in a vault and should not: `npm run test:large`, or with another
// number of notes: `NOTES=2000 npm run test:large`. Prints what the build took; ends with 1 where a note is missing or not whole. Linux.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {measure} from '../bench/processes.mjs';

const COUNT = Number(process.env.NOTES ?? 20_000);
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(path.join(tmpdir(), 'large-'));
const vault = path.join(work, 'vault');
const write = (file, content) => {
  mkdirSync(path.dirname(path.join(vault, file)), {recursive: true});
  writeFileSync(path.join(vault, file), content);
};

const folderOf = (number) => `subject-${number % 50}`;
for (let number = 0; number < COUNT; number++) {
  const next = `note-${(number + 1) % COUNT}`;
  write(
    `${folderOf(number)}/note-${number}.md`,
    `## Part\n\nSee [[${next}]]. whole${number}\n\n==Exam: fact ${number}==\n`,
  );
}

/** Names, sizes and depths that nothing that people write has. */
const deep = Array.from({length: 60}, () => 'd'.repeat(150)).join('/');
const ODD = {
  [`${'x'.repeat(252)}.md`]: 'Long name. wholex',
  [`${'日'.repeat(84)}.md`]: 'Long name. wholehan',
  [`${'y'.repeat(250)}/${'z'.repeat(250)}/e.md`]: 'Deep. wholedeep',
  'limits.md': `---\naliases: ["${'q'.repeat(300)}", "${deep}"]\ntags: ["${'t'.repeat(300)}", "${deep}"]\n---\nwholelimits #${'u'.repeat(300)}`,
  'permalink.md': `---\npermalink: /${deep}\n---\nwholepermalink`,
  'folder.md/inner.md': 'wholeinner',
  'binary.md': Buffer.from(Array.from({length: 4096}, (_, index) => index % 256)),
  'half.md': Buffer.from('half a lettér').subarray(0, -2),
  'half.canvas': '{"nodes":[{"id":"a","type":"te',
  'half.base': 'views:\n  - type: table\n    filters: [',
  'words.md': `${'word '.repeat(2_000_000)} wholewords`,
  'links.md': Array.from({length: 50_000}, (_, index) => `[[n${index}]]`).join(' '),
  'lists.md': Array.from({length: 3000}, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n'),
  'quotes.md': `${'>'.repeat(5000)} wholequotes`,
};
for (const [file, content] of Object.entries(ODD)) write(file, content);
execFileSync('mkfifo', [path.join(vault, 'pipe.md'), path.join(vault, 'pipe.png')]);
symlinkSync('loop.md', path.join(vault, 'loop.md'));
symlinkSync('nowhere.md', path.join(vault, 'gone.md'));
symlinkSync('/etc/passwd', path.join(vault, 'passwd.md'));
symlinkSync('.', path.join(vault, 'self'));

const out = path.join(work, 'site');
const generated = path.relative(root, path.join(work, 'generated'));
const bin = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
const {code, wall, cpu, peak} = await measure([process.execPath, bin, 'build', '--out-dir', out], {
  cwd: root,
  env: {...process.env, VAULT: vault, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated, NODE_ENV: 'production'},
  stdio: 'inherit',
});

const missing = [];
const look = (page, words) => {
  const file = path.join(out, page, 'index.html');
  if (!existsSync(file) || !readFileSync(file, 'utf8').includes(words)) missing.push(page);
};
for (let number = 0; number < COUNT; number++) look(`${folderOf(number)}/note-${number}`, `whole${number}`);
for (const name of ['limits', 'words', 'quotes']) look(name, `whole${name}`);
look('folder-md/inner', 'wholeinner');
const minutes = (seconds) => (seconds / 60).toFixed(1);
process.stdout.write(
  `${minutes(wall)} minutes, ${minutes(cpu)} of processor time, ${(peak / 2 ** 30).toFixed(1)} GiB of memory at its peak.\n`,
);
process.stdout.write(
  code === 0 && missing.length === 0
    ? `${COUNT} notes and ${Object.keys(ODD).length + 6} oddities: nothing is missing.\n`
    : `The build ended with ${code}; missing: ${missing.length} (${missing.slice(0, 5).join(', ')})\n`,
);
process.exitCode = code === 0 && missing.length === 0 ? 0 : 1;
rmSync(work, {recursive: true, force: true});

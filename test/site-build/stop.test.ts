/** A build that is stopped leaves nothing half-written. Takes the compiled package, and a Docusaurus that is told apart by nothing. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('plugins/docusaurus-plugin-obsidian-vault/lib/site-build/cli.js');

/** As Docusaurus does: told to end, it ends with 0, wherever it is. */
const DOCUSAURUS = `
import {mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
const out = process.argv[process.argv.indexOf('--out-dir') + 1];
mkdirSync(out, {recursive: true});
writeFileSync(out + '/404.html', 'half');
process.send({progress: {task: 'Notes read', done: 1, total: 3}});
process.send({progress: {task: 'Notes read', done: 3, total: 3}});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
if (process.env.QUICK) console.log('done in ' + process.env.LC_ALL);
else createServer().listen('node_modules/alive', () => console.log('half done'));
`;

let site: string;
beforeEach(() => {
  site = mkdtempSync(path.join(os.tmpdir(), 'stop-'));
  const files = {
    'package.json': '{}',
    'docs/Home.md': '',
    'build/404.html': 'old',
    'node_modules/@docusaurus/core/package.json': '{"name": "@docusaurus/core"}',
    'node_modules/@docusaurus/core/bin/docusaurus.mjs': DOCUSAURUS,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
    writeFileSync(path.join(site, file), text);
  }
});
afterEach(() => rmSync(site, {recursive: true, force: true}));

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('should leave the old site, and nothing beside it: %s', async (signal, code) => {
  const child = spawn(process.execPath, [PROGRAM], {cwd: site, env: {PATH: process.env.PATH}});
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([code, null]);
  expect(readdirSync(site).sort()).toEqual(['.docusaurus', 'build', 'docs', 'node_modules', 'package.json']);
  expect(readFileSync(path.join(site, 'build/404.html'), 'utf8')).toBe('old');
  expect(said).toContain('Notes read: 3\n');
  expect(said).not.toContain('1 of 3');
  expect(said).toMatch(/The build was stopped; the site of the last build is unchanged\.\n$/);
});

it('should end with who started it, however that ended', async () => {
  const child = spawn(process.execPath, [PROGRAM], {cwd: site, env: {PATH: process.env.PATH}});
  await once(child.stdout, 'data');
  const docusaurus = connect(path.join(site, 'node_modules/alive'));
  await once(docusaurus, 'connect');
  child.kill('SIGKILL');
  docusaurus.resume();
  await once(docusaurus, 'close');
  expect(readFileSync(path.join(site, 'build/404.html'), 'utf8')).toBe('old');
});

it('should be over when it is done, in one language wherever it runs', async () => {
  const env = {PATH: process.env.PATH, QUICK: '1', LC_ALL: 'tr_TR.UTF-8'};
  const child = spawn(process.execPath, [PROGRAM], {cwd: site, env});
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said).toBe('done in en_US.UTF-8\n');
  expect(readFileSync(path.join(site, 'build/404.html'), 'utf8')).toBe('half');
});

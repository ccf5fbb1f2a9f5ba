// Builds the sites that the tests of this project read: the ugly vault with both bundlers, and the project's own vault.
// KEEP_SITES=1 takes those of the last run, to work on a test without building again.
import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeHostileVault} from './hostile-vault.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tmp = path.join(root, 'test/.tmp');

/** Names that no repository can hold on every system, and no bundler can read. */
const ODD_NAMES = {
  '100% done.md': 'Done by half. [[Wow! Really?]]\n',
  'C&D.md': 'Ampersand body.\n',
  'Wow! Really?.md': 'Question body. ==Exam: odd names work==\n',
  'quest #1 [x].md': 'Number sign body.\n',
  'Ünïcode Nöte.md': 'Unicode body.\n',
  '日本語.md': 'Japanese body. [[Ünïcode Nöte]]\n',
  'it\'s "quoted".md': 'Quoted body.\n',
  '__init__.md': 'Init body.\n',
  'note.md.md': 'Twice the ending.\n',
  'CON.md': 'A name that Windows keeps for itself.\n',
  'Re\u0301sume\u0301.md': 'A decomposed name. [[R\u00e9sum\u00e9]]\n',
  ' spaces  around .md': 'Spaces around a name. [[spaces  around]]\n',
  'tab\tand\nnew line.md': 'A name on two lines.\n',
  'a:b*c<d>e|f\\g.md': 'Signs that only Windows minds.\n',
};

export default async function buildSites() {
  if (process.env.KEEP_SITES && existsSync(path.join(tmp, 'sites'))) return;
  rmSync(tmp, {recursive: true, force: true});
  const ugly = path.join(tmp, 'vaults/ugly');
  cpSync(path.join(root, 'test/vaults/ugly'), ugly, {recursive: true});
  for (const [name, text] of Object.entries(ODD_NAMES)) writeFileSync(path.join(ugly, name), text);
  const hostile = path.join(tmp, 'vaults/hostile');
  writeHostileVault(hostile);
  // webpack takes as long as all the others: two builds at a time.
  await Promise.all([
    buildSite('ugly-webpack', {VAULT: ugly, BUNDLER: 'webpack', BASE_URL: '/base/'}),
    inTurn([
      () => buildSite('ugly', {VAULT: ugly}),
      () => checkVault('ugly', {VAULT: ugly}),
      // Its pages say what they may frame; the rest of the policy is the host's to send, and test/browser/policy.test.ts is the host.
      () => buildSite('docs', {POLICY: 'cloudflare'}),
      // The minifier of HTML would hide what breaks it.
      () => buildSite('hostile', {VAULT: hostile, SKIP_HTML_MINIFICATION: 'true'}),
    ]),
  ]);
}

async function inTurn(steps) {
  for (const step of steps) await step();
}

async function buildSite(name, env) {
  const log = path.join(tmp, `${name}.log`);
  mkdirSync(tmp, {recursive: true});
  const started = Date.now();
  const {code, output} = await run(['build', '--out-dir', path.join(tmp, 'sites', name)], {
    ...env,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `test/.tmp/generated/${name}`,
    // Sites of one folder would find each other's pages in the bundler's cache.
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    NODE_ENV: 'production',
    CI: 'true',
  });
  writeFileSync(log, output);
  if (code !== 0) throw new Error(`The site "${name}" does not build; see ${log}\n${output.slice(-3000)}`);
  process.stderr.write(`built ${name} in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

/** A build prints the first problems of a vault, the check command all of them. */
async function checkVault(name, env) {
  const generated = `test/.tmp/generated/${name}-check`;
  const {output} = await run(['vault:check'], {...env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated});
  writeFileSync(path.join(tmp, `${name}-check.log`), output);
}

function run(command, env) {
  return new Promise((resolve) => {
    const args = [path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), ...command];
    // Jest's own flags and NODE_OPTIONS are not for the build.
    const {NODE_OPTIONS: _, JEST_WORKER_ID: __, ...own} = process.env;
    const child = spawn(process.execPath, args, {cwd: root, env: {...own, ...env}});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({code, output}));
  });
}

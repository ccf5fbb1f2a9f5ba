// Tries thousands of vaults: `npm run fuzz` with a new seed, `SEED=7 FUZZ=5000 npm run fuzz` the same again.
import {spawnSync} from 'node:child_process';

const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const runs = process.env.FUZZ ?? '2000';
process.stdout.write(`SEED=${seed} FUZZ=${runs} npm run fuzz\n`);
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const jest = ['--selectProjects', 'unit', '--testPathPatterns', 'test/fuzz'];
const {status} = spawnSync(process.execPath, [...node, ...jest], {
  env: {...process.env, SEED: seed, FUZZ: runs},
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

/** Runs Docusaurus's own command. */
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';

const PROGRAM = path.join(
  createRequire(import.meta.url).resolve('@docusaurus/core/package.json'),
  '../bin/docusaurus.mjs',
);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * @param folder - The site; absolute.
 * @param args - The command and what follows it.
 * @returns What it ended with. A signal to this process is one to it: it ends first.
 */
export async function runDocusaurus(folder: string, args: readonly string[]): Promise<number> {
  const env = {NODE_ENV: args[0] === 'start' ? 'development' : 'production', ...process.env};
  const child = spawn(process.execPath, [PROGRAM, ...args], {cwd: folder, stdio: 'inherit', env});
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 130));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}

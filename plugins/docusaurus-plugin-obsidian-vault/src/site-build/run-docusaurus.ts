/** Docusaurus's own build as a process of its own, whose last words are kept. */
import {type ChildProcess, spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';

/** How a build ended. */
export interface BuildEnd {
  /** `null` where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last of what it printed. */
  output: string;
}

/** So much of it, in characters. */
const KEPT = 64_000;

/**
 * Runs `docusaurus build`, and shows what it prints.
 *
 * @param siteDir - The site; absolute.
 * @param args - What stands behind `build`.
 * @returns How it ended.
 */
export function runDocusaurus(siteDir: string, args: readonly string[]): Promise<BuildEnd> {
  const require = createRequire(path.join(siteDir, 'package.json'));
  const bin = path.join(path.dirname(require.resolve('@docusaurus/core/package.json')), 'bin/docusaurus.mjs');
  const colours = process.stdout.isTTY && !process.env.NO_COLOR ? {FORCE_COLOR: '1'} : {};
  const child = spawn(process.execPath, [bin, 'build', ...args], {
    cwd: process.cwd(),
    env: {...colours, ...process.env},
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  return endOf(child);
}

function endOf(child: ChildProcess): Promise<BuildEnd> {
  let output = '';
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream?.on('data', (data: Buffer) => {
      shown.write(data);
      output = (output + data).slice(-KEPT);
    });
  }
  // Who ends this ends that: an interrupt reaches both by themselves, a message to end only this.
  const end = () => void child.kill('SIGTERM');
  process.once('SIGTERM', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', end);
      resolve({code, signal, output});
    });
  });
}

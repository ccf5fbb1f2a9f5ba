/** Docusaurus's own command as a process of its own, whose last words are kept. */
import {type ChildProcess, spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {constants} from 'node:os';
import path from 'node:path';
import {showProgress} from './show-progress.js';

/** How a run ended. */
export interface BuildEnd {
  /** `null` where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last of what it printed. */
  output: string;
}

/** What a run may be given. */
export interface RunOptions {
  /** The folder that it works in; absolute. @default this process's */
  cwd?: string;
  /** Whether it has the terminal for itself: nothing of what it prints is kept then. @default false */
  hasTerminal?: boolean;
  /** Lines of what it prints that are not shown. @default none */
  hidden?: RegExp;
}

/** Docusaurus sorts routes as the language of the machine does: a site is the same wherever it is built. */
const LOCALE = {LC_ALL: 'en_US.UTF-8'};

/** So much of it, in characters. */
const KEPT = 64_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command of Docusaurus, and shows what it prints.
 *
 * @param siteDir - The site; absolute.
 * @param args - The command and what stands behind it.
 * @param options - See {@link RunOptions}.
 * @returns How it ended.
 */
export function runDocusaurus(siteDir: string, args: readonly string[], options: RunOptions = {}): Promise<BuildEnd> {
  const {cwd = process.cwd(), hasTerminal = false, hidden} = options;
  const require = createRequire(path.join(siteDir, 'package.json'));
  const bin = path.join(path.dirname(require.resolve('@docusaurus/core/package.json')), 'bin/docusaurus.mjs');
  const colours = process.stdout.isTTY && !process.env.NO_COLOR ? {FORCE_COLOR: '1'} : {};
  const output = hasTerminal ? 'inherit' : 'pipe';
  const guard = new URL('./end-with-parent.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', guard, bin, ...args], {
    cwd,
    env: {...colours, ...process.env, ...LOCALE},
    stdio: ['inherit', output, output, 'ipc'],
  });
  return endOf(child, hidden);
}

/**
 * @param end - How a run ended.
 * @returns What a program that ends with it ends with, as shells count.
 */
export function exitCodeOf({code, signal}: BuildEnd): number {
  return signal === null ? (code ?? 1) : 128 + constants.signals[signal];
}

function endOf(child: ChildProcess, hidden?: RegExp): Promise<BuildEnd> {
  let output = '';
  const progress = showProgress(process.stderr);
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream?.on('data', (data: Buffer) => {
      progress.clear();
      shown.write(hidden ? String(data).replace(hidden, '') : data);
      output = (output + data).slice(-KEPT);
    });
  }
  child.on('message', progress.show);
  // Docusaurus ends with 0 when it is told to end: only who told it knows that nothing is done.
  let told: NodeJS.Signals | null = null;
  const end = (signal: NodeJS.Signals) => {
    told = signal;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of SIGNALS) process.off(each, end);
      progress.clear();
      resolve({code: told === null ? code : null, signal: told ?? signal, output});
    });
  });
}

// Runs a command and measures its whole process tree: CPU seconds, the peak of its memory. Linux.
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 100;
/** Clock ticks in a second, as /proc counts. */
const TICKS = 100;

/**
 * @param {string[]} command - Program and arguments.
 * @param {{cwd: string, env: Record<string, string | undefined>, stdio?: 'inherit'}} options - Where and with what; `inherit`: what
 *   the command prints is printed, and not returned.
 * @returns {Promise<{code: number, output: string, wall: number, cpu: number, peak: number}>} Seconds, and bytes.
 */
export function measure(command, {cwd, env, stdio}) {
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {cwd, env, stdio});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  let peak = 0;
  // The clock of a process that has ended is in its parent's, and the last look at the root is the sum of all.
  let cpu = 0;
  const look = () => {
    const tree = processTree(child.pid);
    const memory = tree.reduce((sum, {resident}) => sum + resident, 0);
    peak = Math.max(peak, memory);
    cpu = Math.max(
      cpu,
      tree.reduce((sum, process) => sum + process.cpu, 0),
    );
  };
  const timer = setInterval(look, INTERVAL);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({code, output, wall: (performance.now() - started) / 1000, cpu, peak});
    });
  });
}

function processTree(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(Number(pid)) ?? []);
  const children = Map.groupBy ? Map.groupBy(all, ({parent}) => parent) : grouped(all);
  const tree = [];
  const waiting = all.filter(({pid}) => pid === root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    tree.push(next);
    waiting.push(...(children.get(next.pid) ?? []));
  }
  return tree;
}

function grouped(all) {
  const groups = new Map();
  for (const process of all) groups.set(process.parent, [...(groups.get(process.parent) ?? []), process]);
  return groups;
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Own time and that of children that have ended.
    const cpu = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS;
    return {pid, parent: Number(fields[1]), cpu, resident: Number(fields[21]) * 4096};
  } catch {
    return undefined;
  }
}

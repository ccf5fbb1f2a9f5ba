import path from 'node:path';

/** What a build is asked for. */
export interface BuildArguments {
  /** Absolute. */
  siteDir: string;
  /** Absolute. */
  outDir: string;
  /** All but the output folder, for Docusaurus. */
  rest: string[];
}

/** Options of `docusaurus build` that take a value. */
const WITH_VALUE = new Set(['--config', '--locale', '-l']);

/**
 * Finds the output folder among the arguments of a build.
 *
 * @param args - As typed, behind `build`.
 * @returns They. As Docusaurus has it, a folder is relative to where the command runs, and `build` of the site without one.
 * @throws Error where an option has no value.
 */
export function readArguments(args: readonly string[]): BuildArguments {
  let outDir: string | undefined;
  let site = '.';
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string;
    if (argument === '--out-dir') {
      outDir = args[++at];
      if (outDir === undefined) throw new Error('`--out-dir` needs a folder behind it');
    } else if (argument.startsWith('--out-dir=')) outDir = argument.slice('--out-dir='.length);
    else {
      rest.push(argument);
      if (WITH_VALUE.has(argument) && args[at + 1] !== undefined) rest.push(args[++at] as string);
      else if (!argument.startsWith('-')) site = argument;
    }
  }
  const siteDir = path.resolve(site);
  return {siteDir, outDir: outDir === undefined ? path.join(siteDir, 'build') : path.resolve(outDir), rest};
}

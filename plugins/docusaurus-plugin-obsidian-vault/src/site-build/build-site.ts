/** Builds a site beside the old one, and swaps the two at the end: a build that fails or is killed leaves the old one. */
import {existsSync, mkdirSync, rmSync, statfsSync} from 'node:fs';
import path from 'node:path';
import {lockAll} from './lock.js';
import {checkOutputFolder, draftOf, realFolder, recover, swap} from './output-folder.js';
import {type BuildEnd, exitCodeOf} from './run-docusaurus.js';

/** What is to be built. */
export interface SiteBuild {
  /** Absolute. */
  siteDir: string;
  /** Where to; absolute. */
  outDir: string;
  /** What must not stand in it: the vault, for one; absolute. */
  kept: readonly string[];
  /** Builds into a folder. */
  run(outDir: string): Promise<BuildEnd>;
  /** Tells people something, in a line. */
  say(line: string): void;
}

/** Less room than this on a disk, in bytes, and it is full. */
const FULL = 1_000_000;

/** What people and systems end a build with. */
const STOPPED: readonly unknown[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Builds a site.
 *
 * @param build - See {@link SiteBuild}.
 * @returns The exit code. Where it is not 0 the site in the output folder is the old one.
 * @throws Error in a sentence where the folder may not be replaced, or another build is at it.
 */
export async function buildSite({siteDir, outDir, kept, run, say}: SiteBuild): Promise<number> {
  const folder = realFolder(outDir);
  checkOutputFolder(folder, [siteDir, ...kept]);
  const fallback = path.join(siteDir, process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus');
  const draft = draftOf(folder, fallback);
  const unlock = lockAll([
    [`${draft}.lock`, (owner) => `Process ${owner} is building into \`${folder}\`; wait for it, or end it`],
    // What Docusaurus makes on the way is in one folder, wherever the site goes.
    [path.join(fallback, 'build.lock'), (owner) => `Process ${owner} is building this site; wait for it, or end it`],
  ]);
  try {
    recover(folder);
    let end = await run(draft);
    if (isCacheFailure(end) && removeBundlerCaches(siteDir)) {
      say("The bundler's cache could not be read; it is removed, and the site built again without it.");
      end = await run(draft);
    }
    if (end.code === 0) {
      swap(draft, folder);
      say(`The site is in ${shownPath(folder)}.`);
      return 0;
    }
    const isStopped = STOPPED.includes(end.signal);
    const full = isStopped ? undefined : fullDisk(end.output, [path.dirname(folder), siteDir]);
    if (full !== undefined) say(`The disk of ${full} is full: make room on it, and build again.`);
    const what = isStopped ? 'The build was stopped' : 'The build failed';
    say(existsSync(folder) ? `${what}; the site of the last build is unchanged.` : `${what}.`);
    return isStopped ? exitCodeOf(end) : (end.code ?? 1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    say(`The disk of ${path.dirname(folder)} is full: make room on it, and build again.`);
    return 1;
  } finally {
    rmSync(draft, {recursive: true, force: true});
    unlock();
  }
}

function shownPath(folder: string): string {
  const relative = path.relative(process.cwd(), folder);
  return relative.startsWith('..') ? folder : relative || '.';
}

/** Rspack panics over a cache that it cannot read, which ends the process without a word of Docusaurus's. */
function isCacheFailure({code, signal, output}: BuildEnd): boolean {
  if (code === 0 || STOPPED.includes(signal)) return false;
  const isCrash = signal === 'SIGABRT' || signal === 'SIGSEGV' || code === 101 || code === 134 || code === 139;
  return (
    isCrash || /\bpanic(?:ked)?\b|rspack_(?:cacheable|storage)|persistent cache|PackFileCacheStrategy/i.test(output)
  );
}

function removeBundlerCaches(siteDir: string): boolean {
  const folders = ['rspack', 'webpack'].map((name) => path.join(siteDir, 'node_modules/.cache', name));
  const present = folders.filter((folder) => existsSync(folder));
  for (const folder of present) rmSync(folder, {recursive: true, force: true});
  return present.length > 0;
}

/**
 * @param folder - Absolute.
 * @returns Whether its disk has no room for a file.
 */
export function isFull(folder: string): boolean {
  mkdirSync(folder, {recursive: true});
  const {bavail, bsize} = statfsSync(folder);
  return bavail * bsize < FULL;
}

function fullDisk(output: string, folders: readonly string[]): string | undefined {
  return folders.find(isFull) ?? (/\bENOSPC\b|no space left on device/i.test(output) ? folders[0] : undefined);
}

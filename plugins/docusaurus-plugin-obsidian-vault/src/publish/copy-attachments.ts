/** Copies the attachments that are published, each as it is; pictures that could run something are cleaned first. */
import {createHash} from 'node:crypto';
import {constants, copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Diagnostic, problem} from 'remark-obsidian-vault';
import {readDigestFile, writeDigestFile} from '../read/digest-file.js';
import {isInVault} from '../read/in-vault.js';
import type {LoadedVault} from '../read/load-vault.js';
import {ownCodeHash} from '../read/own-code.js';
import {ReadSession} from '../read/session.js';
import {cleanSvg} from './clean-svg.js';
import {removeOthers} from './remove-others.js';
import {isPhoto, stripPosition} from './strip-position.js';

/** What was copied last: file → of which file of the vault, and the digest of what was written. */
type Copied = Record<string, Copy>;

interface Copy {
  from: string;
  digest: string;
  unreadable?: string;
}

const START = {line: 1, column: 1};

/** The largest file that common hosts take, in bytes: Cloudflare Pages, "Limits". */
const MAX_BYTES = 25 * 1024 * 1024;

/** What is needed to copy. */
export interface CopySettings {
  vault: Pick<LoadedVault, 'dir' | 'diskPaths'>;
  /** Vault path → file below the folder of copies. */
  files: ReadonlyMap<string, string>;
  /** Where to; absolute. */
  folder: string;
  /** Where it is written down what was copied; absolute. */
  cacheFile: string;
  /** Photos lose the place where they were taken. */
  stripPositions: boolean;
  /** Files below the folder of copies that something else writes there. */
  others?: Iterable<string>;
  /** What was read before, in the same process: copies that were found whole are not looked at again. */
  session?: ReadSession;
}

/**
 * Copies what changed, and what is not any more what was copied. A file that vanished since the vault was read is passed over,
 * and so is one that a link has led out of the vault since.
 *
 * @param settings - See {@link CopySettings}.
 * @returns Pictures that cannot be read, and are left empty; files that nobody may read, and those that hosts refuse.
 */
export async function copyAttachments({
  vault: {dir, diskPaths},
  files,
  folder,
  cacheFile,
  stripPositions,
  others = [],
  session = new ReadSession(),
}: CopySettings): Promise<Diagnostic[]> {
  await removeOthers(folder, new Set([...files.values(), ...others]));
  const before = copiedBefore(cacheFile);
  const after: Copied = {};
  const problems: Diagnostic[] = [];
  for (const [from, file] of files) {
    const onDisk = diskPaths.get(from) ?? from;
    const target = path.join(folder, file);
    try {
      const copy = (await isInVault(dir, onDisk))
        ? await copyOne({from, source: path.join(dir, onDisk), target, before: before[file], stripPositions, session})
        : undefined;
      if (!copy) {
        await rm(target, {force: true});
        continue;
      }
      const {size, ...kept} = copy;
      after[file] = kept;
      if (size > MAX_BYTES) {
        const megabytes = Math.ceil(size / 1024 / 1024);
        problems.push(problem('large-attachment', from, START, {target: from, megabytes}));
      }
      const reason = kept.unreadable;
      if (reason !== undefined) problems.push(problem('unreadable-svg', from, START, {reason}));
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      // What is written is ours: a full disk ends the build.
      if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EIO' && code !== 'ENOENT') throw error;
      await rm(target, {force: true});
      const reason = code === 'EIO' ? 'the disk cannot read it' : 'reading it is not permitted';
      if (code !== 'ENOENT') problems.push(problem('unreadable-attachment', from, START, {target: from, reason}));
    }
  }
  const list = JSON.stringify(after);
  session.remember(`copies ${cacheFile}`, list, () => writeDigestFile(cacheFile, ownCodeHash(), list));
  return problems;
}

/** One file on its way. */
interface Copying {
  /** Its path in the vault. */
  from: string;
  source: string;
  target: string;
  before: Copy | undefined;
  stripPositions: boolean;
  session: ReadSession;
}

async function copyOne(copying: Copying): Promise<(Copy & {size: number}) | undefined> {
  const {from, source, target, before, stripPositions, session} = copying;
  const stats = await stat(source);
  if (!stats.isFile()) return undefined;
  const {size, mtime, mtimeMs, ctimeMs} = stats;
  const isStripped = stripPositions && isPhoto(from);
  const state = [from, size, mtimeMs, ctimeMs, isStripped].join('\0');
  const present = () => session.remember(`copy ${target}`, state, () => digestOf(target));
  if (before?.from === state && before.digest === (await present())) return {...before, size};
  const draft = `${target}.new`;
  await mkdir(path.dirname(target), {recursive: true});
  const svg = /\.svg$/i.test(from) ? cleaned(await readFile(source, 'utf8')) : undefined;
  if (svg) await writeFile(draft, svg.text);
  else if (isStripped) await writeFile(draft, stripPosition(await readFile(source)));
  else await copyFile(source, draft, constants.COPYFILE_FICLONE);
  // Two builds of one vault have files of the same time.
  await utimes(draft, mtime, mtime);
  await rename(draft, target);
  const digest = (await digestOf(target)) ?? '';
  session.remember(`copy ${target}`, `${state} copied`, async () => digest);
  return {from: state, digest, ...(svg?.unreadable !== undefined && {unreadable: svg.unreadable}), size};
}

function copiedBefore(cacheFile: string): Copied {
  const json = readDigestFile(cacheFile, ownCodeHash());
  return json === undefined ? {} : (JSON.parse(json) as Copied);
}

function cleaned(source: string): {text: string; unreadable?: string} {
  try {
    return {text: cleanSvg(source)};
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {text: '<svg xmlns="http://www.w3.org/2000/svg"/>\n', unreadable: reason};
  }
}

async function digestOf(file: string): Promise<string | undefined> {
  const content = await readFile(file).catch(() => undefined);
  return content && createHash('sha1').update(content).digest('base64url');
}

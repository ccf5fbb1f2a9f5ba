/** Copies the attachments that are published, each as it is; pictures that could run something are cleaned first. */
import {createHash} from 'node:crypto';
import {constants, copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Problem, problem} from 'remark-obsidian-vault';
import {readDigestFile, writeDigestFile} from '../read/digest-file.js';
import {isInVault} from '../read/in-vault.js';
import {ownCodeHash} from '../read/own-code.js';
import {ReadSession} from '../read/session.js';
import {cleanSvg} from './clean-svg.js';
import {removeOthers} from './remove-others.js';
import {isPhoto, stripPosition} from './strip-position.js';

/** What was copied last: file → of which file of the vault, and the digest of what was written. */
type Copied = Record<string, {from: string; digest: string; unreadable?: string}>;

/** The largest file that common hosts take, in bytes: Cloudflare Pages, "Limits". */
const MAX_BYTES = 25 * 1024 * 1024;

/** What is needed to copy. */
export interface CopySettings {
  /** The vault's folder; absolute. */
  dir: string;
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
 * @returns Pictures that cannot be read, and are left empty; files that hosts refuse.
 */
export async function copyAttachments({
  dir,
  files,
  folder,
  cacheFile,
  stripPositions,
  others = [],
  session = new ReadSession(),
}: CopySettings): Promise<Problem[]> {
  await removeOthers(folder, new Set([...files.values(), ...others]));
  const before = copiedBefore(cacheFile);
  const after: Copied = {};
  const large: Problem[] = [];
  for (const [from, file] of files) {
    const source = path.join(dir, from);
    const target = path.join(folder, file);
    const {size, mtime, mtimeMs, ctimeMs} = (await stat(source).catch(() => undefined)) ?? {};
    if (mtime === undefined || !(await isInVault(dir, from))) {
      await rm(target, {force: true});
      continue;
    }
    if ((size ?? 0) > MAX_BYTES) {
      const megabytes = Math.ceil((size ?? 0) / 1024 / 1024);
      large.push(problem('large-attachment', from, {line: 1, column: 1}, {target: from, megabytes}));
    }
    const known = before[file];
    const isStripped = stripPositions && isPhoto(from);
    const state = [from, size, mtimeMs, ctimeMs, isStripped].join('\0');
    const present = () => session.remember(`copy ${target}`, state, () => digestOf(target));
    if (known?.from === state && known.digest === (await present())) {
      after[file] = known;
      continue;
    }
    await mkdir(path.dirname(target), {recursive: true});
    const draft = `${target}.new`;
    const svg = /\.svg$/i.test(from) ? await cleaned(source) : undefined;
    if (svg) await writeFile(draft, svg.text);
    else if (isStripped) await writeFile(draft, stripPosition(await readFile(source)));
    else await copyFile(source, draft, constants.COPYFILE_FICLONE);
    // Two builds of one vault have files of the same time.
    await utimes(draft, mtime, mtime);
    await rename(draft, target);
    const digest = (await digestOf(target)) ?? '';
    session.remember(`copy ${target}`, `${state} copied`, async () => digest);
    after[file] = {
      from: state,
      digest,
      ...(svg?.unreadable !== undefined && {unreadable: svg.unreadable}),
    };
  }
  const list = JSON.stringify(after);
  session.remember(`copies ${cacheFile}`, list, () => writeDigestFile(cacheFile, ownCodeHash(), list));
  const unreadable = [...files].flatMap(([from, file]) => {
    const reason = after[file]?.unreadable;
    return reason === undefined ? [] : [problem('unreadable-svg', from, {line: 1, column: 1}, {reason})];
  });
  return [...unreadable, ...large];
}

function copiedBefore(cacheFile: string): Copied {
  const json = readDigestFile(cacheFile, ownCodeHash());
  return json === undefined ? {} : (JSON.parse(json) as Copied);
}

async function cleaned(source: string): Promise<{text: string; unreadable?: string}> {
  try {
    return {text: cleanSvg(await readFile(source, 'utf8'))};
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {text: '<svg xmlns="http://www.w3.org/2000/svg"/>\n', unreadable: reason};
  }
}

async function digestOf(file: string): Promise<string | undefined> {
  const content = await readFile(file).catch(() => undefined);
  return content && createHash('sha1').update(content).digest('base64url');
}

/** Pictures as large as pages show them: WebP in a few widths beside the file itself, which a reader who looks closer gets. */
import {createHash} from 'node:crypto';
import {mkdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type {Tell} from '../progress.js';
import {readDigestFile, writeDigestFile} from '../read/digest-file.js';
import {isInVault} from '../read/in-vault.js';
import type {LoadedVault} from '../read/load-vault.js';
import {loadSharp, type Sharp} from './load-sharp.js';
import {removeOthers} from './remove-others.js';

/** A smaller picture that stands for one of the vault. */
export interface PictureSource {
  /** Below the folder of attachments. */
  file: string;
  /** In pixels. */
  width: number;
}

/** What is needed to write them. */
export interface PictureSettings {
  vault: Pick<LoadedVault, 'dir' | 'diskPaths'>;
  /** Vault path → file below the folder of copies. */
  files: ReadonlyMap<string, string>;
  /** Where pictures of former builds are kept; absolute. */
  cacheFolder: string;
  /** Is told how many attachments have been looked at. Default: nobody. */
  tell?: Tell;
}

/** A phone of one and of two pixels a point, a column of text of two (`--vault-measure-wide`). */
const WIDTHS = [480, 800, 1408];

/** Chosen by looking at screenshots and photos: letters stay sharp. */
const FORMAT = {quality: 80, smartSubsample: true};

/** What is left alone: drawings of lines, animations, and what is small in bytes already. */
const RESIZED = /\.(?:jpe?g|png|webp)$/i;

/** Less than this is not worth a second file, in bytes. */
const MIN_BYTES = 8 * 1024;

/** Smaller pictures of a vault. */
export interface Pictures {
  /** Vault path → the smaller pictures, the smallest first. */
  sources: ReadonlyMap<string, readonly PictureSource[]>;
  /** Their file below the folder of attachments → where it is kept; absolute. */
  kept: ReadonlyMap<string, string>;
}

/** What is made where pictures stay as they are. */
export const NO_PICTURES: Pictures = {sources: new Map(), kept: new Map()};

/**
 * Makes the smaller pictures of a vault; those of pictures that have not changed are there from the last build.
 *
 * @param settings - See {@link PictureSettings}.
 * @returns They. None where sharp, which is optional, is not installed.
 */
export async function makePictures({vault, files, cacheFolder, tell}: PictureSettings): Promise<Pictures> {
  const sharp = loadSharp();
  if (!sharp) return NO_PICTURES;
  const sources = new Map<string, PictureSource[]>();
  const kept = new Map<string, string>();
  const used = new Set<string>();
  let done = 0;
  for (const [picture, file] of files) {
    tell?.(++done, files.size);
    const onDisk = vault.diskPaths.get(picture) ?? picture;
    if (!RESIZED.test(picture) || !(await isInVault(vault.dir, onDisk))) continue;
    const content = await readFile(path.join(vault.dir, onDisk)).catch(() => undefined);
    if (content === undefined || content.length < MIN_BYTES || isAnimated(content)) continue;
    const digest = digestOf(content);
    const list = `${digest}.json`;
    const widths = await widthsOf(sharp, content, digest, cacheFolder);
    used.add(list);
    for (const width of widths) used.add(nameOf(digest, width));
    if (widths.length === 0) continue;
    const stem = file.replace(/\.[^./]+$/, '');
    const own = widths.map((width) => ({file: `${stem}.${nameOf(digest, width)}`, width}));
    sources.set(picture, own);
    for (const source of own) kept.set(source.file, path.join(cacheFolder, nameOf(digest, source.width)));
  }
  await removeOthers(cacheFolder, used);
  return {sources, kept};
}

/**
 * Copies the smaller pictures among the attachments.
 *
 * @param pictures - They.
 * @param folder - Where to; absolute.
 */
export async function copyPictures({kept}: Pictures, folder: string): Promise<void> {
  for (const [file, source] of kept) {
    const target = path.join(folder, file);
    const [here, there] = await Promise.all([readFile(target).catch(() => undefined), readFile(source)]);
    if (here?.equals(there)) continue;
    await mkdir(path.dirname(target), {recursive: true});
    await writeFileAtomic(target, there, {fsync: false});
  }
}

/** A picture in one width, as the list of a picture's names it. */
interface Smaller {
  width: number;
  /** The digest of the file. */
  content: string;
}

/** The widths in which a picture is smaller than it is, made where they are not there yet. */
async function widthsOf(sharp: Sharp, content: Buffer, digest: string, folder: string): Promise<number[]> {
  const list = path.join(folder, `${digest}.json`);
  const key = JSON.stringify([2, WIDTHS, FORMAT, MIN_BYTES, sharp.versions.sharp]);
  const known = readDigestFile(list, key);
  const before = known === undefined ? undefined : (JSON.parse(known) as Smaller[]);
  if (before && (await areThere(before, digest, folder))) return before.map(({width}) => width);
  const made: Smaller[] = [];
  await mkdir(folder, {recursive: true});
  try {
    const {autoOrient, pages = 1} = await sharp(content).metadata();
    for (const width of pages > 1 ? [] : widthsFor(autoOrient.width)) {
      const smaller = await sharp(content).autoOrient().resize({width}).webp(FORMAT).toBuffer();
      if (smaller.length >= content.length) continue;
      await writeFileAtomic(path.join(folder, nameOf(digest, width)), smaller, {fsync: false});
      made.push({width, content: digestOf(smaller)});
    }
  } catch {
    // A picture that cannot be read is shown as it is, as well as browsers can.
    made.length = 0;
  }
  writeDigestFile(list, key, JSON.stringify(made));
  return made.map(({width}) => width);
}

/** Never larger than the picture is: one in its own size, where that is less than the largest. */
function widthsFor(own: number): number[] {
  return [...WIDTHS.filter((width) => width < own), ...(own <= (WIDTHS.at(-1) ?? 0) ? [own] : [])];
}

async function areThere(made: readonly Smaller[], digest: string, folder: string): Promise<boolean> {
  for (const {width, content} of made) {
    const kept = await readFile(path.join(folder, nameOf(digest, width))).catch(() => undefined);
    if (kept === undefined || digestOf(kept) !== content) return false;
  }
  return true;
}

function digestOf(content: Buffer): string {
  return createHash('sha1').update(content).digest('hex').slice(0, 16);
}

function nameOf(digest: string, width: number): string {
  return `${digest}-${width}.webp`;
}

/** A PNG that moves says so in front of its first picture (PNG 3, 11.3.6.1); sharp would show that alone. */
function isAnimated(content: Buffer): boolean {
  const isPng = content.subarray(1, 4).toString('latin1') === 'PNG';
  const frames = content.indexOf('acTL', 0, 'latin1');
  return isPng && frames >= 0 && frames < content.indexOf('IDAT', 0, 'latin1');
}

/** The files of the content of one vault's pages: written where they changed, removed with their notes. */
import {mkdirSync, readFileSync} from 'node:fs';
import {mkdir, readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {hashOf} from '../read/hash.js';

/** Where they are. */
export interface ContentPlaces {
  /** Where the content of pages is written; absolute. The vaults of a site share it. */
  folder: string;
  /** Where rendered pages are kept; absolute. */
  pagesFolder: string;
}

/** The files of one vault. */
export class ContentFiles {
  /** File → the hash of what was last written there. */
  private readonly written = new Map<string, string>();

  /**
   * @param id - The vault's.
   * @param places - See {@link ContentPlaces}.
   */
  constructor(
    private readonly id: string,
    private readonly places: ContentPlaces,
  ) {}

  /** All of them, below their folder. */
  get names(): Iterable<string> {
    return this.written.keys();
  }

  /**
   * @param file - A file.
   * @returns Its text.
   */
  read(file: string): string {
    return readFileSync(path.join(this.places.folder, file), 'utf8');
  }

  /**
   * @param file - A file.
   * @param text - What it is to hold.
   * @returns Whether it held something else before.
   */
  write(file: string, text: string): boolean {
    const hash = hashOf(text);
    if (this.written.get(file) === hash) return false;
    this.written.set(file, hash);
    const target = path.join(this.places.folder, file);
    if (readIfPresent(target) === text) return false;
    mkdirSync(path.dirname(target), {recursive: true});
    // A server that reads it meanwhile finds the old one or the new one, never a half.
    writeFileAtomic.sync(target, text, {fsync: false});
    return true;
  }

  /**
   * Removes the content of pages that are gone: those that the last build of this vault had.
   *
   * @param files - Those there are.
   */
  async keep(files: ReadonlySet<string>): Promise<void> {
    const list = `${this.places.folder}-${this.id}.json`;
    const before = await readFile(list, 'utf8').catch(() => '[]');
    const after = JSON.stringify([...files].sort());
    if (before === after) return;
    for (const file of listIn(before) ?? (await this.leftOver(list))) {
      if (files.has(file)) continue;
      this.written.delete(file);
      await rm(path.join(this.places.folder, file), {force: true});
      await rm(path.join(this.places.pagesFolder, file), {force: true});
    }
    await mkdir(path.dirname(list), {recursive: true});
    await writeFileAtomic(list, after, {fsync: false});
  }

  /** All files, where the list of them is damaged and no other vault has one: what is gone must not be served. */
  private async leftOver(list: string): Promise<string[]> {
    const {folder} = this.places;
    const lists = (await readdir(path.dirname(folder))).filter(
      (name) => name.startsWith(`${path.basename(folder)}-`) && name.endsWith('.json'),
    );
    if (lists.some((name) => name !== path.basename(list))) return [];
    const names = await readdir(folder, {recursive: true}).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.split(path.sep).join('/'));
  }
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The files of a list; `undefined` where it is damaged. */
function listIn(json: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    // Nothing outside the folder is ever removed.
    const isList = Array.isArray(list) && list.every((file) => typeof file === 'string' && !file.includes('..'));
    return isList ? list : undefined;
  } catch {
    return undefined;
  }
}

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

/** The pictures and recordings of a package. */
export class AnkiMedia {
  /** Address on the site → name in the package; undefined where the site has no such file. */
  private readonly names = new Map<string, string | undefined>();
  private readonly contents = new Map<string, Uint8Array>();

  /**
   * @param baseUrl - The site's.
   * @param directories - Folders that hold the site's files by their addresses; the first that has one counts.
   */
  constructor(
    private readonly baseUrl: string,
    private readonly directories: readonly string[],
  ) {}

  /**
   * Takes a file of the site into the package.
   *
   * @param url - Its address on the site.
   * @returns Its name in the package, which tells its content: Anki keeps the files of all decks in one folder. Undefined
   * where the address is not one of the site's files.
   */
  async add(url: string): Promise<string | undefined> {
    if (!this.names.has(url)) this.names.set(url, await this.read(url));
    return this.names.get(url);
  }

  /** @returns The package's media files: numbered, and the list of their names. */
  files(): {[file: string]: Uint8Array} {
    const names = [...this.contents.keys()].sort();
    const list = JSON.stringify(Object.fromEntries(names.map((name, index) => [String(index), name])));
    const numbered = names.map((name, index) => [String(index), this.contents.get(name)] as const);
    return {media: new TextEncoder().encode(list), ...Object.fromEntries(numbered)};
  }

  private async read(url: string): Promise<string | undefined> {
    const file = this.fileOf(url);
    if (file === undefined) return undefined;
    for (const directory of this.directories) {
      const content = await readFile(path.join(directory, file)).catch(() => undefined);
      if (!content) continue;
      const {name, ext} = path.parse(file);
      const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
      const plain = name
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}.-]+/gu, '-')
        .replace(/^[-.]+/, '')
        .slice(0, 30);
      const packed = `${plain || 'file'}-${digest}${ext.toLowerCase()}`;
      this.contents.set(packed, content);
      return packed;
    }
    return undefined;
  }

  /** @returns The path below the site's folder; undefined for an address elsewhere or one that leads out of it. */
  private fileOf(url: string): string | undefined {
    if (!url.startsWith(this.baseUrl) || url.startsWith('//')) return undefined;
    const [encoded = ''] = url.slice(this.baseUrl.length).split(/[?#]/);
    try {
      const file = path.posix.normalize(decodeURIComponent(encoded));
      return file === '..' || file.startsWith('../') || path.posix.isAbsolute(file) ? undefined : file;
    } catch {
      return undefined;
    }
  }
}

/**
 * Vault paths → readable addresses. Lower case, words joined with `-`: `Compute/EC2 Basics.md` → `/compute/ec2-basics`.
 *
 * What a word is: letters, digits and `_` of any script, in Unicode NFC. Everything else parts words (`C&D` → `c-d`,
 * `100% done` → `100-done`), but for apostrophes, which vanish (`it's` → `its`), and dots in numbers, which stay
 * (`Release v1.2` → `release-v1.2`). Any other dot could look like a file's extension to a static server. Emoji are
 * left out, as they are decoration nearly always. `+` and `#` behind a word are a part of it and spelt out (`C++` →
 * `c-plus-plus`, `C#` → `c-sharp`): such a name has its own address, whatever other names there are. A result is a valid file name on every system, too.
 */

/** First folders of addresses that are not for notes: pages and files that the site itself makes. */
const reserved: ReadonlySet<string> = new Set([
  '404',
  'assets',
  'attachments',
  'exam-tips',
  'pagefind',
  'search',
  'tags',
]);

/** Names that Windows keeps for devices ("Naming Files, Paths, and Namespaces"). */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/;

/** Letters, digits and `_`; dots stay where digits stand around them and no letter follows, as in `1.2.3`. */
const words = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:(?<=\d)\.\d+(?![\p{L}\p{M}\d_]))*/gu;

/** Signs that belong to the word before them: several, or one that no word follows. */
const signs = /(?<=[\p{L}\p{N}\p{M}])(?:[+#]{2,}|[+#](?![\p{L}\p{N}]))/gu;

/** How names were spelt before signs had words. */
export type Spelling = 'words' | 'former';

/** Longest segment in UTF-8 bytes: file systems stop at 255, and extensions and suffixes want room. */
const longest = 160;

/** Longest address in UTF-8 bytes: systems stop at 4,096 for a whole path, some at 1,024. */
const longestPath = 800;

/**
 * Make the address of a file by its path alone.
 *
 * @param path Vault path of a note, canvas or base.
 * @param spelling How signs are spelt.
 * @returns A path that starts with `/`. Two files may get the same one: see `allocateSlugs`.
 */
export function slugPath(path: string, spelling: Spelling = 'words'): string {
  return join(
    withoutExtension(path)
      .split('/')
      .map((name) => slugName(name, spelling)),
  );
}

/**
 * Make the address of a note that stands for its folder.
 *
 * @param path Vault path.
 * @param spelling How signs are spelt.
 * @returns `/folder` for `Folder/Folder.md`, `Folder/index.md` and `Folder/README.md`; undefined for all others.
 */
export function folderSlug(path: string, spelling: Spelling = 'words'): string | undefined {
  const folders = path.split('/').slice(0, -1);
  return folderNoteRank(path) < notRanked ? join(folders.map((name) => slugName(name, spelling))) : undefined;
}

/**
 * Clean the address that a note asks for itself.
 *
 * @param value A `permalink` or `slug` property: a path, or a whole URL, of which the path counts.
 * @returns A path that starts with `/`, spelt as its writer did where that is possible; undefined where nothing is left.
 */
export function permalinkPath(value: string): string | undefined {
  const path = value
    .normalize('NFC')
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
    .replace(/[?#].*$/su, '');
  const segments = path
    .split(/[/\\]/)
    .map((segment) => shorten(safe(spell(withSigns(segment), false))))
    .filter((segment) => segment !== '');
  if (segments.length > 0) return join(segments);
  return /^\/+$/.test(path) ? '/' : undefined;
}

const notRanked = 3;

/**
 * Whether a note may be the home page, which is at the vault's root.
 *
 * @param path Vault path.
 * @returns 0 for `index.md`, 1 for `Home.md`, 2 for `README.md`, in any case; 3 for all others.
 */
export function homeRank(path: string): number {
  const rank = ['index.md', 'home.md', 'readme.md'].indexOf(path.toLowerCase());
  return rank < 0 ? notRanked : rank;
}

/**
 * Whether a note stands for its folder.
 *
 * @param path Vault path.
 * @returns 0 for `Folder/Folder.md`, 1 for `Folder/index.md`, 2 for `Folder/README.md`, in any case; 3 for all others.
 */
export function folderNoteRank(path: string): number {
  const [name = '', folder] = path.toLowerCase().split('/').reverse();
  if (folder === undefined) return notRanked;
  const rank = [`${folder}.md`, 'index.md', 'readme.md'].indexOf(name);
  return rank < 0 ? notRanked : rank;
}

/** `.md` goes; `.canvas` and `.base` become a word, so that `Map.md` keeps its address when `Map.canvas` comes. */
function withoutExtension(path: string): string {
  return path.replace(/\.md$/i, '').replace(/\.(canvas|base)$/i, ' $1');
}

/** One folder's or file's name; a name without any word gets a digest of itself. */
function slugName(name: string, spelling: Spelling): string {
  const normal = name.normalize('NFC');
  const spelt = spelling === 'words' ? withSigns(normal) : normal;
  const slug = spell(spelt.toLowerCase().normalize('NFC'), true);
  return shorten(safe(slug === '' ? `note-${digest(normal)}` : slug));
}

/**
 * Spells out the signs that belong to words.
 *
 * @param name A name.
 * @returns It with words in their place.
 */
export function withSigns(name: string): string {
  return name.replace(signs, (run) => `${Array.from(run, (sign) => (sign === '+' ? ' plus' : ' sharp')).join('')} `);
}

/** The words of a name. Outer `_` go, because Docusaurus does not publish files that start with one. */
function spell(name: string, lower: boolean): string {
  const plain = name.replace(/['’ʼ]|[\uFE00-\uFE0F]|\p{Cf}/gu, '');
  const joined = (plain.match(words) ?? []).join('-').replace(/^[-_]+|[-_]+$/g, '');
  return lower ? joined.toLowerCase() : joined;
}

/** `index` and devices are files of somebody else. */
function safe(slug: string): string {
  return slug.toLowerCase() === 'index' || devices.test(slug.toLowerCase()) ? `${slug}-note` : slug;
}

/**
 * Make a name fit for every file system.
 *
 * @param slug One part of an address.
 * @returns It, or where it is too long its start with a digest that tells it from others with the same start.
 */
export function shorten(slug: string): string {
  if (utf8Length(slug) <= longest) return slug;
  let start = '';
  let length = 0;
  for (const character of slug) {
    length += utf8Length(character);
    if (length > longest - 10) break;
    start += character;
  }
  return `${start.replace(/[-_.]+$/, '')}-${digest(slug)}`;
}

function join(segments: readonly string[]): string {
  const [first = '', ...rest] = segments;
  return shortenPath(`/${[reserved.has(first.toLowerCase()) ? `${first}-note` : first, ...rest].join('/')}`);
}

/**
 * Make an address fit for every file system.
 *
 * @param path It, with its leading slash.
 * @returns It, or where it is too long its first folders with a digest of the whole.
 */
export function shortenPath(path: string): string {
  if (utf8Length(path) <= longestPath) return path;
  let start = '';
  for (const part of path.split('/').slice(1)) {
    if (utf8Length(`${start}/${part}`) > longestPath - 10) break;
    start = `${start}/${part}`;
  }
  return `${start}/${digest(path)}`;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/**
 * A short name for a text, the same on every machine: FNV-1a, 32 bits, in base 36.
 *
 * @param text The text.
 * @returns Seven letters and digits.
 */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}

import type {Root} from 'mdast';
import {connect, createParser, type NoteTitle, noteTitle, prepare} from 'remark-obsidian-vault';
import type {Plugin, Processor} from 'unified';
import type {VFile} from 'vfile';
import {bodyOf} from './body.js';
import {toComponents} from './components.js';
import {type DocsFile, docsFile} from './docs-file.js';
import type {VaultFrontMatter} from './front-matter.js';
import {connectContext, stagedNoteUrls} from './site.js';
import type {ConfiguredVault} from './vault.js';

/** What Docusaurus read in front of a file. */
interface FileFrontMatter {
  title?: unknown;
  vault?: VaultFrontMatter & {generated?: boolean};
}

/**
 * The remark plugin of the docs plugin's MDX loader. A note was parsed when the vault was read: its page takes that tree,
 * and connects it with the rest of the vault, or of its version. It stands before Docusaurus's own remark plugins, which find
 * plain mdast. Files that are no notes stay as Docusaurus reads them.
 *
 * @param options - The vault, from the site's config.
 */
export const remarkVault: Plugin<[{vault: ConfiguredVault}], Root> = function remarkVault(this: Processor, {vault}) {
  const parseMdx = this.parser;
  const {syntax} = vault.options;
  const parse = createParser();
  // Docusaurus's parser knows directives (`:name:`, `::: note`), which are plain text in a note.
  this.parser = (text, file) => {
    const found = noteFile(vault, file);
    if (!found && parseMdx) return parseMdx(text, file) as Root;
    const {title} = frontMatterOf(file);
    const kept = keptTree(vault, found, text);
    if (kept) return kept;
    const path = found?.note ?? file.basename ?? '';
    const prepared = prepare(parse(text), {path, source: text}, syntax);
    const properties = typeof title === 'string' ? {title} : {};
    file.data.noteTitle = noteTitle({path, properties, ...prepared});
    return prepared.tree;
  };
  return (tree, file) => {
    const found = noteFile(vault, file);
    if (!found) return undefined;
    // The home page that the plugin makes has links between files, which are the docs plugin's to follow.
    if (found.note === undefined && frontMatterOf(file).vault?.generated) return toComponents(tree);
    const {site, note = ''} = found;
    const {titleId: _, ...context} = connectContext(site, note, stagedNoteUrls(site, note));
    // A translation has a title of its own.
    const titleId = file.data.noteTitle ? (file.data.noteTitle as NoteTitle).titleId : site.titleIds.get(note);
    return toComponents(connect(tree, {...context, ...(titleId !== undefined && {titleId})}));
  };
};

/** What staging wrote, a version of it or a translation: all of it goes through `connect`, which makes raw HTML harmless. */
function noteFile(vault: ConfiguredVault, file: VFile): DocsFile | undefined {
  if (file.extname === '.mdx') return undefined;
  const found = docsFile(vault, file.path);
  const isOurs = found && (found.note !== undefined || frontMatterOf(file).vault !== undefined);
  return isOurs ? found : undefined;
}

/** The tree that is known of a note, unless the file says something else by now: a translation, a version that was edited. */
function keptTree(vault: ConfiguredVault, found: DocsFile | undefined, text: string): Root | undefined {
  if (found?.note === undefined) return undefined;
  const {site, note} = found;
  const isStaged = site === vault.site && !found.isTranslated;
  const isSame =
    isStaged || note.endsWith('.canvas') || bodyOf(site.vault.texts.get(note) ?? '').trim() === text.trim();
  return isSame ? site.vault.trees.get(note) : undefined;
}

function frontMatterOf(file: VFile): FileFrontMatter {
  return (file.data.frontMatter ?? {}) as FileFrontMatter;
}

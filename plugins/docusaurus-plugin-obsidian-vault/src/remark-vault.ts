import path from 'node:path';
import type {Root} from 'mdast';
import {connect, createParser, prepare} from 'remark-obsidian-vault';
import type {Plugin, Processor} from 'unified';
import type {VFile} from 'vfile';
import {toComponents} from './components.js';
import {connectContext, stagedNoteUrls} from './site.js';
import type {ConfiguredVault} from './vault.js';

/**
 * The remark plugin of the docs plugin's MDX loader. A note was parsed when the vault was read: its page takes that tree,
 * and connects it with the rest of the vault. It stands before Docusaurus's own remark plugins, which find plain mdast.
 *
 * @param options - The vault, from the site's config.
 */
export const remarkVault: Plugin<[{vault: ConfiguredVault}], Root> = function remarkVault(this: Processor, {vault}) {
  const parseMdx = this.parser;
  const {syntax} = vault.options;
  const parse = createParser();
  // Docusaurus's parser knows directives (`:name:`, `::: note`), which are plain text in a note.
  this.parser = (text, file) => {
    if (file.extname === '.mdx' && parseMdx) return parseMdx(text, file) as Root;
    const note = notePath(vault, file);
    const tree = note === undefined ? undefined : vault.site?.vault.trees.get(note);
    return tree ?? prepare(parse(text), {path: file.basename ?? ''}, syntax).tree;
  };
  return (tree, file) => {
    if (file.extname === '.mdx') return undefined;
    const note = notePath(vault, file);
    const {site} = vault;
    if (note === undefined || !site) return toComponents(tree);
    return toComponents(connect(tree, connectContext(site, note, stagedNoteUrls(site, note))));
  };
};

function notePath(vault: ConfiguredVault, file: VFile): string | undefined {
  const folder = path.resolve(vault.options.siteDir, vault.notesDirectory);
  const staged = path.relative(folder, file.path).split(path.sep).join('/');
  return vault.site?.paths.get(staged);
}

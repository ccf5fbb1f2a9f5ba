/**
 * What a site's config holds of a vault: one object, made once, that gives the docs plugin its options and itself to the
 * vault plugin. The plugins of a site are loaded as modules of their own, so that nothing can pass between them but what
 * the config hands to both.
 */
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import type {PluginModule} from '@docusaurus/types';
import {docsPlugin} from './docs-plugin.js';
import {skipHtmlMinifier} from './html-minifier.js';
import {requireOptional} from './optional-package.js';
import {type ResolvedVaultOptions, resolveOptions, type VaultOptions} from './options.js';
import type {ChangeEvents} from './pages/change-events.js';
import {sitesOf} from './pages/docs-file.js';
import type {NotePages} from './pages/note-pages.js';
import {withPlainPages} from './publish/redirect-pages.js';
import {createRedirectsOf} from './publish/redirects.js';
import type {VaultSite} from './publish/site.js';
import type {VersioningOptions} from './read/docs-versions.js';
import {ReadSession} from './read/session.js';
import {checkVaultFolder} from './vault-folder.js';

/** Docusaurus's folder of generated files, which its own variable may rename. */
const GENERATED_FILES = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus';

/** A vault in a site's config. */
export interface ConfiguredVault {
  readonly options: ResolvedVaultOptions;
  /** For `plugins` in the site's config. */
  readonly plugin: [string, {id: string; vault: ConfiguredVault}];
  /** Where the published notes are laid out for the docs plugin, relative to the site. */
  readonly notesDirectory: string;
  /** Where the attachments that published notes use are laid out; the plugin adds it to the site's `staticDirectories`. */
  readonly staticDirectory: string;
  /**
   * Nothing: a site's config once needed it in `markdown`.
   *
   * @deprecated Leave it out. Notes do not pass through the site's Markdown.
   */
  readonly markdown: Record<string, unknown>;
  /**
   * For `plugins` in the site's config: the docs plugin that shows the notes. It stands beside the docs of the classic preset,
   * which a site turns off (`docs: false`) or gives another `id`.
   *
   * @param overrides - Options of `@docusaurus/plugin-content-docs` that the site sets itself.
   */
  docs(overrides?: Record<string, unknown>): [PluginModule, Record<string, unknown>];
  /**
   * For `plugins` in the site's config: addresses made from the aliases of notes lead to the notes.
   *
   * @param overrides - Options of `@docusaurus/plugin-client-redirects` that the site sets itself.
   */
  redirects(overrides?: Record<string, unknown>): [PluginModule, Record<string, unknown>];
  /** The options of the docs plugin that shows the notes, as far as they decide where the versions of the notes stand. */
  versioning: VersioningOptions & {routeBasePath: string};
  /** What a reading of the vault remembers for the next. */
  readonly session: ReadSession;
  /** The first reading of the vault, once it has begun. */
  loading?: Promise<VaultSite>;
  /** When its files were last committed; asked once, and not while the vault is edited. */
  commits?: Promise<ReadonlyMap<string, number>>;
  /** The vault as it was last read and staged; absent until the plugin has done so. */
  site?: VaultSite;
  /** Tells browsers of changes; absent until the docs plugin is made. */
  events?: ChangeEvents;
  /** The pages of its notes; absent until the docs plugin is made. */
  pages?: NotePages;
  /** What other plugins do when notes have changed, by their names. */
  readonly listeners: Map<string, () => Promise<void>>;
  /** The versions that `docs:version` kept of it, the newest first. */
  versions?: readonly VaultSite[];
  /** Docusaurus writes a site's config into the site and into cache keys: only what changes the pages belongs there. */
  toJSON(): unknown;
}

/**
 * Sets up a vault for a Docusaurus site.
 *
 * @param options - See {@link VaultOptions}.
 * @returns What the site's config needs of it.
 * @throws Error where an option is wrong.
 */
export function obsidianVault(options: VaultOptions = {}): ConfiguredVault {
  const resolved = resolveOptions(options);
  checkVaultFolder(resolved);
  skipHtmlMinifier(resolved.routeBasePath);
  const stage = path.posix.join(GENERATED_FILES, 'obsidian-vault', resolved.id);
  const notesDirectory = `${stage}/notes`;
  const staticDirectory = `${stage}/static`;
  // The docs plugin looks for its folder as soon as it is made, before any plugin reads a file.
  for (const folder of [notesDirectory, staticDirectory]) {
    mkdirSync(path.resolve(resolved.siteDir, folder), {recursive: true});
  }
  const vault: ConfiguredVault = {
    options: resolved,
    notesDirectory,
    staticDirectory,
    markdown: {},
    get plugin(): [string, {id: string; vault: ConfiguredVault}] {
      return ['docusaurus-plugin-obsidian-vault', {id: resolved.id, vault}];
    },
    versioning: {routeBasePath: resolved.routeBasePath},
    session: new ReadSession(process.env.NODE_ENV === 'development'),
    listeners: new Map(),
    docs: (overrides = {}) => {
      vault.versioning = {routeBasePath: resolved.routeBasePath, ...overrides};
      const options = {
        ...(resolved.id === 'default' ? {} : {id: resolved.id}),
        path: notesDirectory,
        routeBasePath: resolved.routeBasePath,
        include: ['**/*.md'],
        exclude: [],
        numberPrefixParser: false,
        admonitions: false,
        breadcrumbs: true,
        ...overrides,
      };
      return [docsPlugin(vault), options];
    },
    redirects: (overrides = {}) => [
      redirectsPlugin(),
      {
        // A site may have redirects of its own, with the plugin's default id.
        id: `obsidian-vault-${resolved.id}`,
        createRedirects: createRedirectsOf(() =>
          sitesOf(vault).map(({published, version, tags}) => ({
            ...{notes: published.notes, path: version.path},
            tags: {pages: tags, path: `/${vault.versioning.tagsBasePath ?? 'tags'}`},
          })),
        ),
        ...overrides,
      },
    ],
    // The ledger is long, and of no use to pages.
    toJSON: () => ({id: resolved.id, publish: resolved.publish, syntax: {...resolved.syntax, tipLedger: undefined}}),
  };
  return vault;
}

/** The plugin itself, found from here: a site need not have it, and a path to it would be written into the site's pages. */
function redirectsPlugin(): PluginModule {
  const {default: plugin, validateOptions} = requireOptional('@docusaurus/plugin-client-redirects', {
    what: 'vault.redirects()',
    without: 'leave vault.redirects() out',
  });
  const plain = async (...[context, options]: Parameters<PluginModule>) =>
    withPlainPages(await plugin(context, options), context);
  return Object.assign(plain, {validateOptions}) as PluginModule;
}

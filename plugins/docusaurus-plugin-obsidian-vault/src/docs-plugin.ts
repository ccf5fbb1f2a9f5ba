/**
 * Docusaurus's docs plugin, wrapped: it makes sidebars, tags, versions and addresses of the notes as of any docs. The pages of
 * notes get no module of the bundle each; what they show is data beside the site.
 */
import path from 'node:path';
import type {DocMetadata, LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin, PluginContentLoadedActions, PluginModule, RouteConfig} from '@docusaurus/types';
import {ensureLoaded, STAGED_FILE} from './load-site.js';
import {requireOptional} from './optional-package.js';
import {beforeActions} from './pages/before-actions.js';
import {type BundlerConfig, bundlerConfig, PAGES_FOLDER} from './pages/bundler-config.js';
import {changeEventsAt} from './pages/change-events.js';
import {contentFolders, copyContent, writeSidebars} from './pages/content-folders.js';
import {cutGlobalData, cutRoutes, docsInNavbar, type GlobalDocs} from './pages/cut-routes.js';
import {eventsUrl, sidebarsFile} from './pages/note-file.js';
import {NotePages} from './pages/note-pages.js';
import {Turns} from './pages/turns.js';
import {progressOf} from './progress.js';
import {writeDiagramEngine} from './publish/diagram-engine.js';
import {stageForVersion} from './publish/stage.js';
import {PageRenderer} from './render/page-renderer.js';
import type {ConfiguredVault} from './vault.js';

type DocsPlugin = Plugin<LoadedContent>;

/**
 * @param vault - The vault whose notes the plugin shows.
 * @returns The plugin, for `plugins` in the site's config.
 */
export function docsPlugin(vault: ConfiguredVault): PluginModule {
  const {default: pluginContentDocs, validateOptions} = requireOptional('@docusaurus/plugin-content-docs', {
    what: 'vault.docs()',
  });
  const plugin = async (context: LoadContext, options: unknown) =>
    wrap(vault, context, (await pluginContentDocs(context, options)) as DocsPlugin);
  const validate = (given: unknown) => {
    try {
      return validateOptions(given);
    } catch (error) {
      throw new Error(`docusaurus-plugin-obsidian-vault: vault.docs({…}): ${(error as Error).message}.`);
    }
  };
  return Object.assign(plugin, {validateOptions: validate}) as PluginModule;
}

function wrap(vault: ConfiguredVault, context: LoadContext, docs: DocsPlugin): DocsPlugin {
  const {siteDir, baseUrl, generatedFilesDir, outDir, siteConfig} = context;
  const folders = contentFolders(generatedFilesDir);
  const generated = path.join(generatedFilesDir, 'obsidian-vault', vault.options.id);
  const renderer = new PageRenderer(vault.options, path.join(generated, 'rendered'));
  const isDevelopment = process.env.NODE_ENV === 'development';
  const stagedNotes = path.resolve(siteDir, vault.notesDirectory);
  const pages = new NotePages(vault, renderer, {
    siteDir,
    baseUrl,
    folder: folders.content,
    pagesFolder: path.join(generatedFilesDir, PAGES_FOLDER),
    isDevelopment,
  });
  vault.pages = pages;
  const events = changeEventsAt(eventsUrl(vault.options.id, baseUrl));
  vault.events = events;
  // Docusaurus does not wait for one reloading before it begins the next: the older one would have the last word.
  const turns = new Turns();

  const show = async (content: LoadedContent, actions: PluginContentLoadedActions) => {
    const isNote = (doc: DocMetadata) => pages.isNote(doc);
    const held: Held = {routes: []};
    await docs.contentLoaded?.({content, actions: holdActions(actions, held, isNote)});
    const sidebars = cutRoutes(held.routes, content, isNote, isDevelopment);
    pages.update({versions: content.loadedVersions, sidebars});
    const changes = await pages.write(progressOf('Notes drawn'));
    if (pages.hasDiagrams) await writeDiagramEngine(path.resolve(siteDir, vault.staticDirectory));
    const buildOf = (version: string) => pages.buildOf(version);
    const hasNewSidebars = await writeSidebars(folders, vault.options.id, sidebars, buildOf);
    if (isDevelopment) events.send({...changes, ...(hasNewSidebars && {sidebars: true})});
    for (const route of held.routes) actions.addRoute(route);
    if (!held.globalData) return;
    const builds = content.loadedVersions.map(({versionName}) => pages.buildOf(versionName));
    actions.setGlobalData({...cutGlobalData(held.globalData, docsInNavbar(siteConfig.themeConfig)), builds});
  };

  return {
    ...docs,
    getPathsToWatch() {
      // Docusaurus loads everything again for each file that changes: one stands for all that were staged together.
      const isStaged = (file: string) => !path.relative(stagedNotes, path.resolve(siteDir, file)).startsWith('..');
      const others = (docs.getPathsToWatch?.() ?? []).filter((file) => !isStaged(file));
      return [...others, path.join(generated, STAGED_FILE)];
    },
    async loadContent() {
      await ensureLoaded(vault, context);
      if (isDevelopment) await turns.begin();
      try {
        return describe((await docs.loadContent?.()) as LoadedContent, vault);
      } catch (error) {
        turns.end();
        throw error;
      }
    },
    async contentLoaded({content, actions}) {
      try {
        await show(content, actions);
      } finally {
        turns.end();
      }
    },
    configureWebpack(config, isServer, utils, content) {
      const own = (docs.configureWebpack?.(config, isServer, utils, content) ?? {}) as BundlerConfig;
      const settings = {isServer, folders, baseUrl, generatedFilesDir, outDir, events, config: config as BundlerConfig};
      return bundlerConfig(own, settings);
    },
    async postBuild({content}) {
      const versions = content.loadedVersions.map(({versionName}) => sidebarsFile(vault.options.id, versionName));
      copyContent(folders, outDir, pages.files, versions);
    },
    extendCli(cli) {
      // What the command keeps is what is staged: for once with the text.
      const stageText = async () => stageForVersion(await ensureLoaded(vault, context));
      docs.extendCli?.(beforeActions(cli, stageText));
    },
  };
}

/** What the docs plugin would have added to the site. */
interface Held {
  routes: RouteConfig[];
  globalData?: GlobalDocs;
}

/** The docs plugin's actions: what it adds is held back, and the metadata of a note stand in the note's own file. */
function holdActions(
  actions: PluginContentLoadedActions,
  held: Held,
  isNote: (doc: DocMetadata) => boolean,
): PluginContentLoadedActions {
  return {
    ...actions,
    addRoute: (route) => void held.routes.push(route),
    setGlobalData: (data) => {
      held.globalData = data as GlobalDocs;
    },
    createData: async (name, data) =>
      typeof data === 'object' && isNote(data as DocMetadata) ? '' : actions.createData(name, data),
  };
}

/** The staged files have no text: what they say of their notes comes from the vault. */
function describe(content: LoadedContent, vault: ConfiguredVault): LoadedContent {
  for (const doc of content.loadedVersions.flatMap(({docs}) => docs)) {
    const {path: notePath} = (doc.frontMatter.vault ?? {}) as {path?: string};
    const {description} = (notePath !== undefined && vault.site?.frontMatters.get(notePath)) || {};
    if (doc.description === '' && description !== undefined) doc.description = description;
  }
  return content;
}

/// <reference types="docusaurus-plugin-exam-tips" preserve="true" />
/// <reference types="docusaurus-plugin-obsidian-vault" preserve="true" />
/// <reference types="docusaurus-theme-search-pagefind" preserve="true" />
/** One entry in `presets` for a whole vault. What a site has beside it stays as it is. */
import {createRequire} from 'node:module';
import type {LoadContext, PluginConfig, Preset} from '@docusaurus/types';
import {obsidianVault, type VaultOptions} from 'docusaurus-plugin-obsidian-vault';

/** The preset's options. */
export interface Options {
  /**
   * Of `obsidianVault({…})`. Its `id` is `'vault'` and its `routeBasePath` `'notes'` unless it says otherwise, so that it stands
   * beside the docs of the classic preset.
   */
  vault?: VaultOptions;
  /** Of the docs plugin that shows the notes. */
  docs?: Record<string, unknown>;
  /** Of `@docusaurus/plugin-client-redirects`, where it is installed; `false` for no addresses made of aliases. */
  redirects?: Record<string, unknown> | false;
  /** Of `docusaurus-plugin-exam-tips`; `false` for a site without. */
  examTips?: Record<string, unknown> | false;
  /** Of `docusaurus-theme-search-pagefind`; `false` for a site without. */
  search?: Record<string, unknown> | false;
}

/** The options, and whether each can be `false`. */
const CAN_BE_FALSE: Readonly<Record<string, boolean>> = {
  vault: false,
  docs: false,
  redirects: true,
  examTips: true,
  search: true,
};
const resolve = createRequire(import.meta.url).resolve;

/**
 * @param context - Docusaurus's.
 * @param options - See {@link Options}.
 * @returns Plugins and themes for a vault.
 * @throws Error that names an option that is wrong.
 */
export default function presetCribsheet(context: LoadContext, options: Options = {}): Preset {
  for (const [name, value] of Object.entries(options)) checkOption(name, value);
  checkOrder(context);
  const {docs, redirects, examTips, search} = options;
  const {siteDir} = context;
  const vault = obsidianVault({id: 'vault', routeBasePath: 'notes', siteDir, ...options.vault});
  const plugins: (PluginConfig | false)[] = [
    vault.docs(docs),
    redirects !== false && isInstalled('@docusaurus/plugin-client-redirects') && vault.redirects(redirects),
    examTips !== false && [resolve('docusaurus-plugin-exam-tips'), examTips ?? {}],
  ];
  const themes: (PluginConfig | false)[] = [
    // A theme too: of two that draw one thing Docusaurus takes the later, and themes stand behind all plugins. By its file: the site
    // itself need not have the package.
    [resolve('docusaurus-plugin-obsidian-vault'), vault.plugin[1]],
    search !== false && [resolve('docusaurus-theme-search-pagefind'), search ?? {}],
  ];
  return {plugins: plugins.filter((plugin) => plugin !== false), themes: themes.filter((theme) => theme !== false)};
}

/** Options that are passed on are checked by the plugin that takes them. */
function checkOption(name: string, value: unknown): void {
  const canBeFalse = CAN_BE_FALSE[name];
  if (canBeFalse === undefined) {
    const names = Object.keys(CAN_BE_FALSE).join(', ');
    throw new Error(`docusaurus-preset-cribsheet: "${name}" is not allowed. Allowed are: ${names}.`);
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject || value === undefined || (canBeFalse && value === false)) return;
  throw new Error(
    `docusaurus-preset-cribsheet: "${name}" must be an object of options${canBeFalse ? ', or false' : ''}, but it is ${JSON.stringify(value)}.`,
  );
}

function isInstalled(name: string): boolean {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The components of notes are drawn in the place of those of the classic theme: they come after it. */
function checkOrder({siteConfig: {presets}}: LoadContext): void {
  const names = presets.map((preset) => String([preset].flat()[0]));
  const own = names.findIndex((name) => name.includes('preset-cribsheet'));
  const classic = names.findIndex((name) => /^classic$|preset-classic/.test(name));
  if (own < 0 || own > classic) return;
  throw new Error('docusaurus-preset-cribsheet: In `presets`, put it behind the classic preset.');
}

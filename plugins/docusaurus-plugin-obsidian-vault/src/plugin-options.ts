/** The options of the plugin itself, which a site does not write: `vault.plugin` holds them. */
import type {OptionValidationContext} from '@docusaurus/types';
import type {ConfiguredVault} from './vault.js';

/** The plugin's options: the vault of the site's config. */
export interface PluginOptions {
  /** The vault's. */
  id: string;
  vault: ConfiguredVault;
}

/**
 * Docusaurus's hook: refuses what `obsidianVault()` has not made.
 *
 * @param context - Docusaurus's; its own check would copy the vault, which all plugins must share.
 * @returns The options.
 * @throws Error that says what to write.
 */
export function validateOptions({
  options,
}: OptionValidationContext<Partial<PluginOptions>, PluginOptions>): PluginOptions {
  const {id, vault} = options ?? {};
  if (typeof vault?.docs !== 'function' || vault.options?.id !== (id ?? vault.options?.id)) {
    throw new Error(
      'docusaurus-plugin-obsidian-vault: "vault" must be what obsidianVault({…}) returns. ' +
        'Write `plugins: [vault.plugin]`, not the name of the plugin.',
    );
  }
  return {...options, id: vault.options.id, vault};
}

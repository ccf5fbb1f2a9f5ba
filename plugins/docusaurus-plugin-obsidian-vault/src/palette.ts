/** The palette that a site begins with is the one that its vault is written in. Obsidian help, Appearance: Base color scheme. */
import type {LoadContext} from '@docusaurus/types';

/** What of `themeConfig` the classic theme reads when it writes a page. */
interface ColorModeConfig {
  colorMode?: {defaultMode: 'dark' | 'light'; respectPrefersColorScheme: boolean};
}

/**
 * Makes a palette that of the site, until a reader chooses another. To be called once all plugins are made, and before pages are:
 * by then the site's own config has its defaults.
 *
 * @param context - Docusaurus's; its config is changed.
 * @param palette - The palette that is chosen in Obsidian. @default the site's config decides
 */
export function beginWithPalette({siteConfig}: Pick<LoadContext, 'siteConfig'>, palette?: 'dark' | 'light'): void {
  const {colorMode} = siteConfig.themeConfig as ColorModeConfig;
  if (palette && colorMode) Object.assign(colorMode, {defaultMode: palette, respectPrefersColorScheme: false});
}

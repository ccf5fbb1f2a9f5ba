/** The config of a site that shows a vault and nothing else. */
import type {VaultFolder} from './vault-folder.js';

/** What the command line says of the site. */
export interface SiteSettings {
  title?: string;
  /** Its server. @default unknown: it has no sitemap */
  url?: string;
  baseUrl: string;
}

/**
 * @param vault - The vault.
 * @param settings - What the site is to be.
 * @param find - Gives the file of a package: the site need not have it.
 * @returns The source of `docusaurus.config.js`.
 */
export function configSource(vault: VaultFolder, settings: SiteSettings, find: (name: string) => string): string {
  const title = settings.title ?? vault.name;
  const config = {
    title,
    url: settings.url ?? 'http://localhost',
    baseUrl: settings.baseUrl,
    // When notes were last committed, the vault's plugin asks where an option wants it.
    future: {v4: true, faster: true, experimental_vcs: false},
    onBrokenLinks: 'warn',
    onBrokenAnchors: 'warn',
    presets: [
      [
        find('@docusaurus/preset-classic'),
        {docs: false, blog: false, pages: false, ...(settings.url === undefined && {sitemap: false})},
      ],
      [
        find('docusaurus-preset-cribsheet'),
        {vault: {path: vault.folder, id: 'default', routeBasePath: '/', siteLook: true}},
      ],
    ],
    themeConfig: {
      colorMode: {respectPrefersColorScheme: true},
      tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
      navbar: {
        title,
        items: [
          {to: '/exam-tips', label: 'Exam tips', position: 'left', activeBaseRegex: '/exam-tips/?$'},
          {to: '/exam-tips/cheat-sheet', label: 'Cheat sheet', position: 'left'},
          {to: '/exam-tips/practice', label: 'Practice', position: 'left'},
        ],
      },
    },
  };
  return `module.exports = ${JSON.stringify(config, null, 2)};\n`;
}

import type {Config} from '@docusaurus/types';
import {obsidianVault, type PolicyHost} from 'docusaurus-plugin-obsidian-vault';

// vault → notes as data → docs plugin → pages; the exam tips plugin joins the vault's tips with the docs' addresses.
const vault = obsidianVault({
  path: process.env.VAULT ?? 'docs',
  siteLook: true,
  offline: true,
  contentSecurityPolicy: process.env.POLICY as PolicyHost | undefined,
});

const config: Config = {
  title: process.env.SITE_TITLE ?? 'Cribsheet',
  tagline: 'Read the notes, search a topic, print the cheat sheet',
  favicon: 'favicon.svg',
  url: process.env.SITE_URL ?? 'https://cribsheet.example',
  baseUrl: process.env.BASE_URL ?? '/',
  // When notes were last committed, the vault's plugin asks where an option wants it; Docusaurus would ask for all files.
  future: {v4: true, faster: process.env.BUNDLER !== 'webpack', experimental_vcs: false},
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',

  presets: [
    [
      'classic',
      {
        docs: false,
        blog: false,
        pages: false,
      },
    ],
  ],
  plugins: [vault.docs({sidebarPath: './sidebars.ts'}), vault.plugin, vault.redirects(), 'docusaurus-plugin-exam-tips'],
  themes: ['docusaurus-theme-search-pagefind'],
  themeConfig: {
    image: 'social-card.png',
    colorMode: {respectPrefersColorScheme: true},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
    docs: {sidebar: {hideable: true, autoCollapseCategories: false}},
    navbar: {
      title: process.env.SITE_TITLE ?? 'Cribsheet',
      items: [
        {to: '/exam-tips', label: 'Exam tips', position: 'left', activeBaseRegex: '/exam-tips/?$'},
        {to: '/exam-tips/cheat-sheet', label: 'Cheat sheet', position: 'left'},
        {to: '/exam-tips/practice', label: 'Practice', position: 'left'},
        {to: '/offline', label: 'Offline', position: 'right'},
      ],
    },
  },
};

export default config;

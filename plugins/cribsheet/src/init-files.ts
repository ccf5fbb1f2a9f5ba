/** The files of a site of one's own that people read and change. */

import type {SiteSettings} from './site-config.js';

/** Actions by commit: a tag can be moved to other code. The name is of their release. */
const ACTIONS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  configurePages: 'actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0',
  cache: 'actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5',
  uploadPages: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deployPages: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

/**
 * @param title - The name of the site.
 * @param settings - Where it stands.
 * @param vaultPath - The vault, seen from the site.
 * @returns `docusaurus.config.mjs`.
 */
export function configFile(
  title: string,
  {url = 'https://notes.example', baseUrl}: SiteSettings,
  vaultPath: string,
): string {
  const quoted = (text: string) => JSON.stringify(text);
  return `/** @type {import('@docusaurus/types').Config} */
export default {
  title: ${quoted(title)},
  // Where the site will stand: https://me.github.io and /my-notes/ on GitHub Pages, whose workflow sets both.
  url: process.env.SITE_URL ?? ${quoted(url)},
  baseUrl: process.env.BASE_URL ?? ${quoted(baseUrl)},
  future: {v4: true, faster: true},
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  presets: [
    // The site is the notes alone; turn on what you want beside them.
    ['classic', {docs: false, blog: false, pages: false}],
    [
      'docusaurus-preset-cribsheet',
      {
        vault: {
          // The folder of your notes, which is only read.
          path: process.env.VAULT ?? ${quoted(vaultPath)},
          id: 'default',
          routeBasePath: '/',
          // The colours and fonts of the notes are those of the whole site.
          siteLook: true,
          // publish: 'opt-in', // just notes with \`publish: true\`
        },
        // examTips: {pdf: true}, // cheat sheets as PDFs, after: npm install playwright-core
        // search: false,
      },
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
    navbar: {
      title: ${quoted(title)},
      items: [
        {to: '/exam-tips', label: 'Exam tips', position: 'left', activeBaseRegex: '/exam-tips/?$'},
        {to: '/exam-tips/cheat-sheet', label: 'Cheat sheet', position: 'left'},
        {to: '/exam-tips/practice', label: 'Practice', position: 'left'},
      ],
    },
  },
};
`;
}

/**
 * @returns The workflow that publishes the site on GitHub Pages.
 */
export function workflowFile(): string {
  return `# Publishes the site on GitHub Pages (Settings > Pages > Source: GitHub Actions). The notes are in the folder "vault" of this
# repository, or in a repository of their own, which VAULT_REPOSITORY names. Commit package-lock.json, which "npm install" has written.
name: Pages

on:
  push:
    branches: [main]
  workflow_dispatch:

env:
  # "me/notes"; where it is private, the secret VAULT_TOKEN of this repository is a token that may read it.
  VAULT_REPOSITORY: ''

permissions: {}

concurrency:
  group: pages
  cancel-in-progress: true

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          persist-credentials: false
      - uses: ${ACTIONS.checkout}
        if: env.VAULT_REPOSITORY != ''
        with:
          repository: \${{ env.VAULT_REPOSITORY }}
          token: \${{ secrets.VAULT_TOKEN || github.token }}
          path: vault
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          cache: npm
      - id: pages
        uses: ${ACTIONS.configurePages}
      - run: npm ci
      # What is known of notes, and the bundler's cache: a push builds what it changed.
      - uses: ${ACTIONS.cache}
        with:
          path: |
            .docusaurus
            node_modules/.cache
          key: site-\${{ runner.os }}-\${{ hashFiles('package-lock.json') }}-\${{ github.run_id }}
          restore-keys: site-\${{ runner.os }}-\${{ hashFiles('package-lock.json') }}-
      - run: npm run build
        env:
          VAULT: vault
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_URL: \${{ steps.pages.outputs.base_path }}/
      - uses: ${ACTIONS.uploadPages}
        with:
          path: build

  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;
}

import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Writes a site of one note with the search theme, ready to be built or served.
 *
 * @param themeConfig - The site's `themeConfig`.
 * @param themes - Themes beside this one.
 * @returns Its folder, inside the project, so that its packages are found.
 */
export function writeTinySite(themeConfig: object = {}, themes: readonly string[] = []): string {
  const tmp = path.resolve('test/.tmp');
  mkdirSync(tmp, {recursive: true});
  const site = mkdtempSync(path.join(tmp, 'tiny-'));
  mkdirSync(path.join(site, 'notes'));
  writeFileSync(path.join(site, 'notes/Home.md'), 'Welcome.\n\n## Queues\n\nA queue has a visibility timeout.\n');
  writeFileSync(
    path.join(site, 'docusaurus.config.ts'),
    `import {obsidianVault} from 'docusaurus-plugin-obsidian-vault';
const vault = obsidianVault({path: 'notes'});
export default {
  title: 'Tiny',
  url: 'https://tiny.example',
  baseUrl: '/',
  future: {v4: true, faster: true},
  markdown: vault.markdown,
  staticDirectories: [vault.staticDirectory],
  presets: [['classic', {docs: false, blog: false, pages: false}]],
  plugins: [vault.docs(), vault.plugin],
  themes: ${JSON.stringify(['docusaurus-theme-search-pagefind', ...themes])},
  themeConfig: ${JSON.stringify({navbar: {title: 'Tiny'}, ...themeConfig})},
};
`,
  );
  return site;
}

import type {AllContent, LoadContext} from '@docusaurus/types';

/**
 * Loads what the site's plugins load: commands run before any plugin has.
 *
 * @param context - Docusaurus's.
 * @returns The content, as `allContentLoaded` gets it.
 */
export async function loadAllContent({siteDir, siteConfigPath, i18n}: LoadContext): Promise<AllContent> {
  // As `docusaurus build` does: commands run as in development, where plugins would watch their files and never end.
  process.env.BABEL_ENV = 'production';
  process.env.NODE_ENV = 'production';
  // Docusaurus has no other way to it.
  const {loadSite} = await import('@docusaurus/core/lib/server/site.js');
  const {props} = await loadSite({siteDir, config: siteConfigPath, locale: i18n.currentLocale});
  const allContent: AllContent = {};
  for (const {name, options, content} of props.plugins) {
    allContent[name] = {...allContent[name], [options.id]: content};
  }
  return allContent;
}

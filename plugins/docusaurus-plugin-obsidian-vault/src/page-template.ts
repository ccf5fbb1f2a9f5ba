/**
 * When a page asks for its scripts. Written into the head they are fetched beside the style sheet, which has to share a slow line with
 * five times its size; nothing is painted before it is there. From behind the text they are asked for once it is.
 */
import {createRequire} from 'node:module';
import type {DocusaurusConfig} from '@docusaurus/types';

const require = createRequire(import.meta.url);

/** Where Docusaurus's template writes the scripts. */
const SCRIPTS = /<%\s*it\.scripts\.forEach[\s\S]*?<%\s*\}\);?\s*%>/;

/** The scripts as data, which browsers do not fetch: whatever reads pages still sees which there are. */
const LIST = `<% it.scripts.forEach((script) => { %><script type="text/plain" data-late src="<%= it.baseUrl %><%= script %>"></script><% }); %>`;

/**
 * A script in a page waits for the style sheets before it. Every page has the same one: a content security policy knows it by its hash.
 */
const LOADER = `<script>document.querySelectorAll("script[data-late]").forEach(function(late){var script=document.createElement("script");script.src=late.src;script.async=!1;late.replaceWith(script)})</script>`;

/**
 * @param template - Docusaurus's template of a page, in Eta's syntax.
 * @returns It with the scripts behind the text; undefined where it is none that is known.
 */
export function withLateScripts(template: string): string | undefined {
  const rest = template.replace(SCRIPTS, '');
  return rest === template || !rest.includes('</body>')
    ? undefined
    : rest.replace('</body>', () => `${LIST}${LOADER}</body>`);
}

/**
 * Lets the pages of a site show their text before they ask for scripts. A site that has a template of its own keeps it.
 *
 * @param siteConfig - The site's.
 */
export function loadScriptsLate(siteConfig: DocusaurusConfig): void {
  if (siteConfig.ssrTemplate !== undefined) return;
  const value = withLateScripts(docusaurusTemplate());
  // Docusaurus writes all that it can list of the config into the script of every page.
  if (value) Object.defineProperty(siteConfig, 'ssrTemplate', {value, enumerable: false, configurable: true});
}

function docusaurusTemplate(): string {
  try {
    return require('@docusaurus/core/lib/ssg/ssgTemplate.html.js').default;
  } catch {
    return '';
  }
}

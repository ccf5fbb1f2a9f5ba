/** Docusaurus's minifier of HTML, which notes do not need. */

/**
 * Leaves the pages of a site that is the notes alone as React writes them: minifying takes a fifth of a warm build and saves a
 * hundred bytes of what is sent. `SKIP_HTML_MINIFICATION=false` minifies them; beside other pages nothing changes.
 * Docusaurus reads the variable before the site's config in its own process, which renders sites of few pages: those are minified.
 *
 * @param routeBasePath - Where the notes stand.
 * @param env - The variables of the process, which Docusaurus hands to those that render pages.
 */
export function skipHtmlMinifier(routeBasePath: string, env: NodeJS.ProcessEnv = process.env): void {
  if (routeBasePath === '/') env.SKIP_HTML_MINIFICATION ??= 'true';
}

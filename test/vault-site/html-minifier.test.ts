/** A site of notes alone is not minified, unless it says so; what stands beside other pages leaves those as they are. */
import {skipHtmlMinifier} from '../../plugins/docusaurus-plugin-obsidian-vault/src/html-minifier.js';

it.each([
  ['/', undefined, 'true'],
  ['/', 'false', 'false'],
  ['notes', undefined, undefined],
])('should be left out for notes at %s, with %s set: %s', (routeBasePath, given, expected) => {
  const env: NodeJS.ProcessEnv = given === undefined ? {} : {SKIP_HTML_MINIFICATION: given};
  skipHtmlMinifier(routeBasePath, env);
  expect(env.SKIP_HTML_MINIFICATION).toBe(expected);
});

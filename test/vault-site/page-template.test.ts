/** Where a page asks for its scripts. */
import type {DocusaurusConfig} from '@docusaurus/types';
import {loadScriptsLate, withLateScripts} from '../../plugins/docusaurus-plugin-obsidian-vault/src/page-template.js';

const config = (ssrTemplate?: string) =>
  ({title: 'x', ...(ssrTemplate !== undefined && {ssrTemplate})}) as DocusaurusConfig;

it("should move the scripts of Docusaurus's template behind the text, and keep them out of what browsers are sent", () => {
  const site = config();
  loadScriptsLate(site);
  const template = site.ssrTemplate ?? '';
  const [head = '', body = ''] = template.split('</head>');
  expect(head).toContain('it.stylesheets');
  expect(head).not.toContain('it.scripts');
  expect(body.indexOf('it.scripts')).toBeGreaterThan(body.indexOf('it.appHtml'));
  expect(template.match(/it\.scripts/g)).toHaveLength(1);
  expect(JSON.stringify(site)).toBe('{"title":"x"}');
});

it('should leave alone a template of the site, and one that it does not know', () => {
  const site = config('<html></html>');
  loadScriptsLate(site);
  expect(site.ssrTemplate).toBe('<html></html>');
  expect(withLateScripts('<body><% it.scripts.map() %></body>')).toBeUndefined();
  expect(withLateScripts('<% it.scripts.forEach((script) => { %><script></script><% }); %>')).toBeUndefined();
});

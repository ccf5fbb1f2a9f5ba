/** The style sheets of notes touch notes alone, and a site's own line wins. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import postcss, {type AtRule, type Rule} from 'postcss';
import parseSelector from 'postcss-selector-parser';
import {noteStyles} from '../../plugins/docusaurus-plugin-obsidian-vault/src/note-styles.js';

const FOLDER = path.resolve('plugins/docusaurus-plugin-obsidian-vault/src/theme/styles');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));

async function built(file: string, isLayered = true) {
  const from = path.join(FOLDER, file);
  return (await postcss([noteStyles(isLayered)]).process(readFileSync(from, 'utf8'), {from})).root;
}

/** Classes that are Docusaurus's or Infima's: they stand on every page of a site. */
const OF_THE_SITE =
  /\.(?:navbar|menu__|footer|pagination-nav|table-of-contents|clean-btn|markdown|theme-|breadcrumbs|hero|card(?![\w-])|button)/;
/** What says that a page, or the site, is one of notes. */
const OURS = /vault|\.exam-tip|\.callout|canvas|\.bases|\.kanban|\.dataview|\.tasks|embed/;

it.each(FILES)('%s should say nothing of what is no note', async (file) => {
  const selectors: string[] = [];
  (await built(file)).walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.includes('keyframes')) return;
    selectors.push(...rule.selectors);
  });
  expect(selectors.filter((selector) => OF_THE_SITE.test(selector) && !OURS.test(selector))).toEqual([]);
  const roots = selectors.filter((selector) => /^(?::root|html|body|\[data-theme)/.test(selector));
  // On paper, the colours of notes; and one picture in two forms.
  const allowed = /^html(?::root|\[data-theme="dark"\])$|\.vault-note|\.excalidraw/;
  expect(roots.filter((selector) => !allowed.test(selector))).toEqual([]);
});

// A site that names no browsers has them spelt out, and a warning for each that cannot be.
it.each(FILES)('%s should have no `:is()` that older browsers cannot be given', async (file) => {
  const complex: string[] = [];
  (await built(file)).walkRules(({selector}: Rule) => {
    parseSelector((root) =>
      root.walkPseudos(({value, nodes, parent}) => {
        const isDeep = nodes.some((part) => part.some(({type}) => type === 'combinator'));
        if (value === ':is' && isDeep && parent?.some(({type}) => type === 'combinator')) complex.push(selector);
      }),
    ).processSync(selector);
  });
  expect(complex).toEqual([]);
});

it('should be a layer where the theme of the site is in layers, and where not, no layer', async () => {
  for (const file of FILES.filter((name) => name !== 'formulas.css')) {
    const {nodes} = await built(file);
    expect(nodes.map((node) => (node as AtRule).params)).toEqual(['obsidian-vault']);
  }
  expect((await built('tokens.css', false)).toString()).not.toContain('@layer');
  expect((await built('formulas.css')).toString()).not.toContain('@layer');
});

it('should leave the style sheets of others alone', async () => {
  const css = '.theme-doc-markdown { color: red }';
  const {root} = await postcss([noteStyles(true)]).process(css, {from: '/site/src/css/custom.css'});
  expect(root.toString()).toBe(css);
});

it('should give the custom properties no weight', async () => {
  (await built('tokens.css')).walkRules(({selector}: Rule) => expect(selector).toMatch(/^:where\(/));
});

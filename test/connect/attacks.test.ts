/** What a note says can never act on the page: the whole pipeline against an independent HTML parser. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toText} from 'hast-util-to-text';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {visitParents} from 'unist-util-visit-parents';
import remarkObsidianVault, {rehypeFormulas} from '../../plugins/remark-obsidian-vault/src/index.js';
import {createFormulaEngine, createNoteFormulas} from '../../plugins/remark-obsidian-vault/src/math/note-formulas.js';
import {ATTACKS} from './attacks.js';

/** All that may be on a page, for whatever reason; MathML is KaTeX's, SVG is MathJax's. */
const ELEMENTS = new Set(
  `html head body a abbr annotation article audio b blockquote br center cite code dd del details dfn div dl dt em figcaption
  figure font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark math mi mn mo mrow ms mspace mstyle msub msup mtext munder
  mover menclose merror mpadded mphantom mfrac mtable mtr mtd ol p picture pre q rp rt ruby s samp section semantics small source span
  strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr big svg circle g path rect
  progress meter`.split(/\s+/),
);
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'cite',
  'data',
  'xLinkHref',
  'srcSet',
  'background',
];
const ACTIVE = /^(?:javascript|vbscript|data|blob|file|filesystem|about|view-source):/i;

/** Renders a note as a site does that trusts the plugin with everything: raw HTML is parsed and kept. */
async function render(note: string): Promise<Root> {
  const file = await unified()
    .use(remarkParse)
    .use(remarkObsidianVault, {path: 'Note.md'})
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .use(rehypeFormulas)
    .use(rehypeStringify)
    .process(note);
  return fromHtml(String(file));
}

/** What a browser takes for the scheme of an address. */
function bare(value: unknown): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser skips them
  return String(value).replace(/[\u0000-\u0020]/g, '');
}

/** As markup a formula goes into tips and exports without another look. */
it.each([
  '\\mbox{}\\href{javascript:alert(1)}{x}',
  '\\require{html}\\href{ JavaScript:alert(1)}{x}',
  '\\mbox{}\\url{vbscript:x}',
])('should link to nothing that runs from a formula as it is drawn: %s', (tex) => {
  const {html} = createNoteFormulas(createFormulaEngine()).draw(tex, true);
  expect(html ?? '').not.toMatch(/href="\s*\w+script:/i);
});

function dangers(page: Root): string[] {
  const found: string[] = [];
  visitParents(page, 'element', ({tagName, properties}: Element, parents) => {
    // A viewer of the site's own files is no frame of another page.
    const isViewer = tagName === 'iframe' && /^(?![\w+.-]+:|\/\/)/.test(bare(properties.src));
    if (!ELEMENTS.has(tagName) && !isViewer) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) found.push(`${tagName} ${name}`);
      if (/^(?:srcDoc|ping|autoFocus|form.*|is|slot|srcSet)$/.test(name)) found.push(`${tagName} ${name}`);
      if (/^data(?!Callout|Heading|Footnote|Href|Task|Label|Embed|Line)/.test(name)) found.push(`${tagName} ${name}`);
      if (name === 'name' && !`${value}`.startsWith('user-content-')) found.push(`${tagName} name=${value}`);
      if (ADDRESSES.includes(name) && ACTIVE.test(bare(value))) found.push(`${tagName} ${name}=${value}`);
      if (name === 'style' && !isKatex(parents) && /url|expression|position|-\d|transform|inset|\\/i.test(`${value}`)) {
        found.push(`${tagName} style=${value}`);
      }
    }
    // A reader who clicks a link, and a picture that a writer shows of another site, are as Markdown means them.
    if (/evil\.example/.test(JSON.stringify(properties)) && tagName !== 'a' && tagName !== 'img') {
      found.push(`${tagName} leads to evil.example`);
    }
  });
  return found;
}

/** KaTeX places its own boxes. */
function isKatex(parents: readonly (Element | Root)[]): boolean {
  return parents.some((parent) => 'properties' in parent && `${parent.properties.className}`.includes('katex'));
}

describe('a note that attacks', () => {
  it.each(ATTACKS)('should get nothing out of %s', async (_, note, stays = '') => {
    const page = await render(note);
    expect(dangers(page)).toEqual([]);
    expect(toText(page)).toContain(stays);
  });

  it('should be told from a harmless one by this very check', () => {
    const page = fromHtml(
      '<script>x</script><b onclick=x>y</b><a href=" java\nscript:x">z</a><b style="position:fixed">!</b><iframe src="//x">',
    );
    expect(dangers(page)).toEqual([
      '<script>',
      'b onClick',
      'a href= java\nscript:x',
      'b style=position:fixed',
      '<iframe>',
    ]);
  });

  it('should not pretend to be a part of the site', async () => {
    const page = await render('<div class="navbar exam-tip" id="__docusaurus" data-embed-src="x">stays</div>');
    visit(page, 'element', ({properties}) => {
      expect(properties.className ?? []).not.toContain('exam-tip');
      expect(properties.id).not.toBe('__docusaurus');
    });
  });
});

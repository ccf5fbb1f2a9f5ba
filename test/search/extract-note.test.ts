import type {Element, ElementContent, Root} from 'hast';
import {extractNote} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/extract-note';
import {readNotes} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/index-site';
import {pageTree} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/page-tree';
import {pagefindPage} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/pagefind-page';

const SOURCE = {
  source: '@site/x.md',
  permalink: '/x',
  title: 'Title',
  aliases: ['Alias'],
  tags: ['a/b'],
  searchTag: 'docs-default-current',
};
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><nav>menu</nav><article><nav class="theme-doc-breadcrumbs">crumbs</nav>
<div class="theme-doc-markdown markdown"><header><h1>Title</h1></header>${body}</div><footer>edit</footer></article>
<div class="table-of-contents">contents</div></body></html>`;
const read = (html: string, options = {}) => {
  const tree = pageTree(html, options);
  return tree && extractNote(tree, SOURCE);
};
const sections = (body: string) => read(page(body))?.sections;
const h = (tagName: string, properties: Element['properties'], ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? {type: 'text', value: child} : child)),
});
const root = (...children: Element[]): Root => ({type: 'root', children});

test('takes the title, aliases and tags from the docs plugin', () => {
  const note = read(page('<p>Text</p>'));
  expect(note).toEqual({
    url: '/x',
    title: 'Title',
    aliases: ['Alias'],
    tags: ['a/b'],
    searchTag: 'docs-default-current',
    sections: [{text: 'Text', tips: []}],
  });
});

test('takes nothing but the text of the note', () => {
  const body = `<p>Kept<button>Copy</button><svg><text>icon</text></svg><span aria-hidden="true">drawn</span></p>
<style>p {}</style><script>run()</script><div data-pagefind-ignore>chip</div><nav>backlinks</nav>`;
  expect(sections(body)).toEqual([{text: 'Kept', tips: []}]);
});

test('begins a section at each heading that has an id', () => {
  const body = `<p>One</p><h2 id="a-b">A <code>b</code><a class="hash-link" href="#a-b">link</a></h2><p>Two</p>
<ul><li>Three</li><li>Four</li></ul><h5 id="c">C</h5>`;
  expect(sections(body)).toEqual([
    {text: 'One', tips: []},
    {heading: {id: 'a-b', text: 'A b', depth: 2}, text: 'Two Three Four', tips: []},
    {heading: {id: 'c', text: 'C', depth: 5}, text: '', tips: []},
  ]);
});

test('keeps a word whole that is partly formatted, and words of two blocks apart', () => {
  expect(sections('<p>un<strong>break</strong>able</p><p>next</p>a<br>b')?.[0]?.text).toBe('unbreakable next a b');
});

test('takes an exam tip out of the text, with its label', () => {
  const body = `<p>Before</p><div class="callout exam-tip" data-callout="exam" id="exam-1"><div class="callout-title">
<span class="callout-icon" aria-hidden="true"></span><span class="callout-title-inner">Exam oddity</span></div>
<div class="callout-content"><p>One</p><ul><li>Two</li></ul></div></div><p>After</p>`;
  expect(sections(body)).toEqual([
    {text: 'Before After', tips: [{id: 'exam-1', label: 'Exam oddity', text: 'One Two'}]},
  ]);
});

test.each([
  ['Exam: text', 'Exam', 'text'],
  ['<strong>Exam tip</strong> – text', 'Exam tip', 'text'],
  ['EXAM - text: more', 'Exam', 'text: more'],
  ['Other words', 'Exam', 'Other words'],
])('takes the label off an inline tip: %s', (html, label, text) => {
  const body = `<ul><li>In a list <mark class="exam-tip" id="t" data-label="${label}">${html}</mark></li></ul>`;
  expect(sections(body)).toEqual([{text: 'In a list', tips: [{id: 't', label, text}]}]);
});

test('finds a tip in a heading, which keeps its text', () => {
  const body = '<h2 id="h">A <mark class="exam-tip" id="t" data-label="Exam">Exam: b</mark></h2>';
  expect(sections(body)?.[1]).toEqual({
    heading: {id: 'h', text: 'A Exam: b', depth: 2},
    text: '',
    tips: [{id: 't', label: 'Exam', text: 'b'}],
  });
});

test('leaves out what is transcluded from another note, its headings and tips too', () => {
  const embed = `<div class="internal-embed markdown-embed"><div class="markdown-embed-content"><h2 id="z">Z</h2>zebra
<mark class="exam-tip" id="t" data-label="Exam">Exam: x</mark></div></div>`;
  expect(sections(`<p>Own</p>${embed}<p>text</p>`)).toEqual([{text: 'Own text', tips: []}]);
});

test('keeps the words of other callouts, but not the name of a summary', () => {
  const body = `<div class="callout" data-callout="tip"><div class="callout-title"><span class="callout-title-inner">Cost</span></div>
<div class="callout-content">Free</div></div><div class="callout tldr" data-callout="abstract"><div class="callout-title">
<span class="callout-title-inner">TL;DR</span></div><div class="callout-content">Short</div></div>`;
  expect(sections(body)?.[0]?.text).toBe('Cost Free Short');
});

test('leaves out a page that asks not to be indexed, unless the whole site does', () => {
  const html = page('<p>Text</p>', '<meta name="robots" content="noindex, nofollow">');
  expect(read(html)).toBeUndefined();
  expect(read(html, {siteNoIndex: true})).toBeDefined();
});

test('leaves out a page without a note', () => {
  expect(read('<html><body><main>Tags</main></body></html>')).toBeUndefined();
});

test('reads the components of a tree as what they render', () => {
  const tree = root(
    h(
      'Callout',
      {type: 'exam', id: 'exam-1', tipLabel: 'Exam oddity', className: 'callout exam-tip'},
      h('CalloutTitle', {}, 'Exam oddity'),
      h('CalloutContent', {}, h('p', {}, 'One'), h('p', {}, 'Two')),
    ),
    h(
      'Callout',
      {type: 'tldr', className: 'callout tldr'},
      h('CalloutTitle', {}, 'TL;DR'),
      h('CalloutContent', {}, 'Short'),
    ),
    h('Callout', {type: 'tip', fold: '-'}, h('CalloutTitle', {}, 'Cost'), h('CalloutContent', {}, 'Free')),
    h('h2', {id: 'a'}, 'A ', h('ExamMark', {id: 't', label: 'Exam'}, 'Exam: b')),
    h('p', {}, 'un', h('ExamMark', {label: 'Exam'}, 'Exam: transcluded'), 'able'),
    h('div', {className: ['markdown-embed']}, 'Elsewhere'),
    h('div', {'data-pagefind-ignore': '', ariaHidden: 'false'}, 'Chip'),
    h('pre', {}, h('code', {}, 'get_item()')),
    h('Formula', {className: ['katex']}, h('annotation', {encoding: 'application/x-tex'}, 'x^2')),
    h('vault-diagram', {dataSource: 'graph TD'}, h('ul', {}, h('li', {}, 'Bucket'), h('li', {}, 'Object'))),
  );
  expect(extractNote(tree, SOURCE).sections).toEqual([
    {text: 'Short Cost Free', tips: [{id: 'exam-1', label: 'Exam oddity', text: 'One Two'}]},
    {
      heading: {id: 'a', text: 'A Exam: b', depth: 2},
      text: 'unExam: transcludedable get_item() x² Bucket Object',
      tips: [{id: 't', label: 'Exam', text: 'b'}],
    },
  ]);
});

test('reads a formula once, from its source', () => {
  const katex =
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>drawn</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">drawn</span></span>';
  expect(sections(`<p>the ${katex}-axis<span class="katex-display">${katex}</span>and</p>`)?.[0]?.text).toBe(
    'the x-axis x and',
  );
  const mathjax =
    '<mjx-container><svg></svg><mjx-assistive-mml><math><semantics><mi>drawn</mi><annotation encoding="application/x-tex">y</annotation></semantics></math></mjx-assistive-mml></mjx-container>';
  expect(sections(`<p>a ${mathjax}.</p>`)?.[0]?.text).toBe('a y.');
});

test('keeps the words of an unresolved link, and not the placeholder of a missing embed', () => {
  const body =
    '<p>See <span class="internal-link is-unresolved">Paxos</span>.</p><span class="internal-embed is-unresolved">x.png</span>';
  expect(sections(body)?.[0]?.text).toBe('See Paxos.');
});

test('reads a note from its tree, and what has none from its page', async () => {
  const source = (name: string) => ({...SOURCE, source: name, permalink: `/${name}`});
  const searchTree = (name: string) => (name === 'known' ? root(h('p', {}, 'From the tree')) : undefined);
  const site = {outDir: '/nowhere', baseUrl: '/', siteNoIndex: false, searchTree};
  const notes = await readNotes([source('known'), source('unknown')], site);
  expect(notes.map(({url, sections}) => [url, sections[0]?.text])).toEqual([['/known', 'From the tree']]);
});

test('writes a page for Pagefind: weights, filters, anchors, and every character as text', () => {
  const note = {
    url: '/x?"',
    title: '<T> & 東京',
    aliases: ['A'],
    tags: ['a/b', 'c'],
    searchTag: '',
    sections: [
      {text: 'a < b.c', tips: []},
      {heading: {id: 'h"1', text: '"H"', depth: 3}, text: '', tips: [{id: 't', label: 'Exam', text: 'x–y'}]},
    ],
  };
  expect(pagefindPage(note, {heading: 5, tip: 2})).toMatchObject({
    html:
      '<html><body data-pagefind-body><div data-pagefind-ignore>' +
      '<p data-pagefind-meta="title">t 東京-京</p><p data-pagefind-meta="name">t東京ꞏꞏ</p>' +
      '<p data-pagefind-meta="aliases">a</p><p data-pagefind-meta="names">aꞏꞏ</p>' +
      '<p data-pagefind-meta="tags">a-b b c</p><p data-pagefind-filter="tag">a/b</p><p data-pagefind-filter="tag">c</p>' +
      '<p data-pagefind-filter="note">/x?&quot;</p><p data-pagefind-filter="tips">yes</p></div>' +
      'a <i data-pagefind-weight="0.5">b-c</i> <i data-pagefind-weight="0.5">c</i> <header id="h&quot;1" data-pagefind-title="&quot;H&quot;" data-pagefind-weight="5"> h </header>' +
      ' <aside id="t" data-pagefind-title="Exam" data-pagefind-weight="2"> x y </aside></body></html>',
    shown: ['a ', '< b.', 'c ', '"H" ', 'x–', 'y '],
  });
});

test('makes half a character whole, which Pagefind could not read', () => {
  const note = {
    url: '/',
    title: 'T',
    aliases: [],
    tags: ['a\ud83c'],
    searchTag: '',
    sections: [{text: 'a\ud83c b 🎓', tips: []}],
  };
  expect(pagefindPage(note, {heading: 5, tip: 2})).toMatchObject({
    html: expect.stringContaining('<p data-pagefind-filter="tag">a\uFFFD</p>'),
    shown: ['a\uFFFD ', 'b ', '🎓 '],
  });
});

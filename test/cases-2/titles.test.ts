/** Case 24: the title of a note is its file's name, a property's, or that of the one heading that it begins with. */
import {toComponents} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/components.js';
import {createNoteReader, createResolver, resolveTree} from '../../plugins/remark-obsidian-vault/src/index.js';
import {vaultOf} from './vault.js';

const titles = (notes: Record<string, string>) =>
  Object.fromEntries(vaultOf(notes).index.notes.map(({path, title}) => [path, title]));

const title = (text: string, path = 'Folder/File name.md') => titles({[path]: text})[path];

describe('the title of a note', () => {
  it.each([
    ['text alone', 'Text.', 'File name'],
    ['nothing', '', 'File name'],
    ['a heading further down', 'Text.\n\n# Heading', 'File name'],
    ['a heading at the top', '# Heading\n\nText.', 'Heading'],
    ['a heading under a comment', '%%hidden%%\n\n<!-- x -->\n\n# Heading', 'Heading'],
    ['a heading under definitions', '[a]: https://e.org\n\n# Heading', 'Heading'],
    ['an underlined heading', 'Heading\n===\n\nText', 'Heading'],
    ['a heading of level 2', '## Heading', 'File name'],
    ['two of level 1', '# Heading\n\n# Other', 'File name'],
    ['two, one in a quote', '# Heading\n\n> # Other\n\n- # Item', 'Heading'],
    ['one in a quote', '> # Heading', 'File name'],
    ['a tag before it', '#tag\n\n# Heading', 'File name'],
    ['a rule before it', '***\n\n# Heading', 'File name'],
    ['a property', '---\ntitle: Own\n---\n# Heading', 'Own'],
    ['a property of numbers', '---\ntitle: 2024\n---\n# Heading', '2024'],
    ['an empty property', '---\ntitle:\n---\n# Heading', 'Heading'],
    ['markup', '# **Bold** [[Note|alias]] `c` H<sub>2</sub>O', 'Bold alias c H2O'],
    ['a picture', '# ![Star](star.png) Emergency notes', 'Emergency notes'],
    ['an embed', '# ![[star.png|Star]] Emergency notes', 'Emergency notes'],
    ['a picture in a link', '# [![Star](star.png)](https://e.org) Emergency', 'Emergency'],
    ['a picture alone', '# ![Star](star.png)', 'File name'],
    ['an empty heading', '#\n\nText', 'File name'],
    ['a formula', '# The $\\alpha$ of $H_2$ and $O(n \\log n)$', 'The α of H₂ and O(n log n)'],
    ['backslashes', '# The \\underline{x} command', 'The \\underline{x} command'],
  ])('should be right with %s', (_, text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('should be the file name where several notes have the heading', () => {
    expect(
      titles({
        'Angina.md': '# Definition\n\nPain.\n\n# Causes\n\nVessels.',
        'Embolism.md': '# Definition\n\nA clot.\n\n# Causes',
        'One.md': '# Overview\n\na',
        'Two.md': '# OVERVIEW\n\nb',
        'Three.md': '# Only here\n\n## Overview',
        'Four.md': '# Causes',
        'a/Same.md': '# Same',
        'b/Same.md': '# Same',
        'v1.2.md': 'x',
      }),
    ).toEqual({
      'Angina.md': 'Angina',
      'Embolism.md': 'Embolism',
      'One.md': 'One',
      'Two.md': 'Two',
      'Three.md': 'Only here',
      'Four.md': 'Four',
      'a/Same.md': 'Same',
      'b/Same.md': 'Same',
      'v1.2.md': 'v1.2',
    });
  });

  it('should tell nothing of notes that are not published', () => {
    const notes = {'A.md': '# Heading', 'B.md': '---\npublish: false\n---\n# Heading'};
    expect(titles(notes)['A.md']).toBe('Heading');
  });
});

describe('the page of a note', () => {
  const html = (text: string, path = 'File name.md') => vaultOf({[path]: text}).page(path).html;

  it('should keep headings that are not its title, with their ids', () => {
    expect(html('# One\n\n# Two')).toBe('<h1 id="one">One</h1>\n<h1 id="two">Two</h1>');
    expect(html('---\ntitle: Ergodic actions\n---\n# Definition and properties\nText.')).toContain(
      '<h1 id="definition-and-properties">',
    );
  });

  it('should show a title once', () => {
    expect(html('# File name\n\nText')).toContain('<h1 id="file-name">File name</h1>');
    expect(html('## File Name!\n\nText')).toBe('<div id="file-name" class="title-anchor"></div>\n<p>Text</p>');
    expect(html('---\ntitle: Own\n---\n## Own\n\nText')).toContain('class="title-anchor"');
    expect(html('Text\n\n## File name')).toContain('<h2 id="file-name">');
  });

  it('should call notes by their titles where they are shown', () => {
    const {page} = vaultOf({
      'A.md': '![[Angina]]\n\n![[Angina#Causes]]',
      'Angina.md': '# Definition\nPain.\n\n# Causes\nVessels.',
      'B.md': '# Definition',
    });
    expect(page('A.md').texts('.markdown-embed-title')).toEqual(['Angina', 'Angina > Causes']);
    expect(page('A.md').texts('.markdown-embed h1')).toEqual(['Definition', 'Causes', 'Causes']);
  });
});

describe('headings in quotes, callouts and lists', () => {
  const page = vaultOf({
    'Note.md':
      '[[#In a quote]] [[#In a callout]] [[#In a list]]\n\n## Top\n\n> ## In a quote\n\n> [!note]\n> ## In a callout\n\n- ## In a list\n',
  }).page('Note.md');

  it('should be no part of the contents, as in Obsidian’s outline, and be found by links', () => {
    expect(page.metadata.headings.filter(({isNested}) => !isNested).map(({text}) => text)).toEqual(['Top']);
    expect(page.problems).toEqual([]);
    expect(page.select('h2').map(({properties}) => properties.id)).toEqual([
      'top',
      'in-a-quote',
      'in-a-callout',
      'in-a-list',
    ]);
  });
});

describe('the heading that is the title of a page', () => {
  const levelOne = (text: string) => {
    const {index} = vaultOf({'File name.md': text});
    const {tree} = createNoteReader()(text, 'File name.md');
    const titleId = index.notes[0]?.titleId;
    const urls = {note: () => '', attachment: () => '', tag: () => undefined};
    const {contentTitle} = toComponents(
      resolveTree(tree, {from: 'File name.md', resolve: createResolver(index), urls, ...(titleId && {titleId})}),
    );
    return contentTitle === undefined ? 0 : 1;
  };

  it.each([
    ['# Heading\n\nText', 1],
    ['# File name\n\n# Other', 1],
    ['# One\n\nText\n\n# Two\n\n# Three', 0],
    ['Text\n\n---\n\n# One', 0],
    ['---\ntitle: Own\n---\n# One', 0],
    ['> # One', 0],
  ])('should be the title of the note or none: %j', (text, count) => {
    expect(levelOne(text)).toBe(count);
  });
});

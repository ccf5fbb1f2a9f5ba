/**
 * Every sentence of what an Obsidian note means, as a note and the page that it makes. `UPDATE=1` writes the pages: read them
 * against the sentence before they are kept.
 */
import {readdirSync, writeFileSync} from 'node:fs';
import type {Element, Root} from 'hast';
import {toText} from 'hast-util-to-text';
import {SKIP, visit} from 'unist-util-visit';
import {FIXTURES, readFixtures} from './fixtures.js';
import {expectedText, render} from './render.js';

const fixtures = readFixtures();

describe.each([...new Set(fixtures.map(({construct}) => construct))])('%s', (construct) => {
  const own = fixtures.filter((fixture) => fixture.construct === construct);

  it.each(own.map((fixture) => [fixture.sentence, fixture] as const))(
    'should show: %s',
    (_, {note, expected, file}) => {
      const text = expectedText(render(note));
      if (process.env.UPDATE) writeFileSync(file.replace(/\.md$/, '.html'), text);
      else expect(text).toBe(expected);
    },
  );

  it.each(own.map((fixture) => [fixture.sentence, fixture] as const))('should hold no id twice: %s', (_, {note}) => {
    // Once by itself, and twice more as parts of its own page.
    for (const {page} of [render(note), render(note, {}, `${note}\n\n![[Note]]\n\n![[Note]]\n`)]) {
      const ids = idsOf(page);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

describe('inside another note', () => {
  const alone = fixtures
    .filter(standsAlone)
    .map((fixture) => [`${fixture.construct}: ${fixture.sentence}`, fixture] as const);

  it.each(alone)('should read alike: %s', (_, {note}) => {
    expect(wordsOf(render(note, {}, '![[Note]]\n').page)).toBe(wordsOf(render(note).page));
  });
});

describe('the fixtures', () => {
  it('should have a note for each page', () => {
    const names = readdirSync(FIXTURES, {recursive: true}).map(String);
    const pages = names.filter((name) => name.endsWith('.html')).map((name) => name.replace(/\.html$/, '.md'));
    expect(pages.filter((name) => !names.includes(name))).toEqual([]);
    expect(pages).toHaveLength(fixtures.length);
  });
});

/** A note that embeds others, or itself, says less inside another one: circles and depths are cut. */
function standsAlone({construct, note}: (typeof fixtures)[number]): boolean {
  return construct !== 'transclusion' && !note.includes('![[Lake') && !note.includes('[[#^');
}

function idsOf(page: Root): string[] {
  const ids: string[] = [];
  visit(page, 'element', ({properties}: Element) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  return ids;
}

/** The words of a page, but for the marks of footnotes and the names of embedded notes. */
function wordsOf(page: Root): string {
  const copy = structuredClone(page);
  removeElements(copy, ({properties: {id, dataFootnoteBackref: back, className}}) => {
    return back !== undefined || id === 'footnote-label' || `${className}` === 'markdown-embed-title';
  });
  return toText(copy).replace(/\s+/g, ' ').trim();
}

function removeElements(page: Root, test: (element: Element) => boolean): void {
  visit(page, 'element', (element: Element, index, parent) => {
    if (!test(element)) return undefined;
    parent?.children.splice(index as number, 1);
    return [SKIP, index as number];
  });
}

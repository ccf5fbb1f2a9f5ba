/** What holds for every note, however ugly. */

import type {Element, Root} from 'hast';
import {toString as textOf} from 'hast-util-to-string';
import {visit} from 'unist-util-visit';
import fc from '../property.js';
import {UGLY, VISIBLE} from './fragments.js';
import {render} from './render.js';

const ugly = fc.array(fc.constantFrom(...UGLY), {maxLength: 40}).map((parts) => parts.join(''));

/** Signs that hide nothing, each with a word behind it. */
const words = fc.array(fc.tuple(fc.constantFrom(...VISIBLE), fc.stringMatching(/^[a-z]{6}$/)), {maxLength: 16});

describe('any note', () => {
  it('should have a page, the same twice, without an id twice', () => {
    fc.assert(
      fc.property(ugly, (note) => {
        const {html, page} = render(note);
        expect(render(note).html).toBe(html);
        const ids = idsOf(page);
        expect(ids).toEqual([...new Set(ids)]);
      }),
      {numRuns: 400},
    );
  });

  it('should have a page of any signs', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (note) => typeof render(note).html === 'string'),
      {numRuns: 200},
    );
  });

  it('should lose no word that is not hidden on purpose', () => {
    fc.assert(
      fc.property(words, (list) => {
        const note = `start ${list.map(([sign, word]) => sign + word).join('')}\n\n[^1]: note`;
        // A link with words of its own shows those.
        fc.pre(!/\[\[[^\]]*\|/.test(note));
        const text = textOf(render(note).page);
        for (const [, word] of list) expect(text).toContain(word);
      }),
      {numRuns: 600},
    );
  });

  it('should lose no word of a table', () => {
    fc.assert(
      fc.property(fc.array(words, {minLength: 1, maxLength: 4}), (rows) => {
        const inline = ([sign, word]: [string, string]) => `${sign.replace(/[\n|]/g, ' ').trimStart()}${word}`;
        const note = `| head |\n| - |\n${rows.map((cells) => `| ${cells.map(inline).join(' ')} |`).join('\n')}\n\n[^1]: note`;
        const text = textOf(render(note).page);
        for (const [, word] of rows.flat()) expect(text).toContain(word);
      }),
      {numRuns: 300},
    );
  });

  it('should keep every comment to itself', () => {
    fc.assert(
      fc.property(ugly, ugly, (before, after) => {
        // In code, math and HTML a comment is none.
        const note = `${before.replace(/[%`~$<]/g, '')}\n\n%%\nHIDDEN\n%%\n\n${after}`;
        expect(textOf(render(note).page)).not.toContain('HIDDEN');
      }),
      {numRuns: 200},
    );
  });
});

function idsOf(page: Root): string[] {
  const ids: string[] = [];
  visit(page, 'element', ({properties}: Element) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  return ids;
}

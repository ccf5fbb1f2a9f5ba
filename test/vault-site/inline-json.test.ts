/** JSON in a page: whatever titles say, it is the same value, and the page around it stays whole. */
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {select, selectAll} from 'hast-util-select';
import {toString as textOf} from 'hast-util-to-string';
import {inlineJson} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/inline-json.js';
import fc from '../property.js';

/** What ends the places that JSON may stand in. */
const ENDS = [
  '</script>',
  '<!--',
  '-->',
  '<script>',
  ']]>',
  '<![CDATA[',
  '\u2028',
  '\u2029',
  '"',
  '\\',
  '\\u003c',
  '</',
  '&lt;',
  "'",
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...ENDS), fc.string({unit: 'binary', maxLength: 12})), {maxLength: 12})
  .map((parts) => parts.join(''));
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), {maxLength: 4}),
  object: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    tie('value'),
    {maxKeys: 4},
  ),
})).value;

const pageWith = (json: string): Root =>
  fromHtml(
    `<!doctype html><html><head><script type="application/ld+json">${json}</script><title>t</title></head><body><p>end</p></body></html>`,
  );

it('should be read by the page as what it was, with nothing else in the page', () => {
  fc.assert(
    fc.property(data, (value) => {
      const json = inlineJson(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      const page = pageWith(json);
      const elements = selectAll('*', page).map(({tagName}) => tagName);
      expect(elements).toEqual(['html', 'head', 'script', 'title', 'body', 'p']);
      // A page reads a lone zero or surrogate as the sign for what cannot be read; in JSON both are escaped.
      expect(textOf(select('script', page) as Element)).toBe(json);
      expect(json).not.toMatch(/[<\u2028\u2029]/);
    }),
    {numRuns: 500},
  );
});

it('should be needed: plain JSON ends the script', () => {
  const elements = selectAll('*', pageWith(JSON.stringify('</script><b>'))).map(({tagName}) => tagName);
  expect(elements).toContain('b');
});

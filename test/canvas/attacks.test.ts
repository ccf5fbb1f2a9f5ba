/** What a card says can neither act nor get out of its card. */

import {jest} from '@jest/globals';
import type {Element} from 'hast';
import {selectAll} from 'hast-util-select';
import {ATTACKS} from '../connect/attacks.js';
import fc from '../property.js';
import {card, type Drawn, draw} from './draw.js';

const ACTIVE = /^(?:javascript|vbscript|data|blob|file|filesystem|about|view-source):/i;

function dangers({page}: Drawn): string[] {
  return selectAll('*', page).flatMap(({tagName, properties}: Element) =>
    Object.entries(properties).flatMap(([name, value]) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser skips them
      const bare = String(value).replace(/[\u0000-\u0020]/g, '');
      const isActive = /^(?:href|src|action|formAction|poster|xLinkHref)$/.test(name) && ACTIVE.test(bare);
      return isActive || /^(?:on|srcDoc)/i.test(name) ? [`${tagName} ${name}=${value}`] : [];
    }),
  );
}

const board = (text: string) =>
  draw('C.canvas', {
    'C.canvas': {
      nodes: [card('a', text), card('b', 'Sentinel', {x: 400})],
      edges: [{fromNode: 'a', toNode: 'b', label: text.slice(0, 200)}],
    },
  });

function check(drawn: Drawn): void {
  expect(drawn.all('script, style, object, embed, form, base, meta, link')).toEqual([]);
  expect(dangers(drawn)).toEqual([]);
  expect(drawn.all('.canvas > .canvas-board > .canvas-card')).toHaveLength(2);
  expect(drawn.texts('.canvas-board > .canvas-card > .canvas-card-content')).toContain('Sentinel');
}

beforeAll(() => {
  // KaTeX says what it refuses.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});

it.each(ATTACKS)('should get nothing out of a card: %s', (_, note) => check(board(note)));

it.each([
  ['its id', {id: '"><script>1</script>'}],
  ['its type', {type: '<img src=x onerror=1>'}],
  ['its colour', {color: '#fff;background:url(//evil.example)'}],
  ['its place', {x: '0;position:fixed', y: {toString: 1}, width: null, height: ['1']}],
  ['its file', {type: 'file', file: 'javascript:alert(1)', subpath: '#"><b>'}],
  ['a file outside the vault', {type: 'file', file: '../../../../etc/passwd'}],
  ['its address', {type: 'link', url: ' java\nscript:alert(1)'}],
  ['an address of data', {type: 'link', url: 'data:text/html,<script>1</script>'}],
  ['its label', {type: 'group', label: '"><script>1</script>', background: 'javascript:1', backgroundStyle: '"x'}],
  ['names of objects', {__proto__: {x: 1}, constructor: 'x', type: 'text', text: '__proto__'}],
])('should get nothing out of a card by %s', (_, more) => {
  const nodes = [card('b', 'Sentinel', {x: 900}), {...card('a', 'x'), ...more}];
  const drawn = draw('C.canvas', {
    'C.canvas': {nodes, edges: [{fromNode: 'b', toNode: 'a', color: 'url(x)', label: '<svg onload=1>'}]},
  });
  expect(drawn.all('script, style, iframe, svg svg')).toEqual([]);
  expect(dangers(drawn)).toEqual([]);
  expect(drawn.texts('.canvas-board > .canvas-card > .canvas-card-content')).toContain('Sentinel');
  const styles = drawn.all('[style]').map(({properties}) => `${properties.style}`);
  const wrong = styles.filter((style) => !/^(?:--canvas-[a-z]+: (?:-?\d+|#[\da-f]+)(?:; )?)+$/.test(style));
  expect(wrong).toEqual([]);
});

it('should draw any JSON', () => {
  const key = fc.constantFrom(
    'nodes',
    'edges',
    'id',
    'type',
    'text',
    'file',
    'x',
    'y',
    'width',
    'height',
    'fromNode',
    'toNode',
    'label',
    'color',
    'url',
  );
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {depthSize: 'small'},
      fc.constantFrom('a', 'text', 'file', 'group', 'link', '#fff', ''),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), {maxLength: 4}),
    object: fc.dictionary(key, tie('value'), {maxKeys: 8}),
  }));
  const items = fc.array(fc.dictionary(key, value, {maxKeys: 10}), {maxLength: 5});
  fc.assert(
    fc.property(fc.oneof(value, fc.record({nodes: items, edges: items})), (json) => {
      const drawn = draw('C.canvas', {'C.canvas': JSON.stringify(json)});
      expect(drawn.html).not.toMatch(/NaN|Infinity|undefined/);
    }),
    {numRuns: 300},
  );
});

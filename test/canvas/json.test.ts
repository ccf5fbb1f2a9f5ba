import {type JsonNode, readJson} from '../../plugins/remark-obsidian-vault/src/canvas/json.js';
import {sourceOffsets} from '../../plugins/remark-obsidian-vault/src/canvas/json-string.js';
import fc from '../property.js';

function plain(node: JsonNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.type === 'array') return node.items.map(plain);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries([...node.fields].map(([key, value]) => [key, plain(value)]));
}

const read = (source: string) => {
  const {root, error} = readJson(source);
  return [plain(root), error?.reason, error?.offset];
};

describe('reading JSON', () => {
  it('should read whatever JSON.parse reads, and find nothing wrong with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, '\t', '  '), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        expect(JSON.stringify(plain(readJson(source).root))).toBe(JSON.stringify(JSON.parse(source)));
        expect(readJson(source).error).toBeUndefined();
      }),
    );
  });

  it('should find something wrong with whatever JSON.parse refuses, and never throw', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      'null',
      'x',
      '\\',
      ' ',
      '\n',
      '"\\q"',
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
        const source = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(source);
        } catch {
          isJson = source.trim() === '';
        }
        expect(readJson(source).error === undefined).toBe(isJson);
      }),
      {numRuns: 3000},
    );
  });

  it.each([
    ['{"a": [1, 2', {a: [1, 2]}, 'it ends before it is complete', 11],
    ['{"a": "cut', {a: 'cut'}, 'a text has no closing quote', 6],
    ['{"a": 1 "b": 2}', {a: 1, b: 2}, 'a comma is missing', 8],
    ['[1, 2,]', [1, 2], '`]` is not expected here', 6],
    ['{"a": {"b": 1]}', {a: {b: 1}}, '`]` is not expected here', 13],
    ['<<<<<<< HEAD\n{"a": 1}', {a: 1}, '`<<<<<<<` is not JSON', 0],
    ['[1] [2]', [1], 'something stands behind its end', 4],
    ['["a\\qb"]', ['aqb'], 'a text holds a character that JSON does not allow', 1],
    ["{'a': 1}", {}, "`'a'` is not JSON", 1],
    ['{"a": 1, // b\n"c": 2}', {a: 1, c: 2}, '`//` is not JSON', 9],
  ])('should read what it can of %s', (source, value, reason, offset) => {
    expect(read(source)).toEqual([value, reason, offset]);
  });

  it('should know the place in the file of every character of a text', () => {
    const source = '"a\\n\\u0062\\"c"';
    const {root} = readJson(source);
    if (root?.type !== 'string') throw new Error('no string');
    expect(root.value).toBe('a\nb"c');
    const offset = sourceOffsets(root);
    expect([0, 1, 2, 3, 4, 5, 99].map((at) => source.slice(offset(at)))).toEqual([
      'a\\n\\u0062\\"c"',
      '\\n\\u0062\\"c"',
      '\\u0062\\"c"',
      '\\"c"',
      'c"',
      '"',
      '"',
    ]);
  });

  it('should not lose its way in any depth', () => {
    const {root, error} = readJson('['.repeat(200_000) + '}'.repeat(200_000));
    expect([root?.type, error?.offset]).toEqual(['array', 200_000]);
  });
});

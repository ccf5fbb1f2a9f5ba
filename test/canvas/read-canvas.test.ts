import {readCanvas} from '../../plugins/remark-obsidian-vault/src/canvas/read-canvas.js';
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import fc from '../property.js';
import {card} from './draw.js';

const problems = (source: unknown) =>
  readCanvas(typeof source === 'string' ? source : JSON.stringify(source), 'A.canvas').problems.map(
    ({path, line, column, rule, message}) =>
      `${path}:${line}:${column} ${/: (.*)\. What/.exec(message)?.[1]} [${rule}]`,
  );

describe('a canvas', () => {
  it('should be read as JSON Canvas has it', () => {
    const {
      items,
      edges,
      problems: wrong,
    } = readCanvas(
      JSON.stringify({
        nodes: [
          card('a', 'Text', {color: '3'}),
          {id: 'b', type: 'file', file: 'N.md', subpath: '#H', x: 1.4, y: -7, width: 9e3, height: 20, color: '#AbC123'},
          {id: 'c', type: 'link', url: 'https://x.example', x: 0, y: 0, width: 20, height: 20},
          {
            id: 'd',
            type: 'group',
            label: 'G',
            background: 'p.png',
            backgroundStyle: 'repeat',
            x: 0,
            y: 0,
            width: 20,
            height: 20,
          },
        ],
        edges: [
          {
            id: 'e',
            fromNode: 'a',
            fromSide: 'top',
            fromEnd: 'arrow',
            toNode: 'b',
            toEnd: 'none',
            label: ' l ',
            color: '1',
          },
        ],
      }),
      'A.canvas',
    );
    expect(wrong).toEqual([]);
    expect(items).toMatchObject([
      {type: 'text', text: {value: 'Text'}, color: '3'},
      {type: 'file', target: 'N.md#H', x: 1, y: -7, width: 9000, height: 20, color: '#abc123'},
      {type: 'link', url: 'https://x.example'},
      {type: 'group', label: 'G', background: 'p.png', backgroundStyle: 'repeat'},
    ]);
    expect(edges).toMatchObject([
      {from: {id: 'a'}, fromSide: 'top', fromArrow: true, to: {id: 'b'}, toArrow: false, label: 'l', color: '1'},
    ]);
  });

  it('should point to where an edge leads unless it says otherwise', () => {
    const edge = {id: 'e', fromNode: 'a', toNode: 'a'};
    const {edges} = readCanvas(JSON.stringify({nodes: [card('a', '')], edges: [edge]}), 'A.canvas');
    expect(edges).toMatchObject([{fromArrow: false, toArrow: true}]);
  });

  it.each([
    ['nothing at all', ''],
    ['an object', '{}'],
    ['two empty lists', '{"nodes": [],\n\t"edges": []}\n'],
  ])('should be empty and right as %s', (_, source) =>
    expect(readCanvas(source, 'A.canvas')).toEqual({items: [], edges: [], problems: []}),
  );

  it('should name the place of everything that is wrong', () => {
    const source = `{
  "nodes": [
    {"id": "a", "type": "text", "text": "Kept", "x": "left", "y": 0, "width": 1e999, "height": 5},
    {"type": "poem", "text": "Kept too", "x": 0, "y": 0, "width": 50, "height": 50, "color": "red"},
    {"id": "a", "type": "file", "x": 0, "y": 0, "width": 50, "height": 50},
    7
  ],
  "edges": [{"fromNode": "a", "toNode": "gone", "toSide": "north"}, {"fromNode": 3}]
}`;
    expect(problems(source)).toEqual([
      'A.canvas:6:5 `nodes` holds something that is no object [malformed-canvas]',
      'A.canvas:3:54 a card has no number `x` [malformed-canvas]',
      'A.canvas:3:79 `width` of a card is out of all proportion [malformed-canvas]',
      'A.canvas:3:96 `height` of a card is out of all proportion [malformed-canvas]',
      'A.canvas:4:5 a card has no `id` [malformed-canvas]',
      'A.canvas:4:94 the colour of a card is neither 1 to 6 nor #rrggbb [malformed-canvas]',
      'A.canvas:4:14 a card of the type `poem` is not known [malformed-canvas]',
      'A.canvas:5:5 a card has no `file` [malformed-canvas]',
      'A.canvas:5:5 two cards have the id `a` [malformed-canvas]',
      'A.canvas:8:41 an edge leads to a card `gone`, which is not there [malformed-canvas]',
      'A.canvas:8:59 `toSide` of an edge is none of top, right, bottom, left [malformed-canvas]',
      'A.canvas:8:82 `fromNode` of an edge is not a text [malformed-canvas]',
      'A.canvas:8:69 an edge has no `toNode` [malformed-canvas]',
    ]);
    expect(readCanvas(source, 'A.canvas').items.map((item) => item.type === 'text' && item.text.value)).toEqual([
      'Kept',
      'Kept too',
      false,
    ]);
  });

  it.each([
    ['[]', 'A.canvas:1:1 it is no JSON object [malformed-canvas]'],
    ['{"nodes": {}}', 'A.canvas:1:11 `nodes` is not a list [malformed-canvas]'],
    ['{"nodes": [{"id": "a",\n  }]}', 'A.canvas:2:3 `}` is not expected here [malformed-canvas]'],
  ])('should say what is wrong with %s', (source, line) => expect(problems(source)[0]).toBe(line));

  it('should never be drawn out of all proportion', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(1e308, -1e308, 1e9, Number.NaN));
    fc.assert(
      fc.property(number, number, number, number, (x, y, width, height) => {
        const {items} = readCanvas(JSON.stringify({nodes: [card('a', '', {x, y, width, height})]}), 'A.canvas');
        for (const {x, y, width, height} of items) {
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(100_000);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(10);
          expect(Math.max(width, height)).toBeLessThanOrEqual(20_000);
          expect([x, y, width, height].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });
});

describe('a canvas as a note', () => {
  const read = createNoteReader();
  const source = `{"nodes": [
    {"id": "a", "type": "text", "text": "# Head\\n\\nSee [[S3#Events]] #tag ^block\\n\\n==Exam: x==\\n\\n![[pic.png|\\u0062]]", "x": 0, "y": 0, "width": 300, "height": 200},
    {"id": "f", "type": "file", "file": "Storage/S3.md", "subpath": "#Events", "x": 400, "y": 0, "width": 300, "height": 200},
    {"id": "g", "type": "group", "background": "back.png", "x": 0, "y": 400, "width": 300, "height": 200},
    {"id": "l", "type": "link", "url": "https://x.example", "x": 0, "y": 900, "width": 300, "height": 200}
  ]}`;
  const {metadata, tree} = read(source, 'Folder/My board.canvas');

  it('should have its links, embeds and tags, each where it stands in the file', () => {
    const [, cardLine = ''] = source.split('\n');
    const places = metadata.links.map(({kind, target, line, column}) => [kind, target, line, column]);
    expect(places).toEqual([
      ['link', 'S3#Events', 2, cardLine.indexOf('[[S3') + 1],
      ['embed', 'pic.png', 2, cardLine.indexOf('![[pic') + 1],
      ['embed', '/Storage/S3.md#Events', 3, 5],
      ['embed', '/back.png', 4, 5],
    ]);
    expect(metadata.tags).toMatchObject([{tag: 'tag', line: 2}]);
  });

  it('should have neither headings, blocks nor tips', () => {
    expect(metadata).toMatchObject({headings: [], blocks: [], tips: []});
    expect(metadata.excerpt).toBe('Head See S3 > Events #tag Exam x x.example');
  });

  it('should report what is wrong in a card at its place in the file', () => {
    const text = 'One\\n\\nTwo \\"and\\" ==open';
    const wrong = read(`{"nodes": [\n{"id": "a", "type": "text", "text": "${text}"}]}`, 'B.canvas').metadata.problems;
    const highlight = wrong.find(({rule}) => rule === 'unclosed-highlight');
    expect(highlight).toMatchObject({path: 'B.canvas', line: 2, column: 37 + text.indexOf('==') + 1});
  });

  it('should be JSON, and the same twice', () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
    expect(read(source, 'Folder/My board.canvas')).toEqual({metadata, tree});
  });

  it('should be empty where it has no cards, and say so once', () => {
    expect(read('{}', 'E.canvas').metadata.problems.map(({rule}) => rule)).toEqual(['empty-note']);
    expect(read('{', 'E.canvas').metadata.problems.map(({rule}) => rule)).toEqual(['malformed-canvas']);
  });

  it('should survive any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string(), (text, junk) => {
        read(JSON.stringify({nodes: [card('a', text)]}), 'A.canvas');
        read(`{"nodes": [{"text": ${junk}`, 'A.canvas');
      }),
    );
  });
});

/** Diagrams as Mermaid reads them without a browser. */
import {
  createDiagramReader,
  type DiagramReader,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/diagrams/read-diagram.js';
import {readLines} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/diagrams/source-lines.js';

let read: DiagramReader;
beforeAll(async () => {
  read = await createDiagramReader();
});

/** A diagram of each kind, and what it says. */
const KINDS: [source: string, words: string][] = [
  [
    'flowchart LR\nA[Start <b>here</b>] -->|yes please| B{Is it?}\nB --> C[(Store)]',
    'Start here, yes please, Is it?, Store',
  ],
  ['graph TD\n  x["One<br>two"] --> y', 'One two, y'],
  ['sequenceDiagram\nAlice->>John: Hello John\nNote over Alice: a note', 'Alice, John, Hello John, a note'],
  ['classDiagram\nAnimal <|-- Duck\nAnimal : +int age', 'Animal, Duck, +int age'],
  ['stateDiagram-v2\n[*] --> Still\nStill --> Moving : go', 'Still, Moving, go'],
  ['erDiagram\nCUSTOMER ||--o{ ORDER : places', 'CUSTOMER, ORDER, places'],
  [
    'gantt\ntitle A plan\ndateFormat YYYY-MM-DD\nsection First\nA task :a1, 2014-01-01, 30d',
    'A plan, First, A task, 2014-01-01',
  ],
  ['pie title Pets\n"Dogs" : 386\n"Cats" : 85', 'Pets, Dogs, Cats'],
  ['journey\ntitle My day\nsection Work\nMake tea: 5: Me', 'My day, Work, Make tea, Me'],
  ['mindmap\n root((mind))\n  Origins\n   Long history', 'mind, Origins, Long history'],
  ['timeline\ntitle History\n2002 : LinkedIn\n2004 : Google', 'History, 2002, LinkedIn, 2004, Google'],
  ['quadrantChart\ntitle Reach\nx-axis Low --> High\nCampaign: [0.3, 0.6]', 'Reach, Low, High, Campaign'],
  ['packet-beta\n0-15: "Source Port"\n16-31: "Dest"', '0, 15, Source Port, 16, 31, Dest'],
  ['kanban\n  Todo\n    [Create doc]', 'Todo, Create doc'],
  ['---\ntitle: The title\n---\nflowchart LR\n  A["`**Bold** text`"] --> B', 'The title, Bold text, B'],
];

describe('a diagram without a browser', () => {
  it.each(KINDS)('should have its words, in their order: %s', async (source, words) => {
    const reading = await read(source);
    expect(reading.words.map(({text}) => text).join(', ')).toBe(words);
    expect(reading.error).toBeUndefined();
  });

  it.each([
    ['a mind map', 'mindmap\n root((mind))\n  Origins\n   Long history', 159, 255],
    ['a C4 diagram', 'C4Container\nPerson(a, "User")\nSystem(b, "App")\nRel(a, b, "Uses")', 832, 435],
    ['an architecture', 'architecture-beta\n service a(server)[One]\n service b(server)[Two]\n a:R -- L:b', 361, 185],
    ['paths', 'flowchart LR\nA[Start here] -->|yes please| B{Is it?} --> C[(Store)]', 490, 107],
  ])('should take about the room that a browser gives it: %s', async (_, source, width, height) => {
    const [first, again] = [await read(source), await read(source)];
    expect(again).toEqual(first);
    for (const [kept, drawn] of [
      [first.width, width],
      [first.height, height],
    ] as const) {
      expect((kept ?? 0) / drawn).toBeGreaterThan(0.8);
      expect((kept ?? 0) / drawn).toBeLessThan(1.3);
    }
  });

  it('should take more room the more there is in it, and the same each time', async () => {
    const chain = (length: number) =>
      `flowchart LR\n${Array.from({length}, (_, at) => `N${at}[Step ${at}] --> N${at + 1}[Step ${at + 1}]`).join('\n')}`;
    const [short, long, again] = [await read(chain(2)), await read(chain(8)), await read(chain(8))];
    expect(long.width).toBeGreaterThan((short.width ?? 0) * 2);
    expect(long.height).toBe(short.height);
    expect(again).toEqual(long);
  });

  it('should know the nodes that lead to notes and to pages', async () => {
    const {words} = await read(
      'flowchart LR\nA[Some note] --> B:::internal-link --> C\nclass A internal-link\nclick C "https://example.com/x"',
    );
    expect(words).toEqual([
      {text: 'Some note', isNote: true},
      {text: 'B', isNote: true},
      {text: 'C', href: 'https://example.com/x'},
    ]);
  });

  it.each([
    ['flowchart LR\nA --> B\nB --> [', 3, 7],
    ['sequenceDiagram\nA->>B hello', 2, 12],
    ['pie\n"Dogs" 386', 2, 8],
    ['nothing at all', 1, 1],
    ['%% one\n%%{init: {"theme": "forest"}}%%\n\nflowchart LR\n%% two\nA --> B\nB --> [', 7, 7],
    ['---\ntitle: x\n---\nflowchart LR\nB --> [', 5, 7],
  ])('should say where it is wrong: %s', async (source, line, column) => {
    const {error} = await read(source);
    expect(error).toMatchObject({line, column});
    expect(error?.message).not.toBe('');
  });
});

describe('the lines that Mermaid counts', () => {
  it('should be those of the source, without properties, comments and directives', () => {
    expect(readLines('a\nb')).toEqual([0, 1]);
    expect(readLines('---\nx: 1\n---\n\na')).toEqual([4]);
    expect(readLines('%% c\na\n  %% d\nb')).toEqual([1, 3]);
    expect(readLines('%%{init: {\n}}%%\na')).toEqual([2]);
  });
});

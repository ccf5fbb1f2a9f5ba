import {cardLedgerText} from '../../plugins/remark-obsidian-vault/src/flashcards/card-ids.js';
import {FLASHCARDS_DEFAULTS} from '../../plugins/remark-obsidian-vault/src/flashcards/flashcards-obsidian.js';
import {type CardFormats, readFlashcards} from '../../plugins/remark-obsidian-vault/src/flashcards/read-cards.js';
import {
  readSpacedRepetitionSettings,
  SPACED_REPETITION_DEFAULTS,
} from '../../plugins/remark-obsidian-vault/src/flashcards/spaced-repetition-settings.js';
import {renderHtml} from '../../plugins/remark-obsidian-vault/src/html/render-html.js';
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';

const parse = createParser();

function cards(source: string, formats: CardFormats, tags: string[] = [], path = 'Bio/Cells.md', properties = {}) {
  return readFlashcards({path, source, tree: parse(source), tags, properties}, formats);
}

const sides = (source: string, formats: CardFormats, tags?: string[]) =>
  cards(source, formats, tags).map(({question, answer}) => `${question} → ${answer}`);

describe('Spaced Repetition', () => {
  const formats = {spacedRepetition: SPACED_REPETITION_DEFAULTS};
  const read = (text: string) => sides(text, formats, ['flashcards']);

  test.each<[string, string[]]>([
    ['Q::A', ['Q → A']],
    ['Q:::A', ['Q → A', 'A → Q']],
    ['Q::A <!--SR:!2024-01-01,3,250-->', ['Q → A']],
    ['Q::A\n<!--SR:!2024-01-01,3,250-->', ['Q → A']],
    ['Q1\nQ2\n?\nA1\nA2\n\nText', ['Q1\nQ2 → A1\nA2']],
    ['Q\n??\nA', ['Q → A', 'A → Q']],
    ['?\nA', []],
    [
      'The ==cell== is ==small==.',
      ['The [...] is small. → The ==cell== is small.', 'The cell is [...]. → The cell is ==small==.'],
    ],
    [
      '==1;;a== and ==2;;b;;hint== and ==1;;c==',
      ['[...] and b and [...] → ==a== and b and ==c==', 'a and [hint] and c → a and ==b== and c'],
    ],
    ['`==x==`', ['`[...]` → `==x==`']],
    ['x `a::b` y::z', []],
    ['::A', [' → A']],
    ['A::', ['A → ']],
    ['- Q::A', ['- Q → A']],
    ['Q\n?\nA::B', ['A → B']],
    ['```\na::b\n```', []],
    ['- x\n  ```\n  a::b\n  ```', ['a → b']],
    ['<!-- c -->\na::b\n\nQ::A', ['Q → A']],
    ['<!-- c\n-->\n\na::b', []],
    ['%% Q::A %%', []],
    ['#todo Q::A', ['Q → A']],
  ])('should be read as the plugin does, but for comments: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const decks = (text: string, tags: string[] = [], settings = SPACED_REPETITION_DEFAULTS) =>
    cards(text, {spacedRepetition: settings}, tags).map((card) => card.decks.map((deck) => deck.join('/')).join(' '));

  test.each<[string, string[], string[]]>([
    ['Q::A', [], []],
    ['#flashcards/x\n\nQ::A', [], ['flashcards/x']],
    ['#flashcardsX\n\nQ::A', [], []],
    ['#Flashcards\n\nQ::A', [], []],
    ['Q::A', ['flashcards', 'flashcards/b'], ['flashcards flashcards/b']],
    ['#flashcards/a #flashcards/b\n\nQ::A', ['flashcards'], ['flashcards/a flashcards/b']],
    ['#flashcards/a\n\nQ::A\n\n#flashcards/b\n\nR::B', [], ['flashcards/a', 'flashcards/b']],
    ['#todo Q::A', ['flashcards'], ['todo']],
    ['Q::A\n\n#flashcards/late', [], ['flashcards/late']],
    ['Q::A #flashcards/end\n\nR::B', [], ['flashcards/end', 'flashcards/end']],
  ])('should be in the deck of the nearest tag: %j %j', (text, tags, expected) => {
    expect(decks(text, tags)).toEqual(expected);
  });

  test('should heed the settings of the vault', () => {
    const settings = readSpacedRepetitionSettings(
      '{"settings": {"convertFoldersToDecks": true, "singleLineCardSeparator": "==>", "convertBoldTextToClozes": true, "convertHighlightsToClozes": false}}',
    );
    expect(decks('Q==>A\n\n**b** and ==h==', [], settings)).toEqual(['Bio', 'Bio']);
    expect(readSpacedRepetitionSettings('broken')).toEqual(SPACED_REPETITION_DEFAULTS);
  });

  test('should say on which line of the note a card begins, behind front matter', () => {
    expect(cards('---\ntags: flashcards\na: b::c\n---\n\nx\n\nQ\n?\nA\n', formats, ['flashcards'])).toMatchObject([
      {line: 8, index: 0},
    ]);
  });
});

describe('Flashcards', () => {
  const read = (text: string) => sides(text, {flashcards: FLASHCARDS_DEFAULTS});

  test.each<[string, string[]]>([
    ['Q #card\nA\nB\n\nText', ['Q → A\nB']],
    ['Q #card\n\nA', ['Q → A']],
    ['# Heading #card-reverse\nA\n^1234567890123', ['Heading → A', 'A → Heading']],
    ['Q #card/reverse #tag\nA', ['Q → A', 'A → Q']],
    ['Prompt #card-spaced', ['Prompt → ']],
    ['- Q::A', ['Q → A']],
    ['Q:::A', ['Q → A', 'A → Q']],
    ['==a== and {b} and {2:c}', ['[...] and [...] and [...] → ==a== and ==b== and ==c==']],
    ['```\nQ::A\n```', []],
    ['cards-deck: x::y', []],
    ['plain', []],
  ])('should be read: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('should be in the deck that the note names', () => {
    const [card] = cards('Q::A', {flashcards: FLASHCARDS_DEFAULTS}, [], 'N.md', {'cards-deck': 'Bio::Cells'});
    expect(card?.decks).toEqual([['Bio', 'Cells']]);
  });
});

describe('Obsidian to Anki', () => {
  const read = (text: string) => sides(text, {obsidianToAnki: true});

  test.each<[string, string[]]>([
    ['START\nBasic\nQ\nBack: A\nTags: x y\n<!--ID: 123-->\nEND', ['Q → A']],
    ['START\nBasic\nFront: Q1\nQ2\nBack:A\nEND', ['Q1\nQ2 → A']],
    ['START\nBasic\nQ Back: A\nEND', ['Q Back: A → ']],
    ['START\nBasic (and reversed card)\nQ\nBack: A\nEND', ['Q → A', 'A → Q']],
    [
      'START\nCloze\nThe {{c1::cell}} is {{c2::small::size}}.\nEND',
      ['The [...] is small. → The ==cell== is small.', 'The cell is [size]. → The cell is ==small==.'],
    ],
    ['START\nMine\nQ\nEND', []],
    ['STARTI [Basic] Q Back: A ENDI', ['Q → A']],
    ['STARTI [Basic] Q Back:A ENDI', ['Q Back:A → ']],
    ['START\nBasic\nno end', []],
    ['{x}', []],
  ])('should be read: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('should be in the deck that the note names', () => {
    const [card] = cards('TARGET DECK\nBio::Cells\n\nSTARTI [Basic] Q Back: A ENDI', {obsidianToAnki: true});
    expect(card).toMatchObject({decks: [['Bio', 'Cells']], line: 4});
  });
});

test('should take time in proportion to a note: long lines of marks are no trap', () => {
  const text = `${'=='.repeat(20_000)}\n\n${'{'.repeat(20_000)}\n\n${'a::b `'.repeat(5000)}`;
  const formats = {spacedRepetition: SPACED_REPETITION_DEFAULTS, flashcards: FLASHCARDS_DEFAULTS, obsidianToAnki: true};
  expect(() =>
    readFlashcards(
      {path: 'a.md', source: text, tree: {type: 'root', children: []}, tags: ['flashcards'], properties: {}},
      formats,
    ),
  ).not.toThrow();
});

describe('ids of cards', () => {
  const formats = {spacedRepetition: SPACED_REPETITION_DEFAULTS};
  const read = (text: string, tipLedger = {}) =>
    createNoteReader({cards: formats, tipLedger})(`#flashcards\n\n${text}`, 'N.md').metadata.cards ?? [];
  const ids = (text: string, tipLedger = {}) => read(text, tipLedger).map(({id}) => id);

  test('should be made of the first words of the question, apart from headings and from one another', () => {
    expect(ids('# Card games\n\ngames::A\n\ngames::B')).toEqual(['card-games-1', 'card-games-2']);
  });

  test('should be the block identifier behind the card, in either direction', () => {
    expect(ids('Q:::A ^one\n\nThe ==cell== ==divides== ^two')).toEqual([
      'card-one',
      'card-one-1',
      'card-two',
      'card-two-1',
    ]);
  });

  test('should stay what was written down while the words change', () => {
    const before = read('## Part\n\nWhat makes energy in a cell::mitochondria');
    const [card] = before;
    const ledger = {'N.md': [{id: card?.id ?? '', text: cardLedgerText(card as never), headings: ['Part']}]};
    expect(ids('## Part\n\nWhat produces energy in a cell::mitochondria', ledger)).toEqual([
      'card-what-makes-energy-in-a-cell',
    ]);
    expect(ids('## Part\n\nAnother question of all::no', ledger)).toEqual(['card-another-question-of-all']);
  });
});

describe('places of cards on the page', () => {
  const formats = {spacedRepetition: SPACED_REPETITION_DEFAULTS, obsidianToAnki: true};
  const {tree, metadata} = createNoteReader({cards: formats})(
    [
      '#flashcards',
      '',
      '# One::two',
      'A::B',
      'C **x**::D',
      '',
      '- item::E',
      '',
      '> [!note] In::callout',
      '> F::G',
      '',
      '| a::b | c |',
      '| --- | --- |',
      '| H::I | d |',
      '',
      'Question',
      '?',
      'Answer',
      '',
      '- x',
      '  ```',
      '  J::K',
      '  ```',
      '',
      'START',
      'Basic',
      'L',
      'Back: M',
      'END',
    ].join('\n'),
    'N.md',
  );
  const html = renderHtml(tree.children as never);

  test('should each stand once, in front of its line', () => {
    const places = [...html.matchAll(/<span id="(card-[^"]*)" class="card-anchor"><\/span>(?:<[^>]*>|\s)*([^<:\n]*)/g)];
    expect(places.map(([, id]) => id)).toEqual(metadata.cards?.map(({id}) => id));
    expect(places.map(([, , text]) => text)).toEqual([
      'One',
      'A',
      'C ',
      'item',
      'In',
      'F',
      'a',
      'H',
      'Question',
      'J',
      'START',
    ]);
  });

  test('should not change what a note without cards is', () => {
    expect(renderHtml(createNoteReader({cards: formats})('Just::text', 'N.md').tree.children as never)).toBe(
      '<p>Just::text</p>',
    );
  });
});

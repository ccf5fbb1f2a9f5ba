/** Flashcards that notes hold for other plugins. */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const NOTE =
  '---\ntags: [flashcards/biology]\n---\n# Cells\n\nWhat is **ATP**?::See [[Energy]] and $E$ <!--SR:!2024-01-01,3,250-->\n\n%% Hidden::card %%\n\nWhat is **ATP**?::Another [top](#cells)\n';

const files = (settings: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(settings).map(([name, json]) => [`.obsidian/plugins/${name}/data.json`, json])),
  'Cells.md': NOTE,
  'Energy.md': 'Text. [[Cells]]',
  'Tips.md': '#flashcards\n\n==Exam: a tip== and more.\n\nA ==cloze== of its own.\n',
  'Secret.md': '---\npublish: false\ntags: [flashcards]\n---\nA secret::answer\n',
});

test('should be read where the vault has settings of the plugin, with ids of their own, and be rendered', async () => {
  const temporary = await loadTemporarySite(files({'obsidian-spaced-repetition': '{"settings": {}}'}));
  const cards = await temporary.cards('Cells.md');
  expect(Object.keys(cards)).toEqual(['card-what-is-atp', 'card-what-is-atp-1']);
  expect(cards['card-what-is-atp']?.question).toEqual({text: 'What is ATP?', html: 'What is <strong>ATP</strong>?'});
  const {answer} = cards['card-what-is-atp'] ?? {};
  expect(answer?.html).toContain('<a href="/energy"');
  expect(answer?.html).toContain('katex');
  expect(cards['card-what-is-atp-1']?.answer.html).toContain('href="/cells#cells"');
  expect(JSON.stringify(cards)).not.toMatch(/Hidden|SR:|2024|id="/);
  expect(temporary.site.vault.notes.get('Cells.md')?.metadata.cards?.map(({decks}) => decks)).toEqual([
    [['flashcards', 'biology']],
    [['flashcards', 'biology']],
  ]);
});

test('should not be what is an exam tip already', async () => {
  const {cards} = await loadTemporarySite(files({'obsidian-spaced-repetition': '{}'}));
  expect(Object.values(await cards('Tips.md')).map(({answer}) => answer.text)).toEqual(['A cloze of its own.']);
});

test('should be text where the vault has none of the plugins', async () => {
  const temporary = await loadTemporarySite(files({}));
  expect(await temporary.cards('Cells.md')).toEqual({});
});

test('should be read as the settings say', async () => {
  const {cards} = await loadTemporarySite({
    ...files({'flashcards-obsidian': '{"inlineSeparator": ">>"}', 'obsidian-spaced-repetition': 'broken'}),
    'Cells.md': 'Q >> A\n',
  });
  expect(Object.values(await cards('Cells.md')).map(({question, answer}) => [question.text, answer.text])).toEqual([
    ['Q', 'A'],
  ]);
});

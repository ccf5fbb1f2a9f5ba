/** The Markdown of a tip names nothing that is not published: the site shows words alone, and the file that readers download too. */
import {shownNodes} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/shown-nodes.js';
import {createNoteReader, markdownOf} from '../../plugins/remark-obsidian-vault/src/index.js';
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const read = createNoteReader();

it.each([
  ['see [[Secret plan|that]]', 'see that'],
  ['see [[Secret plan#^kept|that]] **and [[Secret plan|this]]**', 'see that **and this**'],
  ['a ![[Secret plan]] b', 'a  b'],
  ['see [that *plan*](<Secret plan.md>) or [this](Secret%20plan)', 'see that *plan* or this'],
  ['a ![drawn](<Secret plan.md>) b', 'a drawn b'],
  ['see [that](Public.md) and [there](https://a.example)', 'see [that](Public.md) and [there](https://a.example)'],
  ['see [[Public|that]] and ![[Public]]', 'see [[Public|that]] and ![[Public]]'],
  ['see [[Nowhere|that]]', 'see [[Nowhere|that]]'],
  ['on `= [[Secret plan]].day`, `= default(link("Secret plan").day, 1)`.', 'on , .'],
  ['on `= [[Public]].day` and `= 5`', 'on `= [[Public]].day` and `= 5`'],
])('should be the words of the tip: %s', async (tip, expected) => {
  const text = `==Exam: ${tip}==`;
  const {site} = await loadTemporarySite({
    'Note.md': text,
    'Public.md': 'Shown.',
    'Secret plan.md': '---\npublish: false\n---\nKept. ^kept',
  });
  const [found] = read(text, 'Note.md').metadata.tips;
  expect(markdownOf(shownNodes(found?.children ?? [], site.vault.resolve, 'Note.md'))).toBe(expected);
});

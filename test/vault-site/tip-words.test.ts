/** What tips and headings say of other notes: the words that they bring where those are shown, and no name of what is not. */
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

const FILES = {
  'Secret plan.md': '---\npublish: false\nday: Friday\n---\nKept.',
  'Public.md': '---\nday: Monday\n---\nShown *words*.',
  'seen.png': 'no picture',
};

async function noteOf(text: string) {
  const {site, rendered} = await loadTemporarySite({...FILES, 'Note.md': text});
  const metadata = site.vault.notes.get('Note.md')?.metadata;
  return {metadata, tips: metadata?.tips ?? [], rendered: (await rendered('Note.md')).tips};
}

const WORDS: [tip: string, id: string, text: string | undefined][] = [
  ['on ![[Secret plan]]', 'exam-tip-on', 'on'],
  ['on ![[Secret plan|that day]]', 'exam-tip-on-that-day', undefined],
  ['on ![[Public]] only', 'exam-tip-on-only', 'on Shown words. only'],
  ['on `= [[Secret plan]].day`', 'exam-tip-on', 'on -'],
  ['on `= [[Public]].day`', 'exam-tip-on', 'on Monday'],
  ['![[Public]]', 'exam-tip', 'Shown words.'],
  ['in `= 5` and `code`', 'exam-tip-in--5-and-code', undefined],
];

it.each(WORDS)('should be what is brought, and not its name, in a sentence: %s', async (tip, id, text) => {
  const {tips, rendered} = await noteOf(`It is ==Exam: ${tip}== so.`);
  expect(tips.map((each) => each.id)).toEqual([id]);
  expect(rendered[id]?.text).toBe(text);
  expect(rendered[id]?.html).not.toMatch(/Secret|Exam/);
});

it.each(WORDS)('should be what is brought, and not its name, in a block: %s', async (tip, id, text) => {
  const {tips, rendered} = await noteOf(`> [!exam]\n> ${tip}`);
  expect(tips.map((each) => each.id)).toEqual([id]);
  // A note that stands as a block has its title above it.
  expect(rendered[id]?.text?.replace('Public ', '')).toBe(text);
  expect(rendered[id]?.html).not.toMatch(/Secret/);
});

it.each(['![[Secret plan]]', '![[Secret plan]] ![[Secret plan#Part]]'])(
  'should be no tip of its own: %s',
  async (tip) => {
    const {tips, rendered} = await noteOf(`==Exam: ${tip}==\n\n==Exam: words==`);
    expect(tips).toHaveLength(2);
    expect(Object.keys(rendered)).toEqual(['exam-tip-words']);
  },
);

it('should be a tip that shows a picture alone', async () => {
  const {rendered} = await noteOf('==Exam: ![[seen.png]]==');
  expect(rendered['exam-tip']?.html).toContain('seen.png');
});

it.each(['![[seen.png]] Exam: words', '`= this.day` Exam: words', 'Exam ![[Public]]: words'])(
  'should begin with its label, as typed: %s',
  async (words) => {
    expect((await noteOf(`==${words}==`)).tips).toEqual([]);
  },
);

it('should not be the ids of headings, descriptions, and sentences of links', async () => {
  const {metadata} = await noteOf(
    'By `= [[Secret plan]].day`, ![[Secret plan]] [[Public]].\n\nAnd ![[Public]] of ![[Secret plan]] too.\n\n## On ![[Secret plan]] `= [[Secret plan]].day`',
  );
  expect(metadata?.headings.map(({id, text}) => [id, text])).toEqual([['on', 'On']]);
  expect(metadata?.excerpt).toBe('By , Public. And of too.');
  const contexts = metadata?.links.filter(({target}) => target === 'Public').map(({context}) => context);
  expect(contexts).toEqual(['By , Public.', 'And Public of too.']);
});

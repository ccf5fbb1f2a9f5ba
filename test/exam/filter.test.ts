import {
  applyFilter,
  filterEntries,
  isEmptyFilter,
  NO_FILTER,
  shownPlace,
  type TipFilter,
} from '../../plugins/docusaurus-plugin-exam-tips/src/client/filter.js';
import {headingChoices} from '../../plugins/docusaurus-plugin-exam-tips/src/client/headings.js';
import {toSections} from '../../plugins/docusaurus-plugin-exam-tips/src/client/sections.js';
import {entriesOf, notesOf, tip} from './sample.js';

const tips = [
  tip({note: 'S3', text: 'Objects up to 5 TB', headings: ['Limits'], tags: ['aws/storage'], line: 3}),
  tip({
    note: 'S3',
    text: 'Glacier is for Archives',
    label: 'Exam oddity',
    headings: ['Classes', 'Cold'],
    tags: ['aws/storage'],
    line: 9,
  }),
  tip({note: 'EC2', text: 'objects  up to 5 tb', headings: ['Storage'], tags: ['aws'], line: 1}),
  tip({note: 'EC2', text: 'Spot ends in two minutes', headings: ['Paying'], tags: ['aws'], line: 2}),
  tip({note: 'EC2', text: 'Objects up to 5 TB', label: 'Exam oddity', tags: ['aws'], line: 5}),
];
const entries = entriesOf(tips);
const notes = notesOf(tips);
const texts = (filter: Partial<TipFilter>, known: string[] = []) =>
  filterEntries(entries, {...NO_FILTER, ...filter}, new Set(known)).map(({text, label}) => `${label}: ${text}`);

describe('the same tip in two notes', () => {
  it('should be one entry with two places and the tags of both', () => {
    expect(entries).toHaveLength(4);
    expect(entries[0]?.places.map(({slug}) => slug)).toEqual(['s3', 'ec2']);
    expect(entries[0]?.tags).toEqual(['aws/storage', 'aws']);
  });

  it('should be two where the labels differ', () => {
    expect(entries.filter(({text}) => text === 'Objects up to 5 TB').map(({label}) => label)).toEqual([
      'Exam',
      'Exam oddity',
    ]);
  });

  it('should be shown in the note that is asked for, at its place among the others', () => {
    const filter = {...NO_FILTER, notes: ['ec2']};
    expect(shownPlace(entries[0] as (typeof entries)[number], filter).slug).toBe('ec2');
    const [section, ...others] = toSections(filterEntries(entries, filter, new Set()), filter, notes);
    expect(others).toEqual([]);
    expect(section?.trails.map(({headings}) => headings[0]?.text)).toEqual(['Storage', 'Paying', undefined]);
  });

  it('should be known in both places when it is ticked in one', () => {
    const key = 'EC2.md#exam-tip-objects-up-to-5-tb';
    expect(texts({known: 'known'}, [key])).toContain('Exam: Objects up to 5 TB');
    expect(texts({known: 'unknown'}, [key])).not.toContain('Exam: Objects up to 5 TB');
  });
});

describe('a filter', () => {
  it('should let everything through where nothing is asked', () => {
    expect(isEmptyFilter({...NO_FILTER, words: '  '})).toBe(true);
    expect(texts({})).toHaveLength(4);
  });

  it('should find words in any order, whatever their case and accents, in the headings too', () => {
    expect(texts({words: 'ARCHÍVES glac'})).toEqual(['Exam oddity: Glacier is for Archives']);
    expect(texts({words: 'cold'})).toEqual(['Exam oddity: Glacier is for Archives']);
    expect(texts({words: 'glacier spot'})).toEqual([]);
  });

  it('should take the tags under a tag', () => {
    expect(texts({tags: ['AWS']})).toHaveLength(4);
    expect(texts({tags: ['aws/storage']})).toHaveLength(2);
    expect(texts({tags: ['aws/stor']})).toEqual([]);
  });

  it('should combine kinds, and take either value of one kind', () => {
    expect(texts({notes: ['s3'], labels: ['exam oddity']})).toEqual(['Exam oddity: Glacier is for Archives']);
    expect(texts({notes: ['s3', 'ec2'], labels: ['Exam']})).toHaveLength(2);
  });

  it('should narrow a note to a heading, with all that stands below it, and leave other notes alone', () => {
    expect(texts({headings: ['s3#classes']})).toEqual(['Exam oddity: Glacier is for Archives']);
    expect(texts({notes: ['s3', 'ec2'], headings: ['s3#cold']})).toEqual([
      'Exam: Objects up to 5 TB',
      'Exam oddity: Glacier is for Archives',
      'Exam: Spot ends in two minutes',
      'Exam oddity: Objects up to 5 TB',
    ]);
    expect(isEmptyFilter({...NO_FILTER, headings: ['s3#cold']})).toBe(false);
  });

  it('should count what each value would show, the other filters being as they are', () => {
    const {
      labels,
      notes: byNote,
      known,
    } = applyFilter(entries, {...NO_FILTER, labels: ['Exam'], notes: ['ec2']}, new Set()).facets;
    expect(Object.fromEntries(labels)).toEqual({Exam: 2, 'Exam oddity': 1});
    expect(Object.fromEntries(byNote)).toEqual({s3: 1, ec2: 2});
    expect(Object.fromEntries(known)).toEqual({all: 2, unknown: 2, known: 0});
  });
});

describe('the headings to choose from', () => {
  it('should be those of the chosen notes, in reading order, with their tips', () => {
    expect(headingChoices(entries, {...NO_FILTER, notes: ['s3']}, notes)).toEqual([
      {key: 's3#limits', text: 'Limits', count: 1},
      {key: 's3#classes', text: 'Classes', count: 1},
      {key: 's3#cold', text: 'Classes › Cold', count: 1},
    ]);
    expect(headingChoices(entries, NO_FILTER, notes)).toEqual([]);
  });
});

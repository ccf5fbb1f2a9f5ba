import {dataOf} from '../../plugins/docusaurus-plugin-exam-tips/src/client/data/pieces.js';
import {learnedByNote} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/learned.js';
import {type CardProgress, NO_PROGRESS} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/progress.js';
import {encode, entriesOf, notesOf, tip} from './sample.js';

const NOW = new Date(2030, 5, 1, 15).getTime();
const card = (days: number) => ({due: new Date(2030, 5, 1 + days, 9).getTime()}) as CardProgress;

describe('what is learned of a note', () => {
  it('should be what is ticked, and what was practised and is not due today', () => {
    const cards = new Map([
      ['A b/S3.md#one', card(3)],
      ['A b/S3.md#two', card(0)],
      ['A b/S3.md#three', card(-2)],
      ['EC2.md#one', card(-2)],
    ]);
    const known = new Set(['A b/S3.md#four', 'A b/S3.md#three', 'A b/S3.md#one']);
    expect(Object.fromEntries(learnedByNote({...NO_PROGRESS, cards}, known, NOW))).toEqual({'A b/S3.md': 2});
  });
});

describe('the count of a note', () => {
  it('should be that of its entries, where a tip stands twice in it or in another note', () => {
    const tips = [
      tip({note: 'S3', text: 'a'}),
      tip({note: 'S3', text: 'b'}),
      {...tip({note: 'S3', text: 'a', headings: ['Again']}), id: 'exam-tip-a-1'},
      tip({note: 'EC2', text: 'b'}),
      tip({note: 'EC2', text: 'c'}),
    ];
    const {notes, words, html} = encode(tips);
    const decoded = dataOf({notes, words, html}, {baseUrl: '/', index: '/exam-tips'});
    const entries = entriesOf(tips);
    for (const {slug, count} of decoded.notes ?? []) {
      expect([slug, count]).toEqual([
        slug,
        entries.filter(({places}) => places.some((place) => place.slug === slug)).length,
      ]);
    }
    expect(decoded.notes?.map(({count}) => count)).toEqual([2, 2]);
    expect(notesOf(tips)).toHaveLength(2);
  });
});

import {neededNotes, type PracticeState} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/needed-notes.js';
import type {CardProgress, Progress} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/progress.js';
import {progressOf} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/queue.js';

const NOW = new Date(2030, 0, 15, 12).getTime();
const HOUR = 3_600_000;
const card = (due: number) => ({due, first: 1, last: 1, state: 2}) as CardProgress;
const progress = (cards: Record<string, number>): Progress => ({
  cards: new Map(Object.entries(cards).map(([key, due]) => [key, card(due)])),
  newPerDay: 20,
});
/** Two notes to a piece. */
const notes = Array.from({length: 8}, (_, at) => ({slug: `n${at}`, path: `N#${at}.md`, piece: Math.floor(at / 2)}));
const needed = (changed: Partial<PracticeState>) =>
  neededNotes({notes, pieces: new Set(), unseen: new Map(), progress: progress({}), left: 5, now: NOW, ...changed});

describe('the notes that today needs', () => {
  it('should be the first, before anything is there', () => expect(needed({})).toEqual(['n0', 'n1']));

  it('should be those whose tips come due today, wherever they stand', () => {
    const cards = {'N#6.md#exam-tip-a': NOW + HOUR, 'N#5.md#^x': NOW + 48 * HOUR, 'Gone.md#y': NOW};
    expect(needed({progress: progress(cards)})).toEqual(['n6', 'n0', 'n1']);
  });

  it('should be as many as hold the new tips of today, and one that tells whether more are left', () => {
    const pieces = new Set([0]);
    const unseen = (count: number) => new Map([['n0', count]]);
    expect(needed({pieces, unseen: unseen(6)})).toEqual([]);
    expect(needed({pieces, unseen: unseen(5)})).toEqual(['n2', 'n3']);
    expect(needed({pieces: new Set([0, 1, 2, 3]), unseen: unseen(5)})).toEqual([]);
  });

  it('should be more at a time, the more there are without new tips', () => {
    expect(needed({pieces: new Set([0, 1])})).toEqual(['n4', 'n5', 'n6', 'n7']);
  });

  it('should be of the chosen ones alone', () => {
    expect(needed({notes: notes.slice(5, 6)})).toEqual(['n5']);
  });
});

describe('the progress of a tip that has another name now', () => {
  const place = {key: 'A.md#exam-tip-mine', formerKey: 'A.md#exam-tip-words'};

  it('should go on under the new one', () => {
    const before = progress({'A.md#exam-tip-words': 1});
    expect(progressOf({places: [place]}, before)).toEqual({key: place.key, card: card(1)});
    const both = progress({'A.md#exam-tip-words': 1, 'A.md#exam-tip-mine': 2});
    expect(progressOf({places: [place]}, both)).toEqual({key: place.key, card: card(2)});
    const older = progress({'A.md#exam-tip-mine': 2});
    const merged = {...older, cards: new Map(older.cards).set('A.md#exam-tip-words', {...card(3), last: 9})};
    expect(progressOf({places: [place]}, merged).card?.last).toBe(9);
    expect(progressOf({places: [place]}, progress({}))).toEqual({key: place.key, card: undefined});
  });
});

import {mergeProgress} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/merge-progress.js';
import {overviewOf, planUntil} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/overview.js';
import {
  type CardProgress,
  NO_PROGRESS,
  type Progress,
  restoreProgress,
  storeProgress,
} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/progress.js';
import {gradeCard} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/schedule.js';
import {takeBack} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/undo.js';

const NOW = new Date(2030, 5, 1, 15).getTime();
const day = (days: number, hour = 9) => new Date(2030, 5, 1 + days, hour).getTime();
const card = (due: number, changed: Partial<CardProgress> = {}) =>
  ({due, first: 1, last: 1, lapses: 0, days: 5, state: 2, ...changed}) as CardProgress;
const item = (key: string, slugs: string[], tags: string[] = []) => ({
  places: slugs.map((slug, at) => ({key: at === 0 ? key : `${key}-${at}`, slug})),
  tags,
});

describe('the overview', () => {
  const items = [
    item('a', ['s3'], ['aws']),
    item('b', ['s3', 'ec2'], ['aws']),
    item('c', ['ec2']),
    item('d', ['ec2']),
    item('e', ['ec2']),
  ];
  const progress: Progress = {
    ...NO_PROGRESS,
    cards: new Map([
      ['a', card(day(-3))],
      ['b-1', card(day(2), {lapses: 1})],
      ['c', card(day(13, 23), {lapses: 2, days: 60})],
      ['gone', card(day(0))],
    ]),
  };
  const {all, notes, tags, forecast} = overviewOf(items, progress, ({places: [place]}) => place?.key === 'd', NOW);

  it('should count what is due, new and learned, by note and by tag', () => {
    expect(all).toEqual({due: 1, fresh: 1, learned: 3, weak: 1});
    expect(Object.fromEntries(notes)).toEqual({
      s3: {due: 1, fresh: 0, learned: 1, weak: 1},
      ec2: {due: 0, fresh: 1, learned: 3, weak: 1},
    });
    expect(Object.fromEntries(tags)).toEqual({aws: {due: 1, fresh: 0, learned: 1, weak: 1}});
  });

  it('should tell what each of the next days brings, what is late today', () => {
    expect(forecast).toHaveLength(14);
    expect(forecast.flatMap((count, at) => (count > 0 ? [[at, count]] : []))).toEqual([
      [0, 1],
      [2, 1],
      [13, 1],
    ]);
  });
});

describe('the plan until the exam', () => {
  it.each([
    ['2030-06-01', 10, {daysLeft: 0, newPerDay: 10}],
    ['2030-06-02', 10, {daysLeft: 1, newPerDay: 10}],
    ['2030-06-15', 92, {daysLeft: 14, newPerDay: 9}],
    ['2030-12-01', 0, {daysLeft: 183, newPerDay: 0}],
    ['2030-05-31', 10, undefined],
    ['some day', 10, undefined],
    ['', 10, undefined],
  ])('should be for %s and %i new ones', (exam, fresh, plan) => expect(planUntil(exam, fresh, NOW)).toEqual(plan));

  it('should go where the progress goes', () => {
    const planned: Progress = {...NO_PROGRESS, exam: '2030-06-15'};
    expect(restoreProgress(JSON.parse(JSON.stringify(storeProgress(planned))))).toEqual(planned);
    expect(restoreProgress({cards: {}, newPerDay: 20, exam: 'soon'})).toEqual(NO_PROGRESS);
    expect(mergeProgress(NO_PROGRESS, planned).exam).toBe('2030-06-15');
    expect(mergeProgress({...planned, exam: '2031-01-01'}, planned).exam).toBe('2031-01-01');
    expect('exam' in storeProgress(NO_PROGRESS)).toBe(false);
  });
});

describe('an answer that is taken back', () => {
  it.each([undefined, card(day(0), {stability: 3, difficulty: 5, steps: 0, reps: 2})])(
    'should leave what was remembered before it: %j',
    (before) => {
      const cards = new Map(before ? [['a', before]] : []);
      const graded = {...NO_PROGRESS, cards: new Map(cards).set('a', gradeCard(before, 1, NOW))};
      expect(takeBack(graded, {entryKey: 'a', place: 'a', before})).toEqual({...NO_PROGRESS, cards});
    },
  );
});

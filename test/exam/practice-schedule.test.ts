import {mergeProgress} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/merge-progress.js';
import {
  type CardProgress,
  NO_PROGRESS,
  type Progress,
  readProgress,
  storeProgress,
} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/progress.js';
import {nextCard, progressOf, queueOf} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/queue.js';
import {
  GRADES,
  gradeCard,
  type PracticeGrade,
  previewIntervals,
} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/schedule.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const noon = new Date(2030, 4, 10, 12).getTime();
const items = ['a', 'b', 'c', 'd'].map((key) => ({places: [{key}, {key: `${key}2`}]}));
const none = () => false;
const day = (now: number, more = 0) => ({now, more});
const keysOf = (list: readonly (typeof items)[number][]) => list.map(({places}) => places[0]?.key);
const progressWith = (cards: [string, CardProgress][], newPerDay = 20): Progress => ({
  cards: new Map(cards),
  newPerDay,
});

describe('gradeCard', () => {
  it('should let a tip rest longer the better it was known', () => {
    const rests = previewIntervals(undefined, noon);
    expect(rests).toHaveLength(GRADES.length);
    expect([...rests].sort((a, b) => a - b)).toEqual(rests);
    expect(rests[0]).toBe(MINUTE);
    expect(rests[3]).toBeGreaterThan(DAY);
  });

  it('should do what the preview says', () => {
    const first = gradeCard(undefined, 3, noon);
    for (const [index, rest] of previewIntervals(first, noon + DAY).entries()) {
      expect(gradeCard(first, (index + 1) as PracticeGrade, noon + DAY).due).toBe(noon + DAY + rest);
    }
  });

  it('should remember the first time, and space the next ones further and further', () => {
    let card = gradeCard(undefined, 3, noon);
    const rests = [];
    for (let turn = 0; turn < 5; turn += 1) {
      rests.push(card.due - card.last);
      card = gradeCard(card, 3, card.due);
    }
    expect(card.first).toBe(noon);
    expect(card.reps).toBe(6);
    expect(rests).toEqual([...rests].sort((a, b) => a - b));
    expect(gradeCard(card, 1, card.due)).toMatchObject({lapses: 1, state: 3});
  });
});

describe('the days between two answers', () => {
  // One card, learned and then known twice, the last time so long before.
  const learned = (at: number) => gradeCard(gradeCard(undefined, 4, at - 30 * DAY), 3, at);

  it('should be those that passed, at whatever time of the day', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = noon + hour * 60 * MINUTE - MINUTE;
      const card = learned(at);
      const again = gradeCard(card, 3, at + 2 * MINUTE);
      expect(again.stability).toBe(gradeCard(learned(noon), 3, noon + 2 * MINUTE).stability);
      expect(again.due - again.last).toBe(again.days * DAY);
      expect(again.stability).toBeLessThan(gradeCard(card, 3, at + 14 * 60 * MINUTE).stability);
    }
  });

  it('should be none where the last answer is still to come by this clock', () => {
    const card = learned(noon);
    for (const early of [MINUTE, 3 * DAY]) {
      const again = gradeCard(card, 3, noon - early);
      expect(again.stability).toBe(gradeCard(card, 3, noon).stability);
      expect(again.due).toBeGreaterThan(noon - early);
      expect(previewIntervals(card, noon - early)[2]).toBe(again.due - again.last);
    }
  });
});

describe('the questions of a tip', () => {
  it('should come by turns, the next one once the last was known', () => {
    const known = gradeCard(undefined, 3, noon);
    expect(known.answered).toBe(1);
    expect(gradeCard(known, 1, noon + DAY).answered).toBe(1);
    expect(gradeCard(known, 2, noon + DAY).answered).toBe(2);
    expect(gradeCard(undefined, 1, noon).answered).toBeUndefined();
  });

  it('should be remembered, and how they are asked', () => {
    const kept = {...progressWith([['a', gradeCard(undefined, 3, noon)]]), recall: true};
    expect(readProgress(JSON.stringify(storeProgress(kept)))).toEqual(kept);
    const {cards} = storeProgress(kept);
    expect(readProgress(JSON.stringify({cards: {a: {...cards.a, answered: -1}}}))?.cards.size).toBe(0);
  });
});

describe('queueOf', () => {
  it('should bring new tips in reading order, as many as a day takes', () => {
    const queue = queueOf(items, progressWith([], 3), none, day(noon));
    expect(keysOf(queue.fresh)).toEqual(['a', 'b', 'c']);
    expect(queue).toMatchObject({due: [], waiting: 1, next: undefined});
  });

  it('should count the new tips of today, and more where more are asked for', () => {
    const begun = progressWith([['a', gradeCard(undefined, 4, noon - MINUTE)]], 2);
    expect(keysOf(queueOf(items, begun, none, day(noon)).fresh)).toEqual(['b']);
    expect(keysOf(queueOf(items, begun, none, day(noon, 1)).fresh)).toEqual(['b', 'c']);
    expect(keysOf(queueOf(items, begun, none, day(noon + DAY)).fresh)).toEqual(['b', 'c']);
  });

  it('should bring no new tip that is ticked as known', () => {
    const queue = queueOf(items, NO_PROGRESS, (item) => item === items[0], day(noon));
    expect(keysOf(queue.fresh)).toEqual(['b', 'c', 'd']);
  });

  it('should bring back what comes due today, at whichever of its places it was practised', () => {
    const soon = gradeCard(undefined, 1, noon - DAY);
    const later = gradeCard(undefined, 4, noon);
    const progress = progressWith([
      ['b2', soon],
      ['c', later],
    ]);
    const queue = queueOf(items, progress, none, day(noon));
    expect(keysOf(queue.due)).toEqual(['b']);
    expect(keysOf(queue.fresh)).toEqual(['a', 'd']);
    expect(queue.next).toBe(later.due);
    expect(progressOf(items[1] as (typeof items)[number], progress)).toEqual({key: 'b2', card: soon});
  });
});

describe('nextCard', () => {
  const [a, b] = items as [(typeof items)[number], (typeof items)[number]];

  it('should ask what is due, then what is new, then what has nearly rested', () => {
    const resting = progressWith([['a', gradeCard(undefined, 1, noon)]], 2);
    const queue = () => queueOf([a, b], resting, none, day(noon));
    expect(nextCard(queue(), resting, noon)).toBe(b);
    expect(nextCard(queue(), resting, noon + 2 * MINUTE)).toBe(a);
    const both = progressWith([...resting.cards, ['b', gradeCard(undefined, 4, noon)]]);
    expect(nextCard(queueOf([a, b], both, none, day(noon)), both, noon)).toBe(a);
  });

  it('should not ask the same tip twice in a row, unless it is the last one', () => {
    const queue = queueOf([a, b], NO_PROGRESS, none, day(noon));
    expect(nextCard(queue, NO_PROGRESS, noon, a)).toBe(b);
    expect(nextCard({...queue, fresh: [a]}, NO_PROGRESS, noon, a)).toBe(a);
    expect(nextCard({...queue, fresh: []}, NO_PROGRESS, noon, a)).toBeUndefined();
  });
});

describe('readProgress', () => {
  const card = gradeCard(undefined, 3, noon);

  it('should read what was stored', () => {
    const progress = progressWith(
      [
        ['b#x', card],
        ['__proto__', card],
      ],
      50,
    );
    expect(readProgress(JSON.stringify(storeProgress(progress)))).toEqual(progress);
    expect(readProgress(JSON.stringify({version: 1, known: [], practice: storeProgress(progress)}))).toEqual(progress);
  });

  it.each(['', 'x', '[]', '7', 'null', '{"known":[]}', '{"cards":null}', '{"practice":[]}'])(
    'should find none in %j',
    (text) => {
      expect(readProgress(text)).toBeUndefined();
    },
  );

  it('should leave out what is no card', () => {
    const cards = {good: card, a: null, b: 7, c: {...card, due: 'x'}, d: {...card, state: 9}, e: {...card, reps: -1}};
    expect(readProgress(JSON.stringify({cards, newPerDay: 3}))).toEqual(progressWith([['good', card]]));
  });

  it('should leave out what cannot be asked, and be able to ask all the rest', () => {
    const odd: Partial<CardProgress>[] = [{stability: 0}, {difficulty: 0}, {last: 8e15, due: 8e15}, {due: 1e300}];
    const strange: Partial<CardProgress>[] = [
      {stability: 1e9},
      {difficulty: 1e9},
      {steps: 99},
      {days: 1e9},
      {last: 4e15},
    ];
    const read = (more: Partial<CardProgress>) =>
      readProgress(JSON.stringify({cards: {a: {...card, ...more}}, newPerDay: 5}))?.cards.get('a');
    for (const more of odd) expect(read(more)).toBeUndefined();
    for (const more of strange) {
      const asked = read(more);
      expect(asked).toBeDefined();
      for (const grade of GRADES) expect(Number.isFinite(gradeCard(asked, grade, noon).due)).toBe(true);
      expect(previewIntervals(asked, noon).every(Number.isFinite)).toBe(true);
    }
  });

  it('should join the progress of two devices as if all answers had been given on one', () => {
    const answers = (...given: [PracticeGrade, number][]) =>
      given.reduce<CardProgress | undefined>(
        (before, [grade, days]) => gradeCard(before, grade, noon + days * DAY),
        undefined,
      ) as CardProgress;
    const here = progressWith([
      ['a', answers([3, 0], [1, 4])],
      ['b', answers([4, 0])],
    ]);
    const there = progressWith(
      [
        ['a', answers([3, 0], [3, 2], [4, 9])],
        ['c', answers([2, 1])],
      ],
      5,
    );
    const joined = progressWith([
      ['a', answers([3, 0], [3, 2], [1, 4], [4, 9])],
      ['b', answers([4, 0])],
      ['c', answers([2, 1])],
    ]);
    expect(mergeProgress(here, there)).toEqual(joined);
    expect(mergeProgress(there, here).cards).toEqual(joined.cards);
    expect(mergeProgress(joined, there)).toEqual(joined);
  });

  it('should be the same from whichever side, for answers of one moment too', () => {
    const [here, there] = [
      progressWith([['a', gradeCard(gradeCard(undefined, 3, noon), 4, noon + DAY)]]),
      progressWith([['a', gradeCard(gradeCard(undefined, 3, noon), 1, noon + DAY)]]),
    ] as const;
    const joined = mergeProgress(here, there);
    expect(joined.cards.get('a')?.reviews).toHaveLength(3);
    expect(mergeProgress(there, here)).toEqual(joined);
  });

  it('should take what was asked later where an older version kept no answers', () => {
    const {reviews: _, ...old} = gradeCard(card, 3, noon + DAY);
    expect(mergeProgress(progressWith([['a', card]]), progressWith([['a', old]]))).toEqual(progressWith([['a', old]]));
    expect(mergeProgress(progressWith([['a', old]]), progressWith([['a', card]]))).toEqual(progressWith([['a', old]]));
  });
});

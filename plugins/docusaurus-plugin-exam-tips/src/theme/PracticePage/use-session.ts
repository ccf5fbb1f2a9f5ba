import {useCallback, useMemo, useState} from 'react';
import type {TipEntry} from '../../client/entries.js';
import {isKnown} from '../../client/filter.js';
import type {KeptProgress} from '../../client/hooks/use-progress.js';
import {nextCard, type PracticeDay, progressOf, type Queue, queueOf} from '../../practice/queue.js';
import {gradeCard, type PracticeGrade} from '../../practice/schedule.js';
import {type GivenAnswer, takeBack} from '../../practice/undo.js';

/** Practice as it goes on. */
export interface Session {
  queue: Queue<TipEntry>;
  /** The tip that is asked; undefined where today is done. */
  asked: TipEntry | undefined;
  /** How many were graded or taken back on this page. */
  turn: number;
  isRevealed: boolean;
  reveal: () => void;
  grade: (grade: PracticeGrade) => void;
  /** Takes the last answer back, and asks that tip again; undefined where none was given. */
  undo: (() => void) | undefined;
}

/**
 * Asks tips one by one.
 *
 * @param entries - The tips to practise.
 * @param known - The keys of the tips that are ticked as known.
 * @param kept - The reader's progress.
 * @param day - What is known of now.
 * @returns The tip to ask, and what the reader can do with it.
 */
export function useSession(
  entries: readonly TipEntry[],
  known: ReadonlySet<string>,
  {progress, keep}: KeptProgress,
  {now, more}: PracticeDay,
): Session {
  const [state, setState] = useState({key: '', last: '', turn: 0, isRevealed: false});
  const [answers, setAnswers] = useState<readonly GivenAnswer[]>([]);
  const queue = useMemo(
    () => queueOf(entries, progress, (entry) => isKnown(entry, known), {now, more}),
    [entries, progress, known, now, more],
  );
  // The tip that is asked stays, whatever comes due meanwhile.
  const pinned = entries.find(({key}) => key === state.key);
  const asked =
    pinned ??
    nextCard(
      queue,
      progress,
      now,
      entries.find(({key}) => key === state.last),
    );
  const key = asked?.key ?? '';
  if (key !== state.key) setState({...state, key, isRevealed: false});

  const reveal = useCallback(() => setState((before) => ({...before, isRevealed: true})), []);
  const grade = (given: PracticeGrade) => {
    if (!asked) return;
    const time = Date.now();
    const {key: place, card} = progressOf(asked, progress);
    keep({...progress, cards: new Map(progress.cards).set(place, gradeCard(card, given, time))});
    setAnswers([...answers, {entryKey: asked.key, place, before: progress.cards.get(place)}]);
    setState({key: '', last: asked.key, turn: state.turn + 1, isRevealed: false});
  };
  const answer = answers.at(-1);
  const undo =
    answer &&
    (() => {
      keep(takeBack(progress, answer));
      setAnswers(answers.slice(0, -1));
      setState({key: answer.entryKey, last: '', turn: state.turn + 1, isRevealed: false});
    });
  return {queue, asked, turn: state.turn, isRevealed: state.isRevealed, reveal, grade, undo};
}

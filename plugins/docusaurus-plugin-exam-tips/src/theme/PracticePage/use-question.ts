import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {useMemo, useState} from 'react';
import type {TipEntry} from '../../client/entries.js';
import {choicesOf} from '../../practice/choices.js';
import type {Progress} from '../../practice/progress.js';
import {type Question, questionsOf} from '../../practice/questions.js';
import {progressOf} from '../../practice/queue.js';
import {unitWords} from '../../practice/units.js';

/** What is asked of a tip. */
export interface AskedQuestion {
  question: Question;
  /** Answers to choose from; undefined where there are too few, or where the reader remembers them all. */
  choices: string[] | undefined;
}

/**
 * A tip of several questions is asked each of them by turns: the next one once the last was known.
 *
 * @param entry - The tip.
 * @param siblings - The other tips of its section.
 * @param progress - What is remembered.
 * @returns What is asked: it stays while the tip does.
 */
export function useQuestion(entry: TipEntry, siblings: readonly TipEntry[], progress: Progress): AskedQuestion {
  const {i18n} = useDocusaurusContext();
  const units = useMemo(() => unitWords(i18n.currentLocale), [i18n.currentLocale]);
  const [answered] = useState(progressOf(entry, progress).card?.answered ?? 0);
  const question = useMemo(() => {
    const questions = questionsOf(fromHtmlIsomorphic(entry.html, {fragment: true}), units);
    const number = entry.questions[answered % Math.max(1, entry.questions.length)] ?? 0;
    return questions[number] ?? questions[0];
  }, [entry, units, answered]);
  const {recall} = progress;
  const choices = useMemo(() => {
    if (recall) return undefined;
    const html = siblings.filter(({missing}) => missing === undefined).map((sibling) => sibling.html);
    return choicesOf(question, html, units, `${entry.key} ${answered}`);
  }, [recall, siblings, question, units, entry.key, answered]);
  return {question, choices};
}

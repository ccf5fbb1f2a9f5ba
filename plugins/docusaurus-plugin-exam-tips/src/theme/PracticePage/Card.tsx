import {translate} from '@docusaurus/Translate';
import {Fragment, type ReactNode, useEffect, useId, useRef, useState} from 'react';
import type {TipEntry} from '../../client/entries.js';
import {labelText} from '../../client/label-text.js';
import type {Progress} from '../../practice/progress.js';
import {progressOf} from '../../practice/queue.js';
import type {PracticeGrade} from '../../practice/schedule.js';
import AnswerChoice from './AnswerChoice.js';
import Context from './Context.js';
import Grades from './Grades.js';
import styles from './styles.module.css';
import TipText from './TipText.js';
import {usePracticeKeys} from './use-practice-keys.js';
import {useQuestion} from './use-question.js';

/** What it shows. */
export interface Props {
  entry: TipEntry;
  /** The other tips of its section. */
  siblings: readonly TipEntry[];
  progress: Progress;
  /** Whether the reader came here from the tip before. */
  takesFocus: boolean;
  isRevealed: boolean;
  onReveal: () => void;
  onGrade: (grade: PracticeGrade) => void;
}

/** One tip: where it stands is the question, what it says the answer. */
export default function Card({entry, siblings, progress, takesFocus, isRevealed, onReveal, onGrade}: Props): ReactNode {
  const [place] = entry.places;
  const question = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const id = useId();
  const {question: asked, choices} = useQuestion(entry, siblings, progress);
  const [chosen, setChosen] = useState<string>();
  const choose = (choice: string) => {
    setChosen(choice);
    onReveal();
  };
  usePracticeKeys(isRevealed, onReveal, onGrade);
  useEffect(() => {
    if (takesFocus) question.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    // The answer stands where the question stood: the page stays in its place.
    if (isRevealed) answer.current?.focus({preventScroll: true});
  }, [isRevealed]);
  const trail = [place.note.title, ...place.headings.map(({text}) => text)];
  return (
    <article className={`exam-practice-card ${styles.card}`} data-revealed={isRevealed}>
      <h2 ref={question} tabIndex={-1} className={styles.question}>
        {trail.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the trail of a card never changes, and its texts may be equal.
          <Fragment key={index}>
            {index > 0 && <span className={styles.arrow}> › </span>}
            {text}
          </Fragment>
        ))}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: no fields stand in it. */}
      <div
        ref={answer}
        tabIndex={-1}
        role="group"
        className={styles.answer}
        aria-label={
          isRevealed
            ? translate({id: 'theme.examTips.practice.answer', message: 'Answer'})
            : translate({id: 'theme.examTips.practice.question', message: 'Question'})
        }
        aria-describedby={id}
      >
        <span className={styles.label}>{labelText(entry.label)}</span>{' '}
        <div id={id} className={styles.text}>
          <TipText question={asked} isRevealed={isRevealed} />
        </div>
      </div>
      {choices && (
        <AnswerChoice
          choices={choices}
          answer={asked.answer.replace(/\s+/g, ' ')}
          chosen={chosen}
          isRevealed={isRevealed}
          onChoose={choose}
        />
      )}
      <div className={styles.bar}>
        {isRevealed ? (
          <Grades card={progressOf(entry, progress).card} onGrade={onGrade} />
        ) : (
          <button type="button" className={styles.reveal} aria-keyshortcuts="Space" onClick={onReveal}>
            {translate({id: 'theme.examTips.practice.reveal', message: 'Show the answer'})}
            <span className={styles.key} aria-hidden="true">
              {translate({id: 'theme.examTips.practice.space', message: 'Space'})}
            </span>
          </button>
        )}
      </div>
      {/* What stands around a tip answers it. */}
      {isRevealed && <Context url={place.url} />}
    </article>
  );
}

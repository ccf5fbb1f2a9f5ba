import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';
import {useKey} from './use-key.js';

interface Props {
  choices: readonly string[];
  /** The right one. */
  answer: string;
  /** What the reader has chosen. */
  chosen: string | undefined;
  isRevealed: boolean;
  onChoose: (choice: string) => void;
}

const LETTERS = ['a', 'b', 'c', 'd'];

/** Four answers to choose from. Once one is chosen they say which was right. */
export default function AnswerChoice({choices, answer, chosen, isRevealed, onChoose}: Props): ReactNode {
  const choose = (index: number) => (isRevealed || !choices[index] ? undefined : () => onChoose(choices[index] ?? ''));
  useKey('a', choose(0));
  useKey('b', choose(1));
  useKey('c', choose(2));
  useKey('d', choose(3));
  return (
    <ol
      className={`exam-practice-choices ${styles.choiceList}`}
      aria-label={translate({id: 'theme.examTips.practice.choose', message: 'Which answer is it?'})}
    >
      {choices.map((choice, index) => (
        <li key={choice}>
          <button
            type="button"
            className={styles.choice}
            disabled={isRevealed}
            data-result={isRevealed ? resultOf(choice, answer, chosen) : undefined}
            aria-keyshortcuts={LETTERS[index]}
            onClick={() => onChoose(choice)}
          >
            <span className={styles.key} aria-hidden="true">
              {LETTERS[index]}
            </span>{' '}
            {choice}
            {isRevealed && <Result result={resultOf(choice, answer, chosen)} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

function resultOf(choice: string, answer: string, chosen: string | undefined): 'right' | 'wrong' | undefined {
  if (choice === answer) return 'right';
  return choice === chosen ? 'wrong' : undefined;
}

function Result({result}: {result: 'right' | 'wrong' | undefined}): ReactNode {
  if (!result) return null;
  return (
    <span className={styles.result}>
      {' '}
      {result === 'right'
        ? `✓ ${translate({id: 'theme.examTips.practice.right', message: 'right'})}`
        : `✗ ${translate({id: 'theme.examTips.practice.wrong', message: 'wrong'})}`}
    </span>
  );
}

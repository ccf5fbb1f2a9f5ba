import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useMemo} from 'react';
import {formatInterval} from '../../practice/interval.js';
import type {CardProgress} from '../../practice/progress.js';
import {GRADES, type PracticeGrade, previewIntervals} from '../../practice/schedule.js';
import styles from './styles.module.css';

interface Props {
  /** What is remembered of the tip; undefined for a new one. */
  card: CardProgress | undefined;
  onGrade: (grade: PracticeGrade) => void;
}

/** How well it was known, and how long it rests then. */
export default function Grades({card, onGrade}: Props): ReactNode {
  const {i18n} = useDocusaurusContext();
  const intervals = useMemo(() => previewIntervals(card, Date.now()), [card]);
  const names = gradeNames();
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields.
    <div
      className={styles.grades}
      role="group"
      aria-label={translate({id: 'theme.examTips.practice.grades', message: 'How well did you know it?'})}
    >
      {GRADES.map((grade, index) => (
        <button
          key={grade}
          type="button"
          className={styles.grade}
          data-grade={grade}
          aria-keyshortcuts={String(grade)}
          onClick={() => onGrade(grade)}
        >
          <span className={styles.gradeName}>
            <span className={styles.key} aria-hidden="true">
              {grade}
            </span>
            {names[grade]}
          </span>
          <span className={styles.rest}>{formatInterval(intervals[index] ?? 0, i18n.currentLocale)}</span>
        </button>
      ))}
    </div>
  );
}

function gradeNames(): {[Grade in PracticeGrade]: string} {
  return {
    1: translate({id: 'theme.examTips.practice.again', message: 'Again'}),
    2: translate({id: 'theme.examTips.practice.hard', message: 'Hard'}),
    3: translate({id: 'theme.examTips.practice.good', message: 'Good'}),
    4: translate({id: 'theme.examTips.practice.easy', message: 'Easy'}),
  };
}

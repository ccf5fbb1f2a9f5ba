import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import {type Overview, planUntil} from '../../practice/overview.js';
import {NEW_PER_DAY, type Progress} from '../../practice/progress.js';
import styles from './styles.module.css';

interface Props {
  /** Undefined while not all tips are there. */
  overview: Overview | undefined;
  progress: Progress;
  now: number;
  onChange: (changed: Partial<Progress>) => void;
}

/** The day of the exam, and what has to be done until then. */
export default function Plan({overview, progress, now, onChange}: Props): ReactNode {
  const {selectMessage} = usePluralForm();
  const {exam = '', newPerDay} = progress;
  const plan = overview && planUntil(exam, overview.all.fresh, now);
  const pace = plan && NEW_PER_DAY.find((count) => count >= plan.newPerDay);
  return (
    <div className={styles.plan}>
      <label className={styles.perDay}>
        {translate({id: 'theme.examTips.practice.exam', message: 'Day of the exam'})}
        <input type="date" value={exam} onChange={({target}) => onChange({exam: target.value})} />
      </label>
      {plan && overview && (
        <p role="status">
          {selectMessage(
            plan.daysLeft,
            translate(
              {
                id: 'theme.examTips.practice.plan',
                message:
                  'One day left: {perDay} new ones a day see all in time. Never seen: {fresh}; weak: {weak}.|{count} days left: {perDay} new ones a day see all in time. Never seen: {fresh}; weak: {weak}.',
              },
              {count: plan.daysLeft, perDay: plan.newPerDay, fresh: overview.all.fresh, weak: overview.all.weak},
            ),
          )}{' '}
          {pace !== undefined && pace > newPerDay && (
            <button type="button" className={styles.quiet} onClick={() => onChange({newPerDay: pace})}>
              {translate({id: 'theme.examTips.practice.pace', message: 'Take {count} a day'}, {count: pace})}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

import {translate} from '@docusaurus/Translate';
import {type ReactNode, useState} from 'react';
import type {TipFilter} from '../../client/filter.js';
import {labelText} from '../../client/label-text.js';
import type {ExamNote} from '../../model.js';
import {NEW_PER_DAY} from '../../practice/progress.js';
import styles from './styles.module.css';

interface Props {
  notes: readonly ExamNote[];
  /** What is practised. */
  filter: TipFilter;
  onFilter: (filter: TipFilter) => void;
  newPerDay: number;
  onNewPerDay: (count: number) => void;
  /** Whether answers are never chosen. */
  recall: boolean;
  onRecall: (recall: boolean) => void;
}

/** What is practised, and how much of it a day. */
export default function Choices({notes, filter, onFilter, newPerDay, onNewPerDay, recall, onRecall}: Props): ReactNode {
  const {notes: slugs, tags, labels} = filter;
  const onSlugs = (chosen: readonly string[]) => onFilter({...filter, notes: chosen});
  const toggle = (slug: string, isChosen: boolean) =>
    onSlugs(isChosen ? [...slugs, slug] : slugs.filter((other) => other !== slug));
  // A vault may have thousands of notes: they are listed once they are wanted.
  const [isOpen, setOpen] = useState(false);
  const chosen = notes.filter(({slug}) => slugs.includes(slug));
  return (
    <div className={styles.choices}>
      {(notes.length > 1 || slugs.length > 0) && (
        <details className={styles.notes} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
          <summary>
            {translate({id: 'theme.examTips.practice.notes', message: 'Notes'})}:{' '}
            <span className={styles.chosen}>
              {slugs.length === 0
                ? translate({id: 'theme.examTips.filter.note.all', message: 'All notes'})
                : chosen.map(({title}) => title).join(', ') || slugs.join(', ')}
            </span>
          </summary>
          <div className={styles.options}>
            {slugs.length > 0 && (
              <button type="button" className={styles.quiet} onClick={() => onSlugs([])}>
                {translate({id: 'theme.examTips.filter.note.all', message: 'All notes'})}
              </button>
            )}
            {(isOpen ? notes : []).map(({slug, title, count}) => (
              <label key={slug} className={styles.option}>
                <input
                  type="checkbox"
                  checked={slugs.includes(slug)}
                  onChange={({target}) => toggle(slug, target.checked)}
                />
                {title} <span className={styles.count}>{count}</span>
              </label>
            ))}
          </div>
        </details>
      )}
      {tags.length + labels.length > 0 && (
        <p>
          {[...labels.map(labelText), ...tags.map((tag) => `#${tag}`)].join(', ')}{' '}
          <button type="button" className={styles.quiet} onClick={() => onFilter({...filter, tags: [], labels: []})}>
            {translate({id: 'theme.examTips.clear', message: 'Clear the filters'})}
          </button>
        </p>
      )}
      <label className={styles.option}>
        <input type="checkbox" checked={!recall} onChange={({target}) => onRecall(!target.checked)} />
        {translate({
          id: 'theme.examTips.practice.fourAnswers',
          message: 'Four answers to choose from, where there are enough',
        })}
      </label>
      <label className={styles.perDay}>
        {translate({id: 'theme.examTips.practice.perDay', message: 'New exam tips a day'})}
        <select value={newPerDay} onChange={({target}) => onNewPerDay(Number(target.value))}>
          {NEW_PER_DAY.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

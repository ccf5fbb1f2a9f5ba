import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {lostName, type SheetChanges, withoutKeys} from '../../client/sheet-changes.js';
import styles from './styles.module.css';

interface Props {
  /** The keys of changed tips that no note has any more. */
  keys: readonly string[];
  changes: SheetChanges;
  onChange: (changes: SheetChanges) => void;
}

/** Names what a sheet was changed by that the notes do not have any more. */
export default function Lost({keys, changes, onChange}: Props): ReactNode {
  if (keys.length === 0) return null;
  return (
    <div className={styles.lost} role="status">
      {translate({id: 'theme.examTips.sheet.lost', message: 'No longer in the notes:'})}
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {lostName(key)}
            {changes.reworded.has(key) && ` — “${changes.reworded.get(key)}”`}
          </li>
        ))}
      </ul>
      <button type="button" className={styles.fitButton} onClick={() => onChange(withoutKeys(changes, keys))}>
        {translate({id: 'theme.examTips.sheet.forget', message: 'Forget them'})}
      </button>
    </div>
  );
}

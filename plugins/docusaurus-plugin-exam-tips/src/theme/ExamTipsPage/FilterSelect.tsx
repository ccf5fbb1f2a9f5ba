import type {ReactNode} from 'react';
import {fold} from '../../client/fold.js';
import styles from './styles.module.css';

/** A value that a filter can have. */
export interface FilterOption {
  value: string;
  text: string;
  /** How many tips it would show; unknown while they are not there. */
  count: number | undefined;
}

interface Props {
  label: string;
  /** The text of no choice. */
  all: string;
  values: readonly string[];
  options: readonly FilterOption[];
  onChange: (values: string[]) => void;
}

/** A filter of one kind. An address may ask for several values, or for one that is not there: both stay to be seen. */
export default function FilterSelect({label, all, values, options, onChange}: Props): ReactNode {
  const asked = values.join(', ');
  const found = options.find(({value}) => fold(value) === fold(asked));
  const hasChoice = options.length > 1 || values.length > 0;
  if (!hasChoice) return null;
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-chosen={values.length > 0}
      value={found?.value ?? asked}
      onChange={({target}) => onChange(target.value === '' ? [] : [target.value])}
    >
      <option value="">{all}</option>
      {!found && values.length > 0 && <option value={asked}>{asked}</option>}
      {options.map(({value, text, count}) => (
        <option key={value} value={value}>
          {count === undefined ? text : `${text} (${count})`}
        </option>
      ))}
    </select>
  );
}

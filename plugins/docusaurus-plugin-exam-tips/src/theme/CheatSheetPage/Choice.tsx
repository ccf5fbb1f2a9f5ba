import {type ReactNode, useState} from 'react';
import {fold} from '../../client/fold.js';
import styles from './styles.module.css';

/** A value that can be chosen. */
export interface ChoiceOption {
  value: string;
  text: string;
  /** How many exam tips it has, where that says something. */
  count?: number;
}

interface Props {
  label: string;
  /** What no choice means. */
  all: string;
  options: readonly ChoiceOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Some of many, folded away until they are wanted. */
export default function Choice({label, all, options, values, onChange}: Props): ReactNode {
  // A vault may have thousands of notes: they are listed once they are wanted.
  const [isOpen, setOpen] = useState(false);
  if (options.length < 2 && values.length === 0) return null;
  const chosen = new Set(values.map(fold));
  const names = options.filter(({value}) => chosen.has(fold(value))).map(({text}) => text);
  const toggle = (value: string, isChosen: boolean) =>
    onChange(isChosen ? [...values, value] : values.filter((other) => fold(other) !== fold(value)));
  return (
    <details className={styles.choice} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
      <summary>
        {label}:{' '}
        <span className={styles.chosen}>{values.length === 0 ? all : names.join(', ') || values.join(', ')}</span>
      </summary>
      <div className={styles.options}>
        {(isOpen ? options : []).map(({value, text, count}) => (
          <label key={value} className={styles.check}>
            <input
              type="checkbox"
              checked={chosen.has(fold(value))}
              onChange={({target}) => toggle(value, target.checked)}
            />
            {text} {count !== undefined && <span className={styles.optionCount}>{count}</span>}
          </label>
        ))}
      </div>
    </details>
  );
}

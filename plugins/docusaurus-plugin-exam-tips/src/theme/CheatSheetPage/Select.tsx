import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props<Value extends string> {
  label: string;
  /** Value → text. */
  options: {[value in Value]: string};
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few. */
export default function Select<Value extends string>({label, options, value, onChange}: Props<Value>): ReactNode {
  return (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={({target}) => onChange(target.value as Value)}>
        {Object.entries<string>(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

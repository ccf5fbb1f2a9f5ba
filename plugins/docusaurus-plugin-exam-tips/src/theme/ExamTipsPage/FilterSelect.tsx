import {memo, type ReactNode, useState} from 'react';
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

/** From so many values on, their counts are brought up to date when a reader comes near, and not at each key. */
const MANY = 100;

/** A filter of one kind. An address may ask for several values, or for one that is not there: both stay to be seen. */
export default function FilterSelect({label, all, values, options, onChange}: Props): ReactNode {
  const [isNear, setNear] = useState(false);
  const [kept, setKept] = useState(options);
  const isLive = isNear || options.length < MANY || options.length !== kept.length;
  if (isLive && kept !== options) setKept(options);
  const asked = values.join(', ');
  const folded = fold(asked);
  const found = asked === '' ? undefined : options.find(({value}) => value === asked || fold(value) === folded);
  const hasChoice = options.length > 1 || values.length > 0;
  if (!hasChoice) return null;
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-chosen={values.length > 0}
      value={found?.value ?? asked}
      onChange={({target}) => onChange(target.value === '' ? [] : [target.value])}
      onFocus={() => setNear(true)}
      onPointerEnter={() => setNear(true)}
      onBlur={() => setNear(false)}
      onPointerLeave={({currentTarget}) => setNear(currentTarget === document.activeElement)}
    >
      <option value="">{all}</option>
      {!found && values.length > 0 && <option value={asked}>{asked}</option>}
      <Options options={isLive ? options : kept} />
    </select>
  );
}

const Options = memo(function Options({options}: Pick<Props, 'options'>): ReactNode {
  return options.map(({value, text, count}) => (
    <option key={value} value={value}>
      {count === undefined ? text : `${text} (${count})`}
    </option>
  ));
});

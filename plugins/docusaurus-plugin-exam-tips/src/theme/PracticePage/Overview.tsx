import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import type {ExamNote} from '../../model.js';
import type {Overview as Counts, Tally} from '../../practice/overview.js';
import styles from './styles.module.css';

interface Props {
  /** Undefined while not all tips are there. */
  overview: Counts | undefined;
  notes: readonly ExamNote[];
  /** How many exam tips are never asked. */
  unasked: number;
  onOpen: () => void;
}

/** How far the reader has come with each note and tag, and what the next days bring. */
export default function Overview({overview, notes, unasked, onOpen}: Props): ReactNode {
  const {selectMessage} = usePluralForm();
  return (
    <details className={`exam-practice-overview ${styles.notes}`} onToggle={onOpen}>
      <summary>{translate({id: 'theme.examTips.practice.overview', message: 'Overview'})}</summary>
      {overview && (
        <>
          {unasked > 0 && (
            <p>
              {selectMessage(
                unasked,
                translate(
                  {
                    id: 'theme.examTips.practice.unasked',
                    message:
                      'One exam tip is not asked: nothing of it could be hidden, or another one asks the same. It is in the index and on the sheet.|{count} exam tips are not asked: nothing of them could be hidden, or others ask the same. They are in the index and on the sheet.',
                  },
                  {count: unasked},
                ),
              )}
            </p>
          )}
          <Forecast counts={overview.forecast} />
          <Tallies
            title={translate({id: 'theme.examTips.practice.byNote', message: 'By note'})}
            rows={notes.flatMap(({slug, title}) => rowOf(slug, title, overview.notes))}
          />
          <Tallies
            title={translate({id: 'theme.examTips.practice.byTag', message: 'By tag'})}
            rows={[...overview.tags.keys()].sort().flatMap((tag) => rowOf(tag, `#${tag}`, overview.tags))}
          />
        </>
      )}
    </details>
  );
}

interface Row {
  key: string;
  name: string;
  tally: Tally;
}

function rowOf(key: string, name: string, tallies: ReadonlyMap<string, Tally>): Row[] {
  const tally = tallies.get(key);
  return tally ? [{key, name, tally}] : [];
}

function Tallies({title, rows}: {title: string; rows: readonly Row[]}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <table className={styles.tallies}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{translate({id: 'theme.examTips.practice.tally.due', message: 'due'})}</th>
          <th scope="col">{translate({id: 'theme.examTips.practice.tally.new', message: 'new'})}</th>
          <th scope="col">{translate({id: 'theme.examTips.practice.tally.learned', message: 'learned'})}</th>
          <th scope="col">{translate({id: 'theme.examTips.practice.tally.weak', message: 'weak'})}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({key, name, tally}) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{tally.due}</td>
            <td>{tally.fresh}</td>
            <td>{tally.learned}</td>
            <td>{tally.weak}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days as columns, as high as what they bring. */
function Forecast({counts}: {counts: readonly number[]}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const highest = Math.max(1, ...counts);
  const nameOf = (day: number) => {
    const date = new Date();
    date.setDate(date.getDate() + day);
    return new Intl.DateTimeFormat(i18n.currentLocale, {weekday: 'short', day: 'numeric'}).format(date);
  };
  return (
    <table className={styles.forecast}>
      <caption>{translate({id: 'theme.examTips.practice.forecast', message: 'The next days'})}</caption>
      <tbody>
        {counts.map((count, day) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its number.
          <tr key={day}>
            <th scope="row">{nameOf(day)}</th>
            <td>
              <span className={styles.column} style={{inlineSize: `${(count / highest) * 100}%`}} />
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

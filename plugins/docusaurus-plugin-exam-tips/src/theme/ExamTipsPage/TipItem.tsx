import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {memo, type ReactNode} from 'react';
import {keysOf, type TipEntry, type TipPlace} from '../../client/entries.js';
import {labelText} from '../../client/label-text.js';
import CopyLink from './CopyLink.js';
import styles from './styles.module.css';

/** What it shows. */
export interface Props {
  entry: TipEntry;
  /** The place that the tip is shown at. */
  place: TipPlace;
  isKnown: boolean;
  onKnown: (keys: readonly string[], isKnown: boolean) => void;
}

/** One tip: its words, its places, and whether the reader knows it. */
export default memo(function TipItem({entry, place, isKnown, onKnown}: Props): ReactNode {
  const others = entry.places.filter((other) => other !== place);
  return (
    <li className={`exam-tip-entry ${styles.tip}`} data-label={entry.label} data-known={isKnown}>
      <label className={styles.tick} title={translate({id: 'theme.examTips.tick.title', message: 'I know this'})}>
        <input type="checkbox" checked={isKnown} onChange={({target}) => onKnown(keysOf(entry), target.checked)} />
        <span className={styles.hidden}>
          {translate({id: 'theme.examTips.tick', message: 'I know this: {tip}'}, {tip: entry.text})}
        </span>
      </label>
      <div className={styles.body}>
        <span className={styles.label}>{labelText(entry.label)}</span>{' '}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the vault plugin has sanitised it. */}
        <div className={styles.text} dangerouslySetInnerHTML={{__html: entry.html}} />
        {others.length > 0 && (
          <p className={styles.others}>
            {translate({id: 'theme.examTips.alsoIn', message: 'Also in'})}{' '}
            {others.map(({key, url, note, headings}, index) => (
              <span key={key}>
                {index > 0 && ', '}
                <Link to={url}>{[note.title, ...headings.slice(-1).map(({text}) => text)].join(' › ')}</Link>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className={styles.links}>
        <Link className={styles.open} to={place.url}>
          {translate({id: 'theme.examTips.open', message: 'Open'})}
          <span className={styles.hidden}>: {entry.text}</span>
        </Link>
        <CopyLink url={place.url} />
      </div>
    </li>
  );
});

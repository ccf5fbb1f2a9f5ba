import {translate} from '@docusaurus/Translate';
import {type ChangeEvent, memo, type ReactNode, useState} from 'react';
import {useProgress} from '../../client/hooks/use-progress.js';
import {readKnown, writeKnownFile} from '../../client/known.js';
import {mergeProgress, readProgress} from '../../practice/progress.js';
import styles from './styles.module.css';

interface Props {
  known: ReadonlySet<string>;
  onRead: (known: ReadonlySet<string>) => void;
}

/** Takes the ticks and the progress with practice to another device, and brings them from one. */
export default memo(function KnownFile({known, onRead}: Props): ReactNode {
  const [message, setMessage] = useState('');
  const {progress, keep} = useProgress();
  const read = async ({target}: ChangeEvent<HTMLInputElement>) => {
    const text = (await target.files?.[0]?.text()) ?? null;
    const keys = readKnown(text);
    const practised = readProgress(text);
    target.value = '';
    if (keys) onRead(new Set(Array.from(known).concat(keys)));
    if (practised) keep(mergeProgress(progress, practised));
    setMessage(
      keys
        ? translate(
            {id: 'theme.examTips.known.read', message: 'Read: {count} ticks, {practised} practised.'},
            {count: String(keys.length), practised: String(practised?.cards.size ?? 0)},
          )
        : translate({id: 'theme.examTips.known.unreadable', message: 'That file holds no list of known exam tips.'}),
    );
  };
  return (
    <section className={`${styles.files} ${styles.needsScript}`} aria-labelledby="exam-tips-known">
      <h2 id="exam-tips-known" className={styles.listTitle}>
        {translate({id: 'theme.examTips.known.title', message: 'What you know'})}
      </h2>
      <p>
        {translate({
          id: 'theme.examTips.known.where',
          message: 'Your ticks and your progress with practice are kept in this browser alone.',
        })}
      </p>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={() => save(writeKnownFile(known, progress))}>
          {translate({id: 'theme.examTips.known.save', message: 'Save as a file'})}
        </button>
        <label className={styles.button}>
          {translate({id: 'theme.examTips.known.open', message: 'Read a file'})}
          <input className={styles.hidden} type="file" accept=".json,application/json" onChange={read} />
        </label>
        <span role="status">{message}</span>
      </p>
    </section>
  );
});

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'exam-tips-known.json';
  link.click();
  URL.revokeObjectURL(url);
}

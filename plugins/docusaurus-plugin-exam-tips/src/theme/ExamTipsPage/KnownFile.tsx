import Translate, {translate} from '@docusaurus/Translate';
import {type ChangeEvent, type ReactNode, useState} from 'react';
import {readKnown, writeKnownFile} from '../../client/known.js';
import styles from './styles.module.css';

interface Props {
  known: ReadonlySet<string>;
  onRead: (known: ReadonlySet<string>) => void;
}

/** Takes the ticks to another device, and brings them from one. */
export default function KnownFile({known, onRead}: Props): ReactNode {
  const [message, setMessage] = useState('');
  const read = async ({target}: ChangeEvent<HTMLInputElement>) => {
    const keys = readKnown((await target.files?.[0]?.text()) ?? null);
    target.value = '';
    if (keys) onRead(new Set([...known, ...keys]));
    setMessage(
      keys
        ? translate({id: 'theme.examTips.known.read', message: '{count} ticks read.'}, {count: String(keys.length)})
        : translate({id: 'theme.examTips.known.unreadable', message: 'That file holds no list of known exam tips.'}),
    );
  };
  return (
    <section className={`${styles.files} ${styles.needsScript}`} aria-labelledby="exam-tips-known">
      <h2 id="exam-tips-known" className={styles.listTitle}>
        <Translate id="theme.examTips.known.title">What you know</Translate>
      </h2>
      <p>
        <Translate id="theme.examTips.known.where">Your ticks are kept in this browser alone.</Translate>
      </p>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={() => save(writeKnownFile(known))}>
          <Translate id="theme.examTips.known.save" values={{count: known.size}}>
            {'Save ticks ({count})'}
          </Translate>
        </button>
        <label className={styles.button}>
          <Translate id="theme.examTips.known.open">Read ticks from a file</Translate>
          <input className={styles.hidden} type="file" accept=".json,application/json" onChange={read} />
        </label>
        <span role="status">{message}</span>
      </p>
    </section>
  );
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'exam-tips-known.json';
  link.click();
  URL.revokeObjectURL(url);
}

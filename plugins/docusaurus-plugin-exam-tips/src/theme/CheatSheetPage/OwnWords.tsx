import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useRef, useState} from 'react';
import {OWN_LIMITS} from '../../client/sheet-changes.js';
import styles from './styles.module.css';

interface Props {
  /** What stands there to begin with. */
  words: string;
  /** Enter or the button. */
  onDone: (words: string) => void;
  /** Escape or the button. */
  onCancel: () => void;
}

/** Where a reader writes their own words. */
export default function OwnWords({words, onDone, onCancel}: Props): ReactNode {
  const [text, setText] = useState(words.slice(0, OWN_LIMITS.words));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.ownWords}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        aria-label={translate({id: 'theme.examTips.sheet.own', message: 'Your own words'})}
        maxLength={OWN_LIMITS.words}
        value={text}
        onChange={({target}) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onDone(text);
          } else if (event.key === 'Escape') onCancel();
        }}
      />
      <button type="submit" className={styles.fitButton}>
        {translate({id: 'theme.examTips.sheet.own.done', message: 'Done'})}
      </button>
      <button type="button" className={styles.fitButton} onClick={onCancel}>
        {translate({id: 'theme.examTips.sheet.own.cancel', message: 'Cancel'})}
      </button>
    </form>
  );
}

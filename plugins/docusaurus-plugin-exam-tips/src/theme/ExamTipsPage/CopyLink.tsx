import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useState} from 'react';
import {CheckIcon, LinkIcon} from './icons.js';
import styles from './styles.module.css';

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** A button that copies a tip's address. Without JavaScript it is not there. */
export default function CopyLink({url}: {url: string}): ReactNode {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), SAID_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => {
    const address = new URL(url, window.location.href).href;
    // The clipboard is missing where the page was not served securely.
    const copied = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  const texts = {
    idle: translate({id: 'theme.examTips.copy', message: 'Copy the link'}),
    copied: translate({id: 'theme.examTips.copied', message: 'Copied'}),
    failed: translate({id: 'theme.examTips.notCopied', message: 'Could not be copied'}),
  };
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={texts[state]}
      title={texts[state]}
      data-state={state}
      onClick={copy}
    >
      {state === 'copied' ? <CheckIcon /> : <LinkIcon />}
    </button>
  );
}

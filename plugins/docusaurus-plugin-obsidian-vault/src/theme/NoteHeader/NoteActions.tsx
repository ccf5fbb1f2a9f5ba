import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useEffect, useState} from 'react';

/** How long the button says what it did, in milliseconds. */
const SAID_FOR = 2000;

/** What can be done with a note as a whole: its address given to somebody, its text put on paper. */
export default function NoteActions(): ReactNode {
  const isBrowser = useIsBrowser();
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (message === '') return undefined;
    const timer = setTimeout(() => setMessage(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  const share = async () => {
    const url = window.location.origin + window.location.pathname;
    try {
      if (navigator.share) await navigator.share({title: document.title, url});
      else {
        await navigator.clipboard.writeText(url);
        setMessage(translate({id: 'theme.vault.share.copied', message: 'Link copied'}));
      }
    } catch (error) {
      // Who closes the list of apps has not failed.
      if ((error as Error).name !== 'AbortError') {
        setMessage(translate({id: 'theme.vault.share.failed', message: 'Copy the address from the bar above'}));
      }
    }
  };
  return (
    <>
      <button type="button" className="vault-action" disabled={!isBrowser} onClick={share}>
        {message || translate({id: 'theme.vault.share', message: 'Share'})}
      </button>
      <button type="button" className="vault-action" disabled={!isBrowser} onClick={() => window.print()}>
        {translate({id: 'theme.vault.print', message: 'Print'})}
      </button>
    </>
  );
}

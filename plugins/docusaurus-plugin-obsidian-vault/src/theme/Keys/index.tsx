import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useRef} from 'react';

/** The keys of the site, in a dialog that `?` opens. */
export default function Keys(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = ({key, target, ctrlKey, metaKey, altKey}: KeyboardEvent) => {
      if (key !== '?' || ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const title = translate({id: 'theme.vault.keys.title', message: 'Keys'});
  return (
    <dialog ref={dialog} className="vault-keys" aria-label={title}>
      <p className="vault-keys-title">{title}</p>
      <dl>
        {keys().map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{translate({id: 'theme.vault.keys.close', message: 'Close'})}</button>
      </form>
    </dialog>
  );
}

function keys(): [string, string][] {
  return [
    ['/', translate({id: 'theme.vault.keys.search', message: 'Search'})],
    ['n', translate({id: 'theme.vault.keys.next', message: 'Next exam tip of the note'})],
    ['p', translate({id: 'theme.vault.keys.previous', message: 'Previous exam tip of the note'})],
    ['?', translate({id: 'theme.vault.keys.help', message: 'These keys'})],
  ];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}

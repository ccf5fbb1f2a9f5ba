import {useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useEffect, useState} from 'react';
import {askedPage, readable} from '../offline/asked-page.js';
import {type Keeping, useKeeping} from '../offline/use-keeping.js';

/** The page on which a reader keeps the whole site for offline, and where one ends up that is not kept. */
export default function OfflinePage(): ReactNode {
  const title = translate({id: 'theme.vault.offline.title', message: 'Offline'});
  return (
    <Layout title={title}>
      <main className="container margin-vert--lg vault-offline">
        <Heading as="h1">{title}</Heading>
        <p>
          {translate({
            id: 'theme.vault.offline.seen',
            message:
              'Notes that you have opened on this device can be read without a network, and so can the exam tips and search. If you came here from a link, that page was not opened before.',
          })}
        </p>
        <AskedPage />
        <Choice {...useKeeping()} />
      </main>
    </Layout>
  );
}

/** The page that the reader has asked for, for when there is a network again. */
function AskedPage(): ReactNode {
  const {search} = useLocation();
  const [address, setAddress] = useState<string>();
  // Static HTML knows no query.
  useEffect(() => setAddress(askedPage(search)), [search]);
  if (address === undefined) return null;
  return (
    <p>
      {/* The router would look for its content, and not for the page. */}
      <a href={address}>
        {translate({id: 'theme.vault.offline.again', message: 'Try again: {page}'}, {page: readable(address)})}
      </a>
    </p>
  );
}

function Choice({state, list, progress, outcome, keep, stop, remove}: Keeping): ReactNode {
  if (state === 'unknown') return null;
  if (state === 'impossible') {
    return (
      <p>
        {translate({
          id: 'theme.vault.offline.impossible',
          message: 'This browser keeps nothing at this address: it takes https, and a window that is not private.',
        })}
      </p>
    );
  }
  const bytes = list?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
  return (
    <>
      {list && (
        <p>
          {translate(
            {
              id: 'theme.vault.offline.size',
              message: 'Everything, with pictures and search of all notes: {size} in {count} files.',
            },
            {size: megabytes(bytes), count: String(list.files.length)},
          )}
        </p>
      )}
      {progress && (
        <p>
          <progress
            max={progress.total}
            value={progress.kept}
            aria-label={translate({id: 'theme.vault.offline.progress', message: 'Kept'})}
          />{' '}
          {translate(
            {id: 'theme.vault.offline.kept', message: '{kept} of {total} files, {size}'},
            {kept: String(progress.kept), total: String(progress.total), size: megabytes(progress.bytes)},
          )}
        </p>
      )}
      <p role="status">{messageOf(state, outcome)}</p>
      <p className="vault-offline-buttons">
        {state === 'running' ? (
          <button type="button" className="button button--secondary" onClick={stop}>
            {translate({id: 'theme.vault.offline.stop', message: 'Stop'})}
          </button>
        ) : (
          <button type="button" className="button button--primary" onClick={keep} disabled={!list}>
            {translate({id: 'theme.vault.offline.keep', message: 'Keep everything for offline'})}
          </button>
        )}
        {state === 'kept' && (
          <button type="button" className="button button--secondary" onClick={remove}>
            {translate({id: 'theme.vault.offline.remove', message: 'Remove what is kept'})}
          </button>
        )}
      </p>
    </>
  );
}

function messageOf(state: Keeping['state'], outcome: Keeping['outcome']): string {
  switch (outcome) {
    case 'done':
      return translate({id: 'theme.vault.offline.done', message: 'Everything is kept on this device.'});
    case 'full':
      return translate({
        id: 'theme.vault.offline.full',
        message: 'There is no more room on this device. What is kept so far can be read; the notes stand first.',
      });
    case 'failed':
      return translate({
        id: 'theme.vault.offline.failed',
        message: 'Some files could not be fetched. Try again: what is there is not fetched twice.',
      });
    default:
      return state === 'kept'
        ? translate({
            id: 'theme.vault.offline.some',
            message: 'You keep this site on this device; it is brought up to date by itself.',
          })
        : '';
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

import {useHistory, useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useEffect, useSyncExternalStore} from 'react';
import type {FreshProblem} from '../../pages/change-events.js';
import {noteFile} from '../../pages/note-file.js';
import {useNote} from '../notes/use-note.js';
import './development.css';
import {messages, subscribe} from './messages.js';

/** While the development server runs: the page follows its note to another address, and what is wrong is told below it. */
export default function Development(): ReactNode {
  const told = useSyncExternalStore(subscribe, messages, messages);
  const note = useNote();
  useMovedNote();
  const failures = told.flatMap(({failure}) => (failure ? [failure] : []));
  const gone = useGoneNote();
  const problems = told.flatMap((vault) => vault.problems ?? []);
  const path = note?.frontMatter.vault.path;
  const [here, elsewhere] = [true, false].map((isHere) => problems.filter((found) => (found.path === path) === isHere));
  if (failures.length + problems.length === 0 && gone === undefined) return null;
  return (
    <aside className="vault-ribbon" role="status">
      {failures.map((failure) => (
        <p key={failure}>{failure}</p>
      ))}
      {gone !== undefined && (
        <p>
          {translate(
            {
              id: 'theme.vault.development.gone',
              message:
                '“{title}” is not in the vault any more, or it is not published. Should it come back, it is shown here.',
            },
            {title: gone},
          )}
        </p>
      )}
      <Problems found={here ?? []} isHere />
      <Problems found={elsewhere ?? []} />
    </aside>
  );
}

function Problems({found, isHere = false}: {found: readonly FreshProblem[]; isHere?: boolean}): ReactNode {
  const {selectMessage} = usePluralForm();
  if (found.length === 0) return null;
  const message = isHere
    ? translate({
        id: 'theme.vault.development.here',
        message: 'One new problem in this note|{count} new problems in this note',
      })
    : translate({
        id: 'theme.vault.development.elsewhere',
        message: 'One new problem in another note|{count} new problems in other notes',
      });
  return (
    <details open={isHere}>
      <summary>{selectMessage(found.length, message).replace('{count}', String(found.length))}</summary>
      <ul>
        {found.map(({path, line, column, message: text, href}) => (
          <li key={`${path}:${line}:${column} ${text}`}>
            <a href={href}>{isHere ? `${line}:${column}` : `${path}:${line}:${column}`}</a> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the note of the page was renamed or moved, the page goes along. */
function useMovedNote(): void {
  const history = useHistory();
  const {pathname, hash} = useLocation();
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const told = useSyncExternalStore(subscribe, messages, messages);
  const file = noteFile(pathname, baseUrl);
  const url = told.map(({moved}) => moved?.[file]).find((found) => found !== undefined);
  useEffect(() => {
    if (url !== undefined) history.replace(`${url}${hash}`);
  }, [history, url, hash]);
}

/** The title of the note whose page is open and that is nowhere any more. */
function useGoneNote(): string | undefined {
  const {pathname} = useLocation();
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const told = useSyncExternalStore(subscribe, messages, messages);
  const file = noteFile(pathname, baseUrl);
  return told.map(({gone}) => gone?.[file]).find((title) => title !== undefined);
}

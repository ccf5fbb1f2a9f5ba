import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type MouseEvent, type ReactNode, useMemo} from 'react';
import {useGrowing} from '../../client/hooks/use-growing.js';
import type {ExamNote} from '../../model.js';
import Learned from './Learned.js';
import styles from './styles.module.css';

interface Props {
  notes: readonly ExamNote[];
  /** Path of a note → how many of its tips are learned. */
  learned: ReadonlyMap<string, number>;
}

/** The notes with their counts, where the tips are too many for one page. */
export default function NoteList({notes, learned}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const {shown} = useGrowing(notes.length, {size: notes.length, of: notes});
  // Static HTML has all that it was given. Where nothing runs, a note shows its tips itself.
  const listed = useMemo(() => (isBrowser ? notes.slice(0, shown) : notes), [isBrowser, notes, shown]);
  const follow = useFollow();
  return (
    <section aria-labelledby="exam-tips-notes">
      <h2 id="exam-tips-notes" className={styles.listTitle}>
        {translate({id: 'theme.examTips.notes', message: 'Exam tips by note'})}
      </h2>
      <noscript>
        <p>
          {translate({
            id: 'theme.examTips.notes.noScript',
            message: 'So many exam tips are listed in the browser, with JavaScript. Each note shows its own without.',
          })}
        </p>
      </noscript>
      <ul className={styles.notes}>
        {listed.map(({slug, title, url, page, path, count}) => (
          <li key={slug}>
            <a href={isBrowser ? page : url} onClick={follow}>
              {title}
            </a>{' '}
            <span className={styles.count}>{count}</span> <Learned learned={learned.get(path) ?? 0} count={count} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Docusaurus's own links each watch whether they are on the screen: of thousands that is too much. */
function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const history = useHistory();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(event.currentTarget.getAttribute('href') ?? '');
    // It is the same page to the router, which leaves it where it is.
    window.scrollTo(0, 0);
  };
}

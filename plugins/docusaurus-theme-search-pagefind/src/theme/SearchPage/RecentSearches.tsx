import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useState} from 'react';
import {browserStorage, forgetSearches, recentSearches} from '../../client/recent.js';
import styles from './styles.module.css';

/** The reader's last searches, to go on with; nothing where there are none. */
export default function RecentSearches({onQuery}: {onQuery: (query: string) => void}): ReactNode {
  const [queries, setQueries] = useState<string[]>([]);
  // The server does not know them.
  useEffect(() => setQueries(recentSearches(browserStorage())), []);
  if (queries.length === 0) return null;
  const forget = () => {
    forgetSearches(browserStorage());
    setQueries([]);
  };
  return (
    <section>
      <h2 className={styles.title}>{translate({id: 'theme.search.recent', message: 'Your last searches'})}</h2>
      <div className={styles.recent}>
        {queries.map((query) => (
          <button key={query} type="button" className={styles.choice} onClick={() => onQuery(query)}>
            {query}
          </button>
        ))}
        <button type="button" className={styles.inNote} onClick={forget}>
          {translate({id: 'theme.search.page.forget', message: 'Forget them'})}
        </button>
      </div>
    </section>
  );
}

import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ReactNode} from 'react';
import {searchUrl} from '../../client/search-url.js';
import type {Suggestion} from '../../client/suggestions.js';
import {type SearchSiteData, THEME_NAME} from '../../site-data.js';
import styles from './styles.module.css';
import type {SearchView} from './useSearch.js';

/** What the reader should know of an answer: that words were corrected, that there is none, that there is no index. */
export default function Notices({view}: {view: SearchView}): ReactNode {
  return (
    <div aria-live="polite">
      {view.isOfBuild && (
        <p className={styles.notice}>
          {translate({
            id: 'theme.search.ofBuild',
            message: 'These are the notes of the last build, not as they are now.',
          })}
        </p>
      )}
      <Notice view={view} />
      {view.outcome?.suggestions && <Suggestions suggestions={view.outcome.suggestions} query={view.query} />}
    </div>
  );
}

function Notice({view: {status, outcome}}: {view: SearchView}): ReactNode {
  if (status === 'missing') {
    return (
      <p className={styles.notice}>
        {translate({
          id: 'theme.search.missing',
          message:
            'There is no search index yet: it comes with a build. Build the site once, then search works here too.',
        })}
      </p>
    );
  }
  const notice = outcome?.notice;
  if (notice?.kind === 'some') {
    return (
      <p className={styles.notice}>
        {translate({id: 'theme.search.some', message: 'No note has all of these words. These have some of them.'})}
      </p>
    );
  }
  if (notice?.kind === 'corrected') {
    return (
      <p className={styles.notice}>
        <Interpolate values={{from: notice.from.join(', '), to: <strong>{notice.to.join(', ')}</strong>}}>
          {translate({id: 'theme.search.corrected', message: 'No note has “{from}”. These are the results for {to}.'})}
        </Interpolate>
      </p>
    );
  }
  return null;
}

function Suggestions({suggestions, query}: {suggestions: readonly Suggestion[]; query: string}): ReactNode {
  const {searchPage} = usePluginData(THEME_NAME) as SearchSiteData;
  return (
    <div className={styles.notice}>
      <p>
        {translate({id: 'theme.search.nothing', message: 'Nothing found for “{query}”.'}, {query})}{' '}
        {suggestions.length > 0 && translate({id: 'theme.search.topics', message: 'The nearest topics:'})}
      </p>
      <ul className={styles.suggestions}>
        {suggestions.map(({title, url}) => (
          <li key={url ?? title}>
            <Link to={url ?? searchUrl(searchPage, {query: '', tipsOnly: false, tag: title})} autoAddBaseUrl={false}>
              {url ? title : `#${title}`}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

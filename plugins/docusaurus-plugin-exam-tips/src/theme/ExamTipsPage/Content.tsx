import {PageMetadata} from '@docusaurus/theme-common';
import {type ReactNode, useCallback, useState} from 'react';
import type {TipFilter} from '../../client/filter.js';
import {filterQuery, readFilter} from '../../client/filter-url.js';
import {useAddress} from '../../client/hooks/use-address.js';
import {useIndexData} from '../../client/hooks/use-index-data.js';
import type {ExamPageProps} from '../../model.js';
import Downloads from './Downloads.js';
import Empty from './Empty.js';
import Header, {titleOf} from './Header.js';
import styles from './styles.module.css';
import TipList from './TipList.js';

/** What the index shows. It is not the page itself, so that a key in the filter does not render the site's frame anew. */
export default function Content(props: ExamPageProps): ReactNode {
  const {paths} = props;
  const [asked, setFilter] = useAddress(readQuery, filterQuery);
  // Tips are fetched as soon as somebody is about to look for some.
  const [isNear, setNear] = useState(false);
  const onNear = useCallback(() => setNear(true), []);
  const data = useIndexData(props, asked, isNear);
  const {scope, counts} = data;
  const {notes, tags, labels} = data.filter;
  return (
    <main className={`container exam-tips-page ${styles.page}`}>
      {scope && <PageMetadata title={titleOf(scope)} />}
      <Header scope={scope} counts={counts} paths={paths} query={filterQuery({notes, tags, labels})} />
      {counts.notes > 0 ? (
        <TipList
          data={data}
          onFilter={setFilter}
          onNear={onNear}
          paths={paths}
          isWhole={Boolean(props.statics?.words)}
        />
      ) : (
        <Empty />
      )}
      {!scope && counts.notes > 0 && <Downloads paths={paths} />}
    </main>
  );
}

function readQuery(search: string): TipFilter {
  return readFilter(new URLSearchParams(search), []);
}

import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {SearchState} from '../../client/search-url.js';
import type {SearchView} from '../SearchBar/useSearch.js';
import styles from './styles.module.css';

/** The filters of the search page. */
export interface Props {
  state: SearchState;
  view: SearchView;
  onChange: (changed: Partial<SearchState>) => void;
}

/** Tags offered at a time. */
const TAGS = 16;

/** All or just exam tips, and the tags of what was found, each with its count of notes. */
export default function SearchFilters({state, view, onChange}: Props): ReactNode {
  const counts = view.outcome?.counts ?? {};
  const tags = Object.entries(counts.tag ?? {})
    .filter(([tag, count]) => count > 0 || tag === state.tag)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, TAGS);
  if (state.tag && !tags.some(([tag]) => tag === state.tag)) tags.unshift([state.tag, 0]);
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.visuallyHidden}>
        {translate({id: 'theme.search.page.filters', message: 'Filters'})}
      </legend>
      <Choice isOn={!state.tipsOnly} onClick={() => onChange({tipsOnly: false})}>
        {translate({id: 'theme.search.page.everything', message: 'All'})}
      </Choice>
      <Choice isOn={state.tipsOnly} onClick={() => onChange({tipsOnly: true})} count={counts.tips?.yes}>
        {translate({id: 'theme.search.page.tips', message: 'Exam tips'})}
      </Choice>
      {state.note && (
        <Choice isOn onClick={() => onChange({note: undefined})}>
          {translate(
            {id: 'theme.search.page.inNote', message: 'In “{note}” ×'},
            {note: view.groups.find(({note}) => note === state.note)?.title ?? state.note},
          )}
        </Choice>
      )}
      {tags.map(([tag, count]) => (
        <Choice
          key={tag}
          isOn={tag === state.tag}
          onClick={() => onChange({tag: tag === state.tag ? undefined : tag})}
          count={count}
        >
          {`#${tag}`}
        </Choice>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  isOn: boolean;
  count?: number;
  onClick: () => void;
  children: string;
}

function Choice({isOn, count, onClick, children}: ChoiceProps): ReactNode {
  return (
    <button type="button" className={styles.choice} aria-pressed={isOn} onClick={onClick}>
      {children} {count ? <span className={styles.count}>{count}</span> : null}
    </button>
  );
}

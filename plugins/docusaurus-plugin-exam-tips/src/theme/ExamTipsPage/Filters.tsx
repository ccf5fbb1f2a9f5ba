import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {type Facets, isEmptyFilter, type KnownFilter, NO_FILTER, type TipFilter} from '../../client/filter.js';
import {labelText} from '../../client/label-text.js';
import type {ExamNote} from '../../model.js';
import FilterSelect, {type FilterOption} from './FilterSelect.js';
import styles from './styles.module.css';

interface Props {
  filter: TipFilter;
  onChange: (filter: TipFilter) => void;
  /** A reader is about to filter. */
  onNear: () => void;
  /** Undefined while the tips are not there; those of notes as long as not all are. */
  facets: KnownFacets | undefined;
  notes: readonly ExamNote[];
  children: ReactNode;
}

/** What is known of the filters' values. */
type KnownFacets = Omit<Facets, 'notes'> & {notes: Facets['notes'] | undefined};

/** The filters of the index: they combine, and they stay in view. */
export default function Filters({filter, onChange, onNear, facets, notes, children}: Props): ReactNode {
  const change = (changed: Partial<TipFilter>) => onChange({...filter, ...changed});
  return (
    <search
      className={styles.filters}
      onFocus={onNear}
      onPointerEnter={onNear}
      aria-label={translate({id: 'theme.examTips.filters', message: 'Filters'})}
    >
      <div className={styles.controls}>
        <input
          type="search"
          className={styles.words}
          autoComplete="off"
          spellCheck={false}
          aria-label={translate({id: 'theme.examTips.filter.words', message: 'Words in the exam tip'})}
          placeholder={translate({id: 'theme.examTips.filter.words.example', message: 'Words'})}
          value={filter.words}
          onChange={(event) => change({words: event.target.value})}
        />
        {notes.length > 1 && (
          <FilterSelect
            label={translate({id: 'theme.examTips.filter.note', message: 'Note'})}
            all={translate({id: 'theme.examTips.filter.note.all', message: 'All notes'})}
            values={filter.notes}
            options={noteOptions(notes, facets)}
            onChange={(values) => change({notes: values})}
          />
        )}
        <FilterSelect
          label={translate({id: 'theme.examTips.filter.label', message: 'Label'})}
          all={translate({id: 'theme.examTips.filter.label.all', message: 'All labels'})}
          values={filter.labels}
          options={facetOptions(facets?.labels, labelText)}
          onChange={(values) => change({labels: values})}
        />
        <FilterSelect
          label={translate({id: 'theme.examTips.filter.tag', message: 'Tag'})}
          all={translate({id: 'theme.examTips.filter.tag.all', message: 'All tags'})}
          values={filter.tags}
          options={facetOptions(facets?.tags, (tag) => `#${tag}`)}
          onChange={(values) => change({tags: values})}
        />
        <FilterSelect
          label={translate({id: 'theme.examTips.filter.known', message: 'Known'})}
          all={translate({id: 'theme.examTips.filter.known.all', message: 'Known or not'})}
          values={filter.known === 'all' ? [] : [filter.known]}
          options={knownOptions(facets)}
          onChange={([value = 'all']) => change({known: value as KnownFilter})}
        />
      </div>
      <div className={styles.state}>
        {children}
        {!isEmptyFilter(filter) && (
          <button type="button" className={styles.quiet} onClick={() => onChange(NO_FILTER)}>
            {translate({id: 'theme.examTips.clear', message: 'Clear the filters'})}
          </button>
        )}
      </div>
    </search>
  );
}

function noteOptions(notes: readonly ExamNote[], facets: KnownFacets | undefined): FilterOption[] {
  return notes.map(({slug, title, count}) => ({
    value: slug,
    text: title,
    count: facets?.notes ? (facets.notes.get(slug) ?? 0) : count,
  }));
}

function facetOptions(
  counts: ReadonlyMap<string, number> | undefined,
  textOf: (value: string) => string,
): FilterOption[] {
  return [...(counts ?? [])]
    .map(([value, count]) => ({value, text: textOf(value), count}))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

function knownOptions(facets: KnownFacets | undefined): FilterOption[] {
  const count = (value: KnownFilter) => facets?.known.get(value);
  return [
    {
      value: 'unknown',
      text: translate({id: 'theme.examTips.filter.known.no', message: 'Not yet known'}),
      count: count('unknown'),
    },
    {value: 'known', text: translate({id: 'theme.examTips.filter.known.yes', message: 'Known'}), count: count('known')},
  ];
}

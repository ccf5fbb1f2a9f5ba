import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {Facets, TipFilter} from '../../client/filter.js';
import type {HeadingChoice} from '../../client/headings.js';
import {labelText} from '../../client/label-text.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import Choice, {type ChoiceOption} from './Choice.js';
import Kinds from './Kinds.js';
import styles from './styles.module.css';

interface Props {
  sheet: SheetState;
  onChange: (changed: Partial<SheetState>) => void;
  notes: readonly ExamNote[];
  /** Undefined while the tips are not there. */
  facets: Facets | undefined;
  /** The headings that can be chosen. */
  headings: readonly HeadingChoice[];
  /** Types of callouts that can be chosen. */
  calloutTypes: readonly string[];
  usualTitle: string;
}

/** What is on the sheet: its title, and what of which notes. */
export default function Content(props: Props): ReactNode {
  const {sheet, onChange, notes, facets, headings, calloutTypes, usualTitle} = props;
  const {filter} = sheet;
  const change = (changed: Partial<TipFilter>) => onChange({filter: {...filter, ...changed}});
  return (
    <fieldset className={styles.fields}>
      <legend>{translate({id: 'theme.examTips.sheet.content', message: 'On the sheet'})}</legend>
      <label className={styles.field}>
        {translate({id: 'theme.examTips.sheet.name', message: 'Title'})}
        <input
          type="text"
          value={sheet.title}
          placeholder={usualTitle}
          onChange={({target}) => onChange({title: target.value})}
        />
      </label>
      <Choice
        label={translate({id: 'theme.examTips.sheet.notes', message: 'Notes'})}
        all={translate({id: 'theme.examTips.filter.note.all', message: 'All notes'})}
        options={notes.map(({slug, title, count}) => ({value: slug, text: title, count}))}
        values={filter.notes}
        onChange={(values) => change({notes: values})}
      />
      <Choice
        label={translate({id: 'theme.examTips.sheet.headings', message: 'Headings'})}
        all={translate({id: 'theme.examTips.sheet.headings.all', message: 'All headings'})}
        options={headings.map(({key, text, count}) => ({value: key, text, count}))}
        values={filter.headings}
        onChange={(values) => change({headings: values})}
      />
      <Choice
        label={translate({id: 'theme.examTips.sheet.labels', message: 'Labels'})}
        all={translate({id: 'theme.examTips.filter.label.all', message: 'All labels'})}
        options={options(facets?.labels, labelText)}
        values={filter.labels}
        onChange={(values) => change({labels: values})}
      />
      <Choice
        label={translate({id: 'theme.examTips.sheet.tags', message: 'Tags'})}
        all={translate({id: 'theme.examTips.filter.tag.all', message: 'All tags'})}
        options={options(facets?.tags, (tag) => `#${tag}`)}
        values={filter.tags}
        onChange={(values) => change({tags: values})}
      />
      <Kinds sheet={sheet} onChange={onChange} calloutTypes={calloutTypes} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.known === 'unknown'}
          onChange={({target}) => change({known: target.checked ? 'unknown' : 'all'})}
        />
        {translate({id: 'theme.examTips.sheet.unknown', message: 'Only what I do not know yet'})}
      </label>
    </fieldset>
  );
}

function options(counts: ReadonlyMap<string, number> | undefined, textOf: (value: string) => string): ChoiceOption[] {
  return Array.from(counts ?? [])
    .map(([value, count]) => ({value, text: textOf(value), count}))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

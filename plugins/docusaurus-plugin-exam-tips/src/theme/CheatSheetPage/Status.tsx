import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {useCounted} from '../../client/hooks/use-counted.js';
import {itemCounts} from '../../client/item-counts.js';
import {MIN_READABLE} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import {leaveOut, namesOf} from './leave-out.js';
import styles from './styles.module.css';
import type {SheetParts, SheetProblem} from './use-sheet.js';
import type {SheetLayout} from './use-sheet-pages.js';

interface Props {
  layout: SheetLayout;
  parts: SheetParts;
  notes: readonly ExamNote[];
  sheet: SheetState;
  onChange: (changed: Partial<SheetState>) => void;
  isFull: boolean;
}

/** Says what is on the sheet, or why nothing is, and what to do about it. */
export default function Status({layout, parts, notes, sheet, onChange, isFull}: Props): ReactNode {
  const counted = useCounted();
  const {problem} = parts;
  const items = itemCounts(layout.pieces.flatMap((piece) => (piece.kind === 'tip' ? [piece.entry] : [])));
  const hasSheet = problem === undefined || layout.pieces.length > 0;
  return (
    <>
      <p className={styles.status} role="status">
        {problem && <span className={styles.problem}>{problemText(problem)}</span>}
        {hasSheet && `${counted.items(items)} · ${counted.pages(layout.pages.length)}`}
        {hasSheet && layout.size < MIN_READABLE && (
          <strong className={styles.warning}>
            {translate({id: 'theme.examTips.sheet.small', message: 'Type under 6 pt is hard to read.'})}
          </strong>
        )}
        {hasSheet && !layout.fits && sheet.fit !== undefined && (
          <Unfit layout={layout} names={namesOf(layout, parts, notes)} fit={sheet.fit} />
        )}
        {isFull && (
          <strong className={styles.warning}>
            {translate({
              id: 'theme.examTips.sheet.full',
              message: 'That was not done: an address can carry no more changes.',
            })}
          </strong>
        )}
      </p>
      {layout.leaveOut && (
        <button
          type="button"
          className={styles.fitButton}
          onClick={() => onChange(leaveOut(layout.leaveOut ?? [], layout.pieces, sheet))}
        >
          {translate({id: 'theme.examTips.sheet.leaveOut', message: 'Leave them out'})}
        </button>
      )}
      {problem === 'too-many' && (
        <button type="button" className={styles.fitButton} onClick={() => onChange({all: true})}>
          {translate({id: 'theme.examTips.sheet.all', message: 'Take all of them'})}
        </button>
      )}
    </>
  );
}

/** So many names are said; of more, how many there are. */
const MAX_NAMES = 5;

/** What would fit. */
function Unfit({layout, names, fit}: {layout: SheetLayout; names: readonly string[]; fit: number}): ReactNode {
  const counted = useCounted();
  const {i18n} = useDocusaurusContext();
  const rest = names.length - MAX_NAMES;
  const more = translate({id: 'theme.examTips.sheet.more', message: '{count} more'}, {count: rest});
  const list = new Intl.ListFormat(i18n.currentLocale).format([
    ...names.slice(0, MAX_NAMES),
    ...(rest > 0 ? [more] : []),
  ]);
  return (
    <strong className={styles.warning}>
      {translate(
        {id: 'theme.examTips.sheet.unfit', message: 'Too much for type that can be read ({size} pt): {pages}.'},
        {size: layout.size, pages: counted.pages(fit)},
      )}{' '}
      {names.length > 0 &&
        translate({id: 'theme.examTips.sheet.without', message: 'It fits without {names}.'}, {names: list})}
    </strong>
  );
}

function problemText(problem: SheetProblem): string {
  switch (problem) {
    case 'loading':
      return translate({id: 'theme.examTips.loading', message: 'Loading the exam tips …'});
    case 'failed':
      return translate({id: 'theme.examTips.failed', message: 'The exam tips could not be loaded.'});
    case 'too-many':
      return translate({
        id: 'theme.examTips.sheet.choose',
        message: 'There are many exam tips. Choose some notes, or take all.',
      });
    case 'too-many-pages':
      return translate({
        id: 'theme.examTips.sheet.tooManyPages',
        message: 'Summaries, tables, figures and callouts of so many notes are too much. Choose some notes.',
      });
    case 'no-pages':
      return translate({
        id: 'theme.examTips.sheet.noPages',
        message: 'Summaries, tables, figures and callouts come from the built site. They could not be read.',
      });
    case 'nothing':
      return translate({id: 'theme.examTips.none', message: 'No exam tip has all that you ask for.'});
    case 'all-hidden':
      return translate({id: 'theme.examTips.sheet.allHidden', message: 'All of it is left out by hand.'});
  }
}

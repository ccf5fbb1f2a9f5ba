import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useCounted} from '../../client/hooks/use-counted.js';
import {itemCounts} from '../../client/item-counts.js';
import {LEAST_READABLE} from '../../client/sheet-limits.js';
import styles from './styles.module.css';
import type {SheetProblem} from './use-sheet.js';
import type {SheetLayout} from './use-sheet-pages.js';

interface Props {
  layout: SheetLayout;
  problem: SheetProblem | undefined;
  fit: number | undefined;
  /** Asks for the tips of all notes, however many. */
  onAll: () => void;
}

/** Says what is on the sheet, or why nothing is. */
export default function Status({layout, problem, fit, onAll}: Props): ReactNode {
  const counted = useCounted();
  const items = itemCounts(layout.pieces.flatMap((piece) => (piece.kind === 'tip' ? [piece.entry] : [])));
  const hasSheet = problem === undefined || layout.pieces.length > 0;
  return (
    <>
      <p className={styles.status} role="status">
        {problem && <span className={styles.problem}>{problemText(problem)}</span>}
        {hasSheet && `${counted.items(items)} · ${counted.pages(layout.pages.length)}`}
        {hasSheet && layout.size < LEAST_READABLE && (
          <strong className={styles.warning}>
            {layout.fits || fit === undefined
              ? translate({id: 'theme.examTips.sheet.small', message: 'Type under 6 pt is hard to read.'})
              : translate(
                  {
                    id: 'theme.examTips.sheet.unfit',
                    message: 'Even the smallest type does not fit: {pages}. Choose fewer notes.',
                  },
                  {pages: counted.pages(fit)},
                )}
          </strong>
        )}
      </p>
      {problem === 'too-many' && (
        <button type="button" className={styles.fitButton} onClick={onAll}>
          {translate({id: 'theme.examTips.sheet.all', message: 'Take all of them'})}
        </button>
      )}
    </>
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
  }
}

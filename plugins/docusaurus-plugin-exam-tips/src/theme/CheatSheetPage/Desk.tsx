import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useMemo, useRef, useState} from 'react';
import type {Facets} from '../../client/filter.js';
import {largestFit} from '../../client/fit.js';
import {useCounted} from '../../client/hooks/use-counted.js';
import type {SheetPiece} from '../../client/sheet-blocks.js';
import {LEAST_READABLE, SHEET_LIMITS} from '../../client/sheet-limits.js';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import Content from './Content.js';
import Controls from './Controls.js';
import Measure from './Measure.js';
import Pages from './Pages.js';
import {sheetStyle} from './sheet-style.js';
import styles from './styles.module.css';
import {useSheetPages} from './use-sheet-pages.js';

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
  title: string;
  pieces: SheetPiece[];
  notes: readonly ExamNote[];
  facets: Facets | undefined;
  /** Why there is no sheet to show. */
  problem: string | undefined;
}

/** The choices, and the sheet as paper on a desk: what is shown is what is printed. */
export default function Desk({sheet, onChange, title, pieces, notes, facets, problem}: Props): ReactNode {
  const counted = useCounted();
  const date = useDate(sheet.date);
  const style = useMemo(() => sheetStyle(sheet), [sheet]);
  const measure = useRef<HTMLDivElement>(null);
  const {layout, pagesAt} = useSheetPages(measure, {pieces, style, title, date});
  const [fitted, setFitted] = useState<{pages: number; size: number}>();
  const fit = (pages: number) => {
    const {size, fits} = largestFit(SHEET_LIMITS.size, pagesAt, pages);
    setFitted(fits ? undefined : {pages, size});
    onChange({...sheet, size});
  };
  const change = (changed: Partial<SheetState>) => {
    setFitted(undefined);
    onChange({...sheet, ...changed});
  };
  const tips = pieces.filter(({kind}) => kind === 'tip').length;
  const pages = layout.pages.length;
  return (
    <div className={styles.desk}>
      <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
        <Content sheet={sheet} onChange={change} notes={notes} facets={facets} usualTitle={title} />
        <Controls sheet={sheet} onChange={change} onFit={fit} />
        <div className={styles.result}>
          <button type="button" className={styles.print} disabled={pages === 0} onClick={() => window.print()}>
            {translate({id: 'theme.examTips.sheet.print', message: 'Print'})}
          </button>
          <p className={styles.status} role="status">
            {problem ?? `${counted.tips(tips)} · ${counted.pages(pages)}`}
            <SizeWarning size={sheet.size} unfit={fitted?.size === sheet.size ? fitted.pages : undefined} />
          </p>
        </div>
      </form>
      <Measure ref={measure} style={style} pieces={pieces} title={title} date={date} />
      <Pages layout={layout} style={style} isGrey={sheet.grey} title={title} date={date} />
    </div>
  );
}

/** Says that the type is too small, or that not even the smallest fits. */
function SizeWarning({size, unfit}: {size: number; unfit: number | undefined}): ReactNode {
  const counted = useCounted();
  if (size >= LEAST_READABLE) return null;
  const text =
    unfit === undefined
      ? translate({id: 'theme.examTips.sheet.small', message: 'Type under 6 pt is hard to read.'})
      : translate(
          {
            id: 'theme.examTips.sheet.unfit',
            message: 'Even the smallest type does not fit: {pages}. Choose fewer notes.',
          },
          {pages: counted.pages(unfit)},
        );
  return <strong className={styles.warning}>{text}</strong>;
}

/** Today, in the reader's own way of writing it; nothing before the page runs, so that static HTML never changes. */
function useDate(isWanted: boolean): string {
  const [today, setToday] = useState('');
  useEffect(() => {
    setToday(new Date().toLocaleDateString(document.documentElement.lang || undefined, {dateStyle: 'medium'}));
  }, []);
  return isWanted ? today : '';
}

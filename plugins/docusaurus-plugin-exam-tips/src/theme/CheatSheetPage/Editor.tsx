import {translate} from '@docusaurus/Translate';
import {drawDiagrams} from 'docusaurus-plugin-obsidian-vault/client';
import {type CSSProperties, lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState} from 'react';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import {QUESTION_CLASS} from '../../practice/card-parts.js';
import Cards from './Cards.js';
import Content from './Content.js';
import Controls from './Controls.js';
import Lost from './Lost.js';
import Measure from './Measure.js';
import Pages from './Pages.js';
import Sheets from './Sheets.js';
import Status from './Status.js';
import {shapeStyle, sheetStyle} from './sheet-style.js';
import styles from './styles.module.css';
import type {SheetParts} from './use-sheet.js';
import {useSheetPages} from './use-sheet-pages.js';

/** Most sheets are printed as they are: what drags comes when it is asked for. */
const Arrange = lazy(() => import('./Arrange.js'));

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
  title: string;
  parts: SheetParts;
  notes: readonly ExamNote[];
  /** The query of the sheet's address, and the address of its page. */
  query: string;
  page: string;
  /** Whether a change would have been more than an address can carry; it was not made. */
  isFull: boolean;
}

/** The choices, and the sheet as paper on a desk: what is shown is what is printed. */
export default function Editor({sheet, onChange, title, parts, notes, query, page, isFull}: Props): ReactNode {
  const {pieces, facets, headings, calloutTypes, problem} = parts;
  const [isArranged, setArranged] = useState(false);
  const date = useDate(sheet.date);
  const style = useMemo(() => sheetStyle(sheet), [sheet]);
  const measure = useRef<HTMLDivElement>(null);
  const {size, fit, columns, margin, changes} = sheet;
  const isFree = sheet.isFree === true;
  const layout = useSheetPages(measure, {pieces, style, size, fit, isFree, columns, margin, title, date});
  const hasCards = pieces.some((piece) => piece.kind === 'tip' && piece.entry.html.includes(QUESTION_CLASS));
  const change = (changed: Partial<SheetState>) => onChange({...sheet, ...changed});
  return (
    <div className={styles.editor} data-answers-only={sheet.answersOnly}>
      <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
        <Content
          sheet={sheet}
          onChange={change}
          notes={notes}
          facets={facets}
          headings={headings}
          calloutTypes={calloutTypes}
          usualTitle={title}
        />
        <Controls sheet={sheet} onChange={onChange} layout={layout} />
        {hasCards && <Cards sheet={sheet} onChange={onChange} />}
        <Sheets query={query} page={page} title={title} />
        <div className={styles.result}>
          <button
            type="button"
            className={styles.print}
            disabled={layout.pages.length === 0}
            onClick={() => void drawDiagrams().then(() => window.print())}
          >
            {translate({id: 'theme.examTips.sheet.print', message: 'Print'})}
          </button>
          <button
            type="button"
            className={styles.fitButton}
            aria-pressed={isArranged}
            onClick={() => setArranged(!isArranged)}
          >
            {translate({id: 'theme.examTips.sheet.arrange', message: 'Arrange by hand'})}
          </button>
          <Status layout={layout} parts={parts} notes={notes} sheet={sheet} onChange={change} isFull={isFull} />
        </div>
        <Lost keys={parts.lost} changes={changes} onChange={(next) => change({changes: next})} />
      </form>
      <Measure ref={measure} style={style} pieces={pieces} title={title} date={date} />
      <div className={styles.view}>
        {isArranged && (
          <Suspense>
            <Arrange items={parts.items} changes={changes} onChange={(next) => change({changes: next})} />
          </Suspense>
        )}
        <Pages
          layout={layout}
          style={{...style, ...shapeStyle(layout, layout.size)} as CSSProperties}
          isGrey={sheet.grey}
          isReady={problem !== 'loading' && layout.pieces === pieces}
          title={title}
          date={date}
        />
      </div>
    </div>
  );
}

/** Today, in the reader's own way of writing it; nothing before the page runs, so that static HTML never changes. */
function useDate(isWanted: boolean): string {
  const [today, setToday] = useState('');
  useEffect(() => {
    setToday(new Date().toLocaleDateString(document.documentElement.lang || undefined, {dateStyle: 'medium'}));
  }, []);
  return isWanted ? today : '';
}

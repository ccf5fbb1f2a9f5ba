import {translate} from '@docusaurus/Translate';
import {type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState} from 'react';
import type {SheetState} from '../../client/sheet-url.js';
import type {ExamNote} from '../../model.js';
import {QUESTION_CLASS} from '../../practice/card-parts.js';
import Cards from './Cards.js';
import Content from './Content.js';
import Controls from './Controls.js';
import Diagrams from './Diagrams.js';
import Measure from './Measure.js';
import Pages from './Pages.js';
import Status from './Status.js';
import {sheetStyle} from './sheet-style.js';
import styles from './styles.module.css';
import {useDiagrams} from './use-diagrams.js';
import type {SheetParts} from './use-sheet.js';
import {useSheetPages} from './use-sheet-pages.js';

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
  title: string;
  parts: SheetParts;
  notes: readonly ExamNote[];
}

/** The choices, and the sheet as paper on a desk: what is shown is what is printed. */
export default function Desk({sheet, onChange, title, parts, notes}: Props): ReactNode {
  const {facets, headings, calloutTypes, problem} = parts;
  const {pieces, sources, onDrawn, isDrawn} = useDiagrams(parts.pieces);
  const date = useDate(sheet.date);
  const style = useMemo(() => sheetStyle(sheet), [sheet]);
  const measure = useRef<HTMLDivElement>(null);
  const layout = useSheetPages(measure, {pieces, style, size: sheet.size, fit: sheet.fit, title, date});
  const hasCards = pieces.some((piece) => piece.kind === 'tip' && piece.entry.html.includes(QUESTION_CLASS));
  const change = (changed: Partial<SheetState>) => onChange({...sheet, ...changed});
  // Once a size is chosen, it is that size, and no longer the one that fits.
  const changeSize = (size: number) => {
    const {fit: _, ...others} = sheet;
    onChange({...others, size});
  };
  const pageStyle = {...style, '--sheet-size': `${layout.size}pt`} as CSSProperties;
  return (
    <div className={styles.desk} data-answers-only={sheet.answersOnly}>
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
        <Controls sheet={sheet} onChange={change} size={layout.size} onSize={changeSize} />
        {hasCards && <Cards sheet={sheet} onChange={onChange} />}
        <div className={styles.result}>
          <button
            type="button"
            className={styles.print}
            disabled={layout.pages.length === 0}
            onClick={() => window.print()}
          >
            {translate({id: 'theme.examTips.sheet.print', message: 'Print'})}
          </button>
          <Status layout={layout} problem={problem} fit={sheet.fit} onAll={() => change({all: true})} />
        </div>
      </form>
      <Diagrams sources={sources} onDrawn={onDrawn} />
      <Measure ref={measure} style={style} pieces={pieces} title={title} date={date} />
      <Pages
        layout={layout}
        style={pageStyle}
        isGrey={sheet.grey}
        isReady={problem !== 'loading' && layout.pieces === pieces && isDrawn}
        title={title}
        date={date}
      />
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

import {translate} from '@docusaurus/Translate';
import Piece from '@theme/CheatSheetPage/Piece';
import {type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState} from 'react';
import {usualLabel} from '../../client/usual-label.js';
import Page from './Page.js';
import styles from './styles.module.css';
import type {SheetLayout} from './use-sheet-pages.js';

interface Props {
  layout: SheetLayout;
  style: CSSProperties;
  isGrey: boolean;
  /** Whether these are the pages of what was chosen, and not of what was chosen before. */
  isReady: boolean;
  title: string;
  date: string;
}

/** The pages of a sheet, made smaller where the screen is narrower than the paper. */
export default function Pages({
  layout: {pieces, pages, factors, narrowings},
  style,
  isGrey,
  isReady,
  title,
  date,
}: Props): ReactNode {
  const editor = useRef<HTMLDivElement>(null);
  const scale = useScale(editor, style);
  const usual = usualLabel(pieces);
  return (
    <section
      ref={editor}
      className={`exam-sheet ${styles.sheet} ${styles.pages}`}
      style={{...style, '--sheet-scale': scale} as CSSProperties}
      data-grey={isGrey}
      data-ready={isReady}
      aria-label={translate({id: 'theme.examTips.sheet.preview', message: 'The pages'})}
    >
      {pages.map((columns, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
        <div key={page} className={styles.frame}>
          <Page
            number={page + 1}
            of={pages.length}
            {...(page === 0 ? {title, date} : {})}
            columns={columns.map((column) => column.map(pieceAt))}
          />
        </div>
      ))}
    </section>
  );

  function pieceAt(index: number): ReactNode {
    const piece = pieces[index];
    return (
      piece && (
        <Piece
          key={piece.key}
          piece={piece}
          usualLabel={usual}
          factor={factors[index] ?? 1}
          narrowing={narrowings[index]}
        />
      )
    );
  }
}

/** How much of its size a page can have. */
function useScale(editor: RefObject<HTMLElement | null>, style: CSSProperties): number {
  const [scale, setScale] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper's size stands in the style.
  useLayoutEffect(() => {
    const element = editor.current;
    if (!element) return undefined;
    const measure = () => {
      const page = element.querySelector<HTMLElement>('.sheet-page');
      if (page) setScale(Math.min(1, element.clientWidth / page.offsetWidth));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [editor, style]);
  return scale;
}

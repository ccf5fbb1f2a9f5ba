import Piece from '@theme/CheatSheetPage/Piece';
import type {CSSProperties, ReactNode, Ref} from 'react';
import type {SheetBlock} from '../../client/sheet-blocks.js';
import {usualLabel} from '../../client/usual-label.js';
import Page from './Page.js';
import styles from './styles.module.css';

interface Props {
  ref: Ref<HTMLDivElement>;
  style: CSSProperties;
  pieces: readonly SheetBlock[];
  title: string;
  date: string;
}

/** Everything that is on the sheet, out of sight, as wide as a column: it is measured here before it is laid out. */
export default function Measure({ref, style, pieces, title, date}: Props): ReactNode {
  const usual = usualLabel(pieces);
  return (
    <div className={styles.measure} aria-hidden="true" inert>
      <div ref={ref} className={styles.sheet} style={style}>
        <div data-measure="first">
          <Page number={1} of={1} title={title} date={date} columns={[null]} />
        </div>
        <div data-measure="rest">
          <Page number={1} of={1} columns={[null]} />
        </div>
        <div className={styles.column} data-measure="pieces">
          {pieces.map((piece) => (
            <Piece key={piece.key} piece={piece} usualLabel={usual} />
          ))}
        </div>
      </div>
    </div>
  );
}

import {memo, type ReactNode, useLayoutEffect, useRef} from 'react';
import {fold} from '../../client/fold.js';
import {labelText} from '../../client/label-text.js';
import {applyNarrowing, type Narrowing} from '../../client/narrow.js';
import type {SheetBlock} from '../../client/sheet-blocks.js';
import Extract from './Extract.js';
import Html from './Html.js';
import styles from './styles.module.css';

/** What it shows. */
export interface Props {
  piece: SheetBlock;
  /** The label that goes without saying, folded. */
  usualLabel: string | undefined;
  /** How much it shrinks to stand in a column. */
  factor?: number;
  /** How it is made narrow enough for a column; absent while that is being measured. */
  narrowing?: Narrowing | undefined;
}

/** A heading, a tip, an extract or a line of the reader's own on a sheet. Its height holds its distances too, so that heights add up. */
export default memo(function Piece({piece, usualLabel: usual, factor = 1, narrowing}: Props): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  // After each rendering: what the piece holds is HTML, which is written anew when it changes.
  useLayoutEffect(() => {
    if (element.current && narrowing) applyNarrowing(element.current, narrowing);
  });
  const style = {...(factor < 1 && {zoom: factor})};
  switch (piece.kind) {
    case 'note':
      return (
        <div className={styles.piece} data-piece="note" style={style}>
          <h2 className={styles.note}>
            {piece.title} {piece.count > 0 && <span className={styles.count}>{piece.count}</span>}
          </h2>
        </div>
      );
    case 'trail':
      return (
        <div className={styles.piece} data-piece="trail" style={style}>
          <h3 className={styles.trail}>{piece.text}</h3>
        </div>
      );
    case 'tip':
      return (
        <div className={styles.piece} data-piece="tip" ref={element} style={style}>
          <div className={styles.tip}>
            {fold(piece.entry.label) !== usual && <span className={styles.label}>{labelText(piece.entry.label)}</span>}
            {piece.ownWords === undefined ? (
              <Html className={styles.text} html={piece.entry.html} />
            ) : (
              <div className={styles.text} dir="auto">
                {piece.ownWords}
              </div>
            )}
          </div>
        </div>
      );
    case 'line':
      return (
        <div className={styles.piece} data-piece="line" style={style}>
          <div className={styles.tip} dir="auto">
            {piece.text}
          </div>
        </div>
      );
    case 'extract':
      return (
        <div className={styles.piece} data-piece={piece.extract.kind} ref={element} style={style}>
          <Extract extract={piece.extract} />
        </div>
      );
  }
});

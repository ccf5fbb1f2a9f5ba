import type {ReactNode} from 'react';
import {memo} from 'react';
import {fold} from '../../client/fold.js';
import {labelText} from '../../client/label-text.js';
import type {SheetPiece} from '../../client/sheet-blocks.js';
import Extract from './Extract.js';
import styles from './styles.module.css';

/** What it shows. */
export interface Props {
  piece: SheetPiece;
  /** The label that goes without saying, folded. */
  usualLabel: string | undefined;
  /** How much it shrinks to stand in a column. */
  factor?: number;
  /** Whether its words are broken for it to stand in a column. */
  isTight?: boolean | undefined;
}

/** A heading, a tip or an extract on a sheet. Its height holds its distances too, so that heights add up. */
export default memo(function Piece({piece, usualLabel: usual, factor = 1, isTight}: Props): ReactNode {
  const style = factor < 1 ? {zoom: factor} : undefined;
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
        <div className={styles.piece} data-piece="tip" style={style}>
          <div className={styles.tip}>
            {fold(piece.entry.label) !== usual && <span className={styles.label}>{labelText(piece.entry.label)}</span>}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the vault plugin has sanitised it. */}
            <div className={styles.text} dangerouslySetInnerHTML={{__html: piece.entry.html}} />
          </div>
        </div>
      );
    case 'extract':
      return (
        <div className={styles.piece} data-piece={piece.extract.kind} data-tight={isTight} style={style}>
          <Extract extract={piece.extract} />
        </div>
      );
  }
});

import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import Piece from '@theme/CheatSheetPage/Piece';
import type {ReactNode} from 'react';
import type {SheetBlock} from '../../client/sheet-blocks.js';
import {usualLabel} from '../../client/usual-label.js';
import type {ExamNote} from '../../model.js';
import styles from './styles.module.css';

interface Props {
  /** The notes, where they are few enough to be listed. */
  notes: readonly ExamNote[];
  /** Whether the tips are few enough to be on the sheet. */
  hasTips: boolean;
  title: string;
  pieces: readonly SheetBlock[];
}

/** The sheet where nothing runs: all tips in two columns, which CSS alone keeps whole. */
export default function PlainSheet({title, pieces, hasTips, notes}: Props): ReactNode {
  const usual = usualLabel(pieces);
  if (!hasTips) {
    return (
      <div className={styles.plain}>
        <p>
          {translate({
            id: 'theme.examTips.sheet.noScript',
            message:
              'A cheat sheet of so many notes is made in the browser, with JavaScript. Each note prints its own without:',
          })}
        </p>
        <ul>
          {notes.map(({slug, title: name, url, count}) => (
            <li key={slug}>
              <Link to={url}>{name}</Link> ({count})
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <article className={`${styles.sheet} ${styles.plain}`}>
      <p className={styles.title}>{title}</p>
      <div className={styles.plainColumns}>
        {pieces.map((piece) => (
          <Piece key={piece.key} piece={piece} usualLabel={usual} />
        ))}
      </div>
    </article>
  );
}

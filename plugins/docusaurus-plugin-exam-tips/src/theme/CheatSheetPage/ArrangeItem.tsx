import {useSortable} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {translate} from '@docusaurus/Translate';
import {type ReactNode, useState} from 'react';
import {keysOf} from '../../client/entries.js';
import {withHidden, withWords} from '../../client/rearrange.js';
import type {SheetItem} from '../../client/sheet-blocks.js';
import {lineKey, type SheetChanges, withoutLine} from '../../client/sheet-changes.js';
import {cut} from '../../client/sheet-changes-url.js';
import OwnWords from './OwnWords.js';
import styles from './styles.module.css';
import {textOf} from './text-of.js';

interface Props {
  item: SheetItem;
  changes: SheetChanges;
  onChange: (changes: SheetChanges) => void;
  /** A line is to be written below it. */
  onLine: () => void;
}

/** One part of a sheet, and what can be done to it. */
export default function ArrangeItem({item, changes, onChange, onLine}: Props): ReactNode {
  const {piece, note, headings, isHidden} = item;
  const [isEdited, setEdited] = useState(false);
  const {attributes, listeners, node, setNodeRef, setActivatorNodeRef, transform, transition, isDragging} = useSortable(
    {
      id: piece.key,
      disabled: isEdited,
    },
  );
  const text = textOf(piece);
  const keys = piece.kind === 'tip' ? keysOf(piece.entry) : [piece.key];
  const line = piece.kind === 'line' ? changes.lines.findIndex((_, number) => lineKey(number) === piece.key) : -1;
  // What had the focus is gone after a change: a reader without a mouse goes on from here.
  const endEditing = () => {
    focusHandle(node.current);
    setEdited(false);
  };
  const removeLine = () => {
    focusHandle(node.current?.nextElementSibling ?? node.current?.previousElementSibling);
    onChange(withoutLine(changes, line));
  };
  const reword = (typed: string) => {
    endEditing();
    const words = cut(typed);
    if (line < 0) onChange(withWords(changes, keys, words === text && !isReworded ? '' : words));
    else if (words === '') removeLine();
    else onChange({...changes, lines: changes.lines.map((old, number) => (number === line ? words : old))});
  };
  const isReworded = piece.kind === 'tip' && piece.ownWords !== undefined;
  const place = [note?.title, ...headings.slice(-1).map((heading) => heading.text)].filter(Boolean).join(' › ');
  return (
    <li
      ref={setNodeRef}
      className={styles.arranged}
      style={{transform: CSS.Translate.toString(transform), transition}}
      data-hidden={isHidden}
      data-dragging={isDragging}
      data-key={piece.key}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={translate({id: 'theme.examTips.sheet.move', message: 'Move: {text}'}, {text})}
      >
        ⠿
      </button>
      {isEdited ? (
        <OwnWords words={text} onDone={reword} onCancel={endEditing} />
      ) : (
        <>
          <div className={styles.arrangedText}>
            <span dir="auto">{text}</span>
            {place !== '' && <span className={styles.arrangedPlace}>{place}</span>}
          </div>
          <div className={styles.arrangedActions}>
            {piece.kind !== 'extract' && (
              <Action
                name={translate({id: 'theme.examTips.sheet.reword', message: 'Reword'})}
                text={text}
                onClick={() => setEdited(true)}
              />
            )}
            {isReworded && (
              <Action
                name={translate({id: 'theme.examTips.sheet.unword', message: 'As in the note'})}
                text={text}
                onClick={() => {
                  focusHandle(node.current);
                  onChange(withWords(changes, keys, ''));
                }}
              />
            )}
            {line < 0 ? (
              <Action
                name={
                  isHidden
                    ? translate({id: 'theme.examTips.sheet.show', message: 'Show'})
                    : translate({id: 'theme.examTips.sheet.hide', message: 'Hide'})
                }
                text={text}
                onClick={() => onChange(withHidden(changes, keys, !isHidden))}
              />
            ) : (
              <Action
                name={translate({id: 'theme.examTips.sheet.removeLine', message: 'Remove'})}
                text={text}
                onClick={removeLine}
              />
            )}
            <Action
              name={translate({id: 'theme.examTips.sheet.lineBelow', message: 'Line below'})}
              text={text}
              onClick={onLine}
            />
          </div>
        </>
      )}
    </li>
  );
}

/**
 * @param row - A line of the list.
 */
export function focusHandle(row: Element | null | undefined): void {
  row?.querySelector('button')?.focus();
}

/** Its name is read out with the words that it is for. */
function Action({name, text, onClick}: {name: string; text: string; onClick: () => void}): ReactNode {
  return (
    <button type="button" className={styles.action} aria-label={`${name}: ${text}`} onClick={onClick}>
      {name}
    </button>
  );
}

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy} from '@dnd-kit/sortable';
import {translate} from '@docusaurus/Translate';
import {Fragment, type ReactNode, useEffect, useMemo, useRef, useState} from 'react';
import {reordered, withLine} from '../../client/rearrange.js';
import type {SheetItem} from '../../client/sheet-blocks.js';
import type {SheetChanges} from '../../client/sheet-changes.js';
import {cut} from '../../client/sheet-changes-url.js';
import ArrangeItem, {focusHandle} from './ArrangeItem.js';
import {dragAnnouncements, dragInstructions} from './drag-texts.js';
import OwnWords from './OwnWords.js';
import styles from './styles.module.css';
import {textOf} from './text-of.js';

interface Props {
  /** What could stand on the sheet, in its order. */
  items: readonly SheetItem[];
  changes: SheetChanges;
  onChange: (changes: SheetChanges) => void;
}

/** Of a long sheet so much is listed before the reader asks for more. */
const AT_A_TIME = 150;

/** The parts of a sheet as a list: they can be dragged, by keys too, left out, reworded, and lines of one's own added. */
export default function Arrange({items, changes, onChange}: Props): ReactNode {
  const section = useRef<HTMLElement>(null);
  const [limit, setLimit] = useState(AT_A_TIME);
  // On a phone it stands below all choices, out of sight.
  useEffect(() => {
    const {top = 0} = section.current?.getBoundingClientRect() ?? {};
    if (top > window.innerHeight / 2) section.current?.scrollIntoView();
  }, []);
  // What a new line is to stand behind; undefined while none is written.
  const [writtenAfter, setWrittenAfter] = useState<string>();
  const listed = items.slice(0, limit);
  const keys = useMemo(() => listed.map(({piece}) => piece.key), [listed]);
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const names = new Map(items.map(({piece}) => [piece.key, textOf(piece)]));
  const drop = ({active, over}: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const order = items.map(({piece}) => piece.key);
    const moved = arrayMove(order, order.indexOf(String(active.id)), order.indexOf(String(over.id)));
    onChange(reordered(changes, items, moved));
  };
  const endWriting = (after: string) => {
    const rows = Array.from(section.current?.querySelectorAll<HTMLElement>('li[data-key]') ?? []);
    focusHandle(rows.find((row) => row.dataset.key === after) ?? section.current);
    setWrittenAfter(undefined);
  };
  const write = (after: string, text: string) => {
    endWriting(after);
    const line = cut(text);
    if (line !== '') onChange(withLine(changes, items, line, after));
  };
  const newLine = (after: string) =>
    writtenAfter === after && (
      <li className={styles.arranged}>
        <OwnWords words="" onDone={(text) => write(after, text)} onCancel={() => endWriting(after)} />
      </li>
    );
  return (
    <section
      ref={section}
      className={`exam-sheet-arrange ${styles.arrange}`}
      aria-label={translate({id: 'theme.examTips.sheet.arrange', message: 'Arrange by hand'})}
    >
      <p>
        {translate({
          id: 'theme.examTips.sheet.arrange.what',
          message: 'Drag by the handle, or move with the keyboard: Space, arrows, Space. Your notes stay as they are.',
        })}{' '}
        <button type="button" className={styles.fitButton} onClick={() => setWrittenAfter('')}>
          {translate({id: 'theme.examTips.sheet.line', message: 'Add a line'})}
        </button>
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          announcements: dragAnnouncements((id) => names.get(String(id)) ?? '', keys),
          screenReaderInstructions: dragInstructions(),
        }}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          <ol className={styles.arrangement}>
            {newLine('')}
            {listed.map((item) => (
              <Fragment key={item.piece.key}>
                <ArrangeItem
                  item={item}
                  changes={changes}
                  onChange={onChange}
                  onLine={() => setWrittenAfter(item.piece.key)}
                />
                {newLine(item.piece.key)}
              </Fragment>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {items.length > limit && (
        <button type="button" className={styles.fitButton} onClick={() => setLimit(limit + AT_A_TIME)}>
          {translate({id: 'theme.examTips.more', message: 'Show more ({count} left)'}, {count: items.length - limit})}
        </button>
      )}
    </section>
  );
}

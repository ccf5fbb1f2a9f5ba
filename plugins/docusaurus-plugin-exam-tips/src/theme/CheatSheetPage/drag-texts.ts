import type {Announcements, ScreenReaderInstructions, UniqueIdentifier} from '@dnd-kit/core';
import {translate} from '@docusaurus/Translate';

/** @returns How to drag with the keyboard, for screen readers. */
export function dragInstructions(): ScreenReaderInstructions {
  return {
    draggable: translate({
      id: 'theme.examTips.sheet.drag',
      message: 'Space picks it up, the arrow keys move it, Space puts it down, Escape leaves it where it was.',
    }),
  };
}

/**
 * @param nameOf - Gives the words of a part by its key.
 * @param keys - The parts in their order.
 * @returns What screen readers say while something is dragged.
 */
export function dragAnnouncements(nameOf: (key: UniqueIdentifier) => string, keys: readonly string[]): Announcements {
  const place = (key: UniqueIdentifier) => String(keys.indexOf(String(key)) + 1);
  const of = String(keys.length);
  const pickedUp = (key: UniqueIdentifier) =>
    translate(
      {id: 'theme.examTips.sheet.drag.start', message: 'Picked up: {name}, {place} of {of}'},
      {name: nameOf(key), place: place(key), of},
    );
  return {
    onDragStart: ({active}) => pickedUp(active.id),
    onDragOver: ({active, over}) => {
      // It is over its own place as soon as it is picked up: that says nothing new.
      if (!over || over.id === active.id) return pickedUp(active.id);
      return translate({id: 'theme.examTips.sheet.drag.over', message: '{place} of {of}'}, {place: place(over.id), of});
    },
    onDragEnd: ({active, over}) =>
      translate(
        {id: 'theme.examTips.sheet.drag.end', message: 'Put down: {name}, {place} of {of}'},
        {name: nameOf(active.id), place: place(over?.id ?? active.id), of},
      ),
    onDragCancel: ({active}) =>
      translate(
        {id: 'theme.examTips.sheet.drag.cancel', message: 'Left where it was: {name}'},
        {name: nameOf(active.id)},
      ),
  };
}

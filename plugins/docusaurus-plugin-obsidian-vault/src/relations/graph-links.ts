import type {NoteLink, StagedNote} from '../publish/published.js';

/**
 * Lists the links between notes: the one source of backlinks, of the graph and of what nothing links to.
 *
 * @param notes - The published notes, in reading order.
 * @returns Their links to each other, in the order of the notes and their text; links of a note to itself are left out.
 */
export function linksBetween(notes: readonly StagedNote[]): NoteLink[] {
  const published = new Map(notes.map((note) => [note.entry.path, note]));
  return notes.flatMap((from) =>
    from.links.flatMap(({link, to: found}) => {
      const to = found.status === 'note' ? published.get(found.note.path) : undefined;
      return to && to !== from ? [{from, to, link}] : [];
    }),
  );
}

/** Every link and embed of a note that does not lead where its writer meant. */
import type {Diagnostic, NoteMetadata} from '../types.js';
import type {Resolver} from './resolve.js';

/**
 * Resolve all links and embeds of a note and gather what is wrong.
 *
 * @param metadata The note.
 * @param resolve Resolver of its vault.
 * @returns Problems with their places, in the order of the text.
 */
export function linkProblems(metadata: NoteMetadata, resolve: Resolver): Diagnostic[] {
  return metadata.links.flatMap(({kind, target, line, column}) => {
    const found = resolve(target, metadata.path, kind).problem;
    return found ? [{path: metadata.path, line, column, ...found}] : [];
  });
}

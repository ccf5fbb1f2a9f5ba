/** Every link and embed of a note that does not lead where its writer meant. */
import type {NoteFacts, Problem} from '../types.js';
import type {Resolver} from './resolve.js';

/**
 * Resolve all links and embeds of a note and gather what is wrong.
 *
 * @param facts The note.
 * @param resolve Resolver of its vault.
 * @returns Problems with their places, in the order of the text.
 */
export function linkProblems(facts: NoteFacts, resolve: Resolver): Problem[] {
  return facts.links.flatMap(({kind, target, line, column}) => {
    const found = resolve(target, facts.path, kind).problem;
    return found ? [{path: facts.path, line, column, ...found}] : [];
  });
}

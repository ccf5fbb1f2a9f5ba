import type {Backlink} from '../publish/front-matter.js';
import type {NoteLink} from '../publish/published.js';

/** So many sentences of one note are shown. */
const MOST_SENTENCES = 3;

/** So many notes are shown with their sentences: a note to which half the vault links stays a page that opens at once. */
const MOST_WITH_SENTENCES = 50;

/**
 * Turns the links between notes round.
 *
 * @param links - The links between the published notes.
 * @returns Note path → the notes that link to it, in reading order. What links to nothing else than itself is not in it.
 */
export function backlinksOf(links: readonly NoteLink[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Map<string, Backlink>>();
  for (const {from, to, link} of links) {
    const sources = backlinks.get(to.entry.path) ?? new Map<string, Backlink>();
    backlinks.set(to.entry.path, sources);
    const source = sources.get(from.entry.path) ?? {title: from.entry.title, slug: from.entry.slug, sentences: []};
    sources.set(from.entry.path, source);
    if (sources.size > MOST_WITH_SENTENCES || source.sentences.length >= MOST_SENTENCES) continue;
    // An item of a list that is nothing but the link says nothing more.
    const isNew = !['', to.entry.title, ...source.sentences].includes(link.context);
    if (isNew) source.sentences.push(link.context);
  }
  return new Map([...backlinks].map(([path, sources]) => [path, [...sources.values()]]));
}

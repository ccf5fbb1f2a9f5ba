import type {Backlink} from '../publish/front-matter.js';
import type {NoteLink, StagedNote} from '../publish/published.js';

/** So many sentences of one note are shown. */
const MAX_SENTENCES = 3;

/** So many notes are shown with all of them, the others with one: a note to which half the vault links opens at once. */
const MAX_WITH_SENTENCES = 50;

/**
 * Turns the links between notes round.
 *
 * @param links - The links between the published notes.
 * @returns Note path → the notes that link to it, in reading order, each with what it says around its links. What links to
 * nothing else than itself is not in it.
 */
export function backlinksOf(links: readonly NoteLink[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Map<StagedNote, Backlink>>();
  for (const {from, to, link} of links) {
    const sources = backlinks.get(to.entry.path) ?? new Map<StagedNote, Backlink>();
    backlinks.set(to.entry.path, sources);
    const source = sources.get(from) ?? {title: from.entry.title, slug: from.entry.slug, sentences: []};
    sources.set(from, source);
    const most = sources.size > MAX_WITH_SENTENCES ? 1 : MAX_SENTENCES;
    if (source.sentences.length >= most) continue;
    // An item of a list that is nothing but the link says nothing more.
    const isNew = !['', to.entry.title, ...source.sentences].includes(link.context);
    if (isNew) source.sentences.push(link.context);
  }
  return new Map([...backlinks].map(([path, sources]) => [path, Array.from(sources, withSentence)]));
}

/** Where nothing stands around a link, what its note is about says why it may link. */
function withSentence([{metadata}, backlink]: [StagedNote, Backlink]): Backlink {
  const about = metadata.properties.description ?? metadata.excerpt;
  return backlink.sentences.length > 0 || !about ? backlink : {...backlink, sentences: [about]};
}

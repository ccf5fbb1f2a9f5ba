import {zipSync} from 'fflate';
import type {ExamTip} from '../model.js';
import {unitWords} from '../practice/units.js';
import {type AnkiNote, ankiCollection} from './anki-collection.js';
import {answerHtml, questionHtml, sourceHtml} from './anki-html.js';
import {AnkiMedia} from './anki-media.js';

/** Zip files tell no time zone: this is midnight everywhere. */
const ZIP_TIME = new Date(1980, 0, 1);

/** What a package has to know of the site. */
export interface AnkiSite {
  /** Names the deck. */
  title: string;
  /** The site's origin: addresses in a file have to be whole. */
  url: string;
  baseUrl: string;
  /** BCP 47. */
  language: string;
  /** Folders that hold the site's files by their addresses; the first that has one counts. */
  directories: readonly string[];
  /** When the notes were last changed, in seconds: Anki takes over what is newer than its own. */
  changed: number;
  /** The same of each note, by its address, where that is known. */
  times?: ReadonlyMap<string, number>;
}

/**
 * Makes a package that Anki imports as it is (File, Import): a subdeck for each note and each deck of cards, its pictures inside. Each tip keeps
 * its identity as long as its note keeps its path and the tip its id, so that importing a newer package updates the cards
 * and doubles none. Equal tips make equal bytes.
 *
 * @param tips - In reading order.
 * @param site - See {@link AnkiSite}.
 * @returns An .apkg file: a zip with a collection and its media.
 */
export async function toAnki(tips: readonly ExamTip[], site: AnkiSite): Promise<Uint8Array> {
  const media = new AnkiMedia(site.baseUrl, site.directories);
  const units = unitWords(site.language);
  const notes: AnkiNote[] = [];
  for (const tip of tips) {
    const address = {origin: site.url, page: tip.note.url};
    notes.push({
      changed: site.times?.get(tip.note.url) ?? site.changed,
      identity: `${tip.note.path}#${tip.id}`,
      deck: [site.title, ...(tip.deck ? tip.deck.split('/') : [tip.note.title])].map(deckName).join('::'),
      fields: [
        await questionHtml(tip, {address, media, units}),
        await answerHtml(tip, {address, media, units}),
        sourceHtml(tip, address),
      ],
      tags: tip.tags.map((tag) => tag.replaceAll('/', '::').replace(/\s+/g, '_')),
    });
  }
  const collection = await ankiCollection(notes, deckName(site.title), site.changed);
  return zipSync({'collection.anki2': collection, ...media.files()}, {mtime: ZIP_TIME});
}

/** `::` makes subdecks. */
function deckName(title: string): string {
  return title.replaceAll('::', ': :').trim() || '?';
}

import {zipSync} from 'fflate';
import type {QuestionsOf} from '../data/encode-words.js';
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
 * @param questionsOf - Gives the numbers of a tip's questions: each makes a card of its own. @default the first one of each
 * @returns An .apkg file: a zip with a collection and its media.
 */
export async function toAnki(
  tips: readonly ExamTip[],
  site: AnkiSite,
  questionsOf: QuestionsOf = () => [0],
): Promise<Uint8Array> {
  const media = new AnkiMedia(site.baseUrl, site.directories);
  const units = unitWords(site.language);
  const notes: AnkiNote[] = [];
  for (const [tip, question] of tips.flatMap((tip) => questionsOf(tip).map((number) => [tip, number] as const))) {
    const address = {origin: site.url, page: tip.note.url};
    notes.push({
      changed: site.times?.get(tip.note.url) ?? site.changed,
      identity: questionKey(`${tip.note.path}#${tip.id}`, question),
      deck: [site.title, ...(tip.deck ? tip.deck.split('/') : [tip.note.title])].map(deckName).join('::'),
      fields: [
        await questionHtml(tip, question, {address, media, units}),
        await answerHtml(tip, {address, media, units}),
        sourceHtml(tip, address),
      ],
      tags: tip.tags.map((tag) => tag.replaceAll('/', '::').replace(/\s+/g, '_')),
    });
  }
  const collection = await ankiCollection(notes, deckName(site.title), site.changed);
  return zipSync({'collection.anki2': collection, ...media.files()}, {mtime: ZIP_TIME});
}

/** The first question of a tip is the card that the tip had when it had one. */
function questionKey(tip: string, question: number): string {
  return question === 0 ? tip : `${tip}~${question}`;
}

/** `::` makes subdecks. */
function deckName(title: string): string {
  return title.replaceAll('::', ': :').trim() || '?';
}

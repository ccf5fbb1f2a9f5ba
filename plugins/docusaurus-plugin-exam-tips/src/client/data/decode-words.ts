import {derivedId, derivedTipId, textToHtml} from '../../data/derived.js';
import type {HtmlFile, WordsFile} from '../../data/format.js';
import type {TipHeading} from '../../model.js';
import type {TipPlace} from '../entries.js';
import {fold} from '../fold.js';
import type {DecodedNote} from './decode-notes.js';

/** A tip by itself, before those that say the same are put together. */
export interface DecodedTip {
  place: TipPlace;
  note: DecodedNote;
  label: string;
  foldedLabel: string;
  text: string;
  /** Whether it is a flashcard. */
  isCard: boolean;
  isAsked: boolean;
  /** The numbers of the questions that it is asked by. */
  questions: readonly number[];
  /** Its own words, its label's, its headings', its note's and its tags', folded. */
  haystack: string;
  html: string;
  /** The piece that its HTML stands in, as long as that was not fetched; till then the text stands for it. */
  missing?: number;
}

/** A heading with all above it, outermost first. */
interface Trail {
  headings: TipHeading[];
  folded: string;
}

const FIRST: readonly number[] = [0];

const NO_TRAIL: Trail = {headings: [], folded: ''};

/**
 * @param file - The words of a piece.
 * @param notes - The notes of the piece.
 * @returns Its tips in reading order.
 */
export function decodeWords(file: WordsFile, notes: readonly DecodedNote[]): DecodedTip[] {
  const rich = new Set(file.rich);
  const unasked = new Set(file.unasked);
  const cards = new Set(file.cards);
  const foldedLabels = file.labels.map(fold);
  const trails = new TrailTable(file);
  const tips: DecodedTip[] = [];
  let heading = 0;
  for (const note of notes) {
    const noteWords = [fold(note.title), ...note.foldedTags.map((tag) => `#${tag}`)].join('\n');
    for (let number = 0; number < note.count; number += 1) {
      const at = tips.length;
      const text = file.text[at] ?? '';
      const label = file.label[at] ?? 0;
      const foldedLabel = foldedLabels[label] ?? '';
      heading += file.heading[at] ?? 0;
      const trail = trails.get(heading, note);
      const former = file.former[at];
      const place = placeOf(note, note.firstTip + number, file.ids[at] ?? derivedTipId(text), trail.headings);
      tips.push({
        place: former === undefined ? place : {...place, formerKey: `${note.path}#${former}`},
        note,
        label: file.labels[label] ?? '',
        foldedLabel,
        text,
        isCard: cards.has(at),
        isAsked: !unasked.has(at),
        questions: file.questions[at] ?? FIRST,
        haystack: `${foldedLabel}\n${fold(text)}\n${noteWords}${trail.folded}`,
        html: textToHtml(text),
        ...(rich.has(at) && {missing: note.piece}),
      });
    }
  }
  return tips;
}

/**
 * @param tips - The tips of a piece.
 * @param html - Its HTML.
 * @returns The tips with it; those that it says nothing of are the same objects.
 */
export function withHtml(tips: readonly DecodedTip[], html: HtmlFile): DecodedTip[] {
  return tips.map((tip, at) => {
    const text = html[at];
    if (text === undefined) return tip;
    const {missing: _, ...others} = tip;
    return {...others, html: text};
  });
}

/**
 * @param note - A note.
 * @param order - The number of a tip of it among all.
 * @param id - The tip's id.
 * @param headings - What it stands under.
 * @returns Where it stands.
 */
export function placeOf(note: DecodedNote, order: number, id: string, headings: TipHeading[]): TipPlace {
  const {title, url, path, slug} = note;
  return {key: `${path}#${id}`, url: `${url}#${id}`, note: {title, url, path}, slug, headings, order};
}

/** Makes the way to each heading once. */
class TrailTable {
  private readonly trails = new Map<number, Trail>();

  constructor(private readonly file: WordsFile) {}

  get(number: number, note: DecodedNote): Trail {
    const row = this.file.headings[number - 1];
    if (!row) return NO_TRAIL;
    const known = this.trails.get(number);
    if (known) return known;
    const [parent, text, id] = row;
    const above = parent === 0 ? NO_TRAIL : this.get(number - parent, note);
    const url = `${note.url}#${id ?? derivedId(text)}`;
    const trail = {headings: [...above.headings, {text, url}], folded: `${above.folded}\n${fold(text)}`};
    this.trails.set(number, trail);
    return trail;
  }
}

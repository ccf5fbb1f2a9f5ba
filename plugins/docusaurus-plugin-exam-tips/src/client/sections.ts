/** Tips under their notes and headings, as index and sheet show them. */
import type {ExamNote, TipHeading} from '../model.js';
import type {TipEntry, TipPlace} from './entries.js';
import {shownPlace, type TipFilter} from './filter.js';

/** A tip at the place where it is shown. */
export interface PlacedEntry {
  entry: TipEntry;
  place: TipPlace;
}

/** The tips under one heading. */
export interface TrailSection {
  headings: TipHeading[];
  tips: PlacedEntry[];
}

/** The tips of one note. */
export interface NoteSection {
  slug: string;
  note: TipPlace['note'];
  /** How many tips are shown. */
  count: number;
  trails: TrailSection[];
}

/**
 * @param entries - The tips to show, in reading order.
 * @param filter - What was asked for: decides at which of its places a tip is shown.
 * @param notes - All notes with tips, in reading order.
 * @returns The tips by note and heading trail, in reading order.
 */
export function toSections(entries: readonly TipEntry[], filter: TipFilter, notes: readonly ExamNote[]): NoteSection[] {
  const sections = new Map<string, NoteSection>();
  // A tip of several places comes in the order of its first one, which need not be this one.
  const tips = entries.map((entry) => ({entry, place: shownPlace(entry, filter)}));
  for (const tip of tips.sort((a, b) => a.place.order - b.place.order)) {
    const {slug, note} = tip.place;
    let section = sections.get(slug);
    if (!section) {
      section = {slug, note, count: 0, trails: []};
      sections.set(slug, section);
    }
    section.count += 1;
    addTip(section, tip);
  }
  const order = new Map(notes.map(({slug}, index) => [slug, index]));
  return [...sections.values()].sort((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0));
}

function addTip(section: NoteSection, tip: PlacedEntry): void {
  const last = section.trails.at(-1);
  if (last && isSameTrail(last.headings, tip.place.headings)) last.tips.push(tip);
  else section.trails.push({headings: tip.place.headings, tips: [tip]});
}

function isSameTrail(a: readonly TipHeading[], b: readonly TipHeading[]): boolean {
  return a.length === b.length && a.every(({url, text}, index) => url === b[index]?.url && text === b[index]?.text);
}

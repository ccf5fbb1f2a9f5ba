import {FLASHCARDS_DEFAULTS, type FlashcardsSettings} from './flashcards-obsidian.js';
import type {CardFormats} from './read-cards.js';
import {readSpacedRepetitionSettings} from './spaced-repetition-settings.js';

/** Where the plugins keep their settings. */
export const CARD_SETTINGS = {
  spacedRepetition: '.obsidian/plugins/obsidian-spaced-repetition/data.json',
  flashcards: '.obsidian/plugins/flashcards-obsidian/data.json',
  obsidianToAnki: '.obsidian/plugins/obsidian-to-anki-plugin/data.json',
} as const;

/**
 * @param texts - The settings that are there.
 * @returns Whose formats are read: those of the plugins that the vault has settings of; `undefined` where there are none.
 */
export function readCardFormats(
  texts: {readonly [name in keyof typeof CARD_SETTINGS]?: string},
): CardFormats | undefined {
  const {spacedRepetition, flashcards, obsidianToAnki} = texts;
  const formats: CardFormats = {
    ...(spacedRepetition !== undefined && {spacedRepetition: readSpacedRepetitionSettings(spacedRepetition)}),
    ...(flashcards !== undefined && {flashcards: readFlashcardsSettings(flashcards)}),
    ...(obsidianToAnki !== undefined && {obsidianToAnki: true}),
  };
  return Object.keys(formats).length > 0 ? formats : undefined;
}

function readFlashcardsSettings(json: string): FlashcardsSettings {
  let raw: Record<string, unknown> = {};
  try {
    raw = (JSON.parse(json.replace(/^\uFEFF/, '')) ?? {}) as Record<string, unknown>;
  } catch {
    // The defaults.
  }
  const known = Object.keys(FLASHCARDS_DEFAULTS).flatMap((name) => {
    const value = raw[name];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return {...FLASHCARDS_DEFAULTS, ...Object.fromEntries(known)};
}

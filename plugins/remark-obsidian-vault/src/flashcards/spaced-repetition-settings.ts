/** What the settings of the plugin Spaced Repetition (1.15.4) say is a card. */

/** The settings that say what is a card: `.obsidian/plugins/obsidian-spaced-repetition/data.json`. */
export interface SpacedRepetitionSettings {
  /** Tags of notes that hold cards. */
  flashcardTags: readonly string[];
  /** Whether folders are decks, and every note in one holds cards. */
  convertFoldersToDecks: boolean;
  clozePatterns: readonly string[];
  singleLineCardSeparator: string;
  singleLineReversedCardSeparator: string;
  multilineCardSeparator: string;
  multilineReversedCardSeparator: string;
  /** Empty where a blank line ends a card. */
  multilineCardEndMarker: string;
}

/** The plugin's own settings. */
export const SPACED_REPETITION_DEFAULTS: SpacedRepetitionSettings = {
  flashcardTags: ['#flashcards'],
  convertFoldersToDecks: false,
  clozePatterns: ['==[123;;]answer[;;hint]=='],
  singleLineCardSeparator: '::',
  singleLineReversedCardSeparator: ':::',
  multilineCardSeparator: '?',
  multilineReversedCardSeparator: '??',
  multilineCardEndMarker: '',
};

/**
 * @param json - The text of the plugin's settings.
 * @returns What it says, with the plugin's own settings where it says nothing or cannot be read.
 */
export function readSpacedRepetitionSettings(json: string): SpacedRepetitionSettings {
  let raw: Record<string, unknown> = {};
  try {
    const data = JSON.parse(json.replace(/^\uFEFF/, '')) as {settings?: Record<string, unknown>} | null;
    raw = data?.settings ?? {};
  } catch {
    // The defaults.
  }
  const settings: Record<string, unknown> = {...SPACED_REPETITION_DEFAULTS};
  for (const [name, own] of Object.entries(SPACED_REPETITION_DEFAULTS)) {
    const value = raw[name];
    const isList = Array.isArray(own) && Array.isArray(value);
    if (isList) settings[name] = value.filter((item) => typeof item === 'string');
    else if (!Array.isArray(own) && typeof value === typeof own) settings[name] = value;
  }
  if (!Array.isArray(raw['clozePatterns'])) {
    // Before patterns there were three switches.
    const switches: [string, boolean, string][] = [
      ['convertHighlightsToClozes', true, '==[123;;]answer[;;hint]=='],
      ['convertBoldTextToClozes', false, '**[123;;]answer[;;hint]**'],
      ['convertCurlyBracketsToClozes', false, '{{[123;;]answer[;;hint]}}'],
    ];
    settings['clozePatterns'] = switches.flatMap(([name, byDefault, pattern]) =>
      (raw[name] ?? byDefault) ? [pattern] : [],
    );
  }
  return settings as unknown as SpacedRepetitionSettings;
}

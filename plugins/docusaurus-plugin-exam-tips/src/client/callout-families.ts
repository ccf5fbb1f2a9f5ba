/** The types of callouts and their other names; Obsidian help, Callouts, "Supported types". */
const FAMILIES: {[type: string]: readonly string[]} = {
  note: [],
  abstract: ['summary', 'tldr'],
  info: [],
  todo: [],
  tip: ['hint', 'important'],
  success: ['check', 'done'],
  question: ['help', 'faq'],
  warning: ['caution', 'attention'],
  failure: ['fail', 'missing'],
  danger: ['error'],
  bug: [],
  example: [],
  quote: ['cite'],
};

/** The types that every vault can have. */
export const CALLOUT_TYPES: readonly string[] = Object.keys(FAMILIES);

/**
 * @param type - A callout's type, in lower case.
 * @returns The type that it is another name of; itself where it is none.
 */
export function calloutFamily(type: string): string {
  return CALLOUT_TYPES.find((family) => FAMILIES[family]?.includes(type)) ?? type;
}

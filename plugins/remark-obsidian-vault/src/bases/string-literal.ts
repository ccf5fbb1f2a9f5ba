/** What stands behind a backslash in a string of a formula. */
const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(.))/gis;

const CONTROLS: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v'};

/**
 * Reads a string as JavaScript does, in which formulas are written. jsep 1.6 reads `\u00e9` as `u00e9`.
 *
 * @param raw - The string with its quotes.
 * @returns What it says; a character that does not exist stays as it is written.
 */
export function stringOf(raw: string): string {
  return raw.slice(1, -1).replace(ESCAPE, (_, braces, four, two, character) => {
    if (character !== undefined) return Object.hasOwn(CONTROLS, character) ? CONTROLS[character] : character;
    const digits = braces ?? four ?? two;
    const code = Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : `u{${digits}}`;
  });
}

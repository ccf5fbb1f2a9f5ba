/** What a vault may hold in names, and a terminal would obey. */

/** Controls of ASCII and Latin 1, line ends of Unicode, and what turns the direction of a line (UAX #9). */
const OBEYED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * @param text - A line that is printed.
 * @returns The same with a sign for each character that a terminal would obey: ␛ for ESC.
 */
export function printable(text: string): string {
  return text.replace(OBEYED, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\uFFFD';
  });
}

/**
 * @param value - Plain data.
 * @returns It as JSON that can be printed: as it is, with escapes.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(OBEYED, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

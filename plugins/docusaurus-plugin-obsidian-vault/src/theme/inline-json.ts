/**
 * JSON as it may stand in a page. Texts may speak of HTML: a sign that begins a tag or a comment would end the script, or hide the
 * page, and a line separator ends a line where a tool takes JSON for a script.
 *
 * @param value - Anything that JSON knows.
 * @returns JSON of the same value, in which nothing can end a script or begin a comment.
 */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, escaped);
}

/** JSON's escape of a character, which stands in strings only. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

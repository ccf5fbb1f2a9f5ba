/**
 * Takes a note's front matter off.
 *
 * @param text - A note.
 * @returns What follows its front matter; all of it where it has none, or one that is never closed.
 */
export function bodyOf(text: string): string {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!isFence(text, start)) return text.slice(start);
  for (let line = nextLine(text, start); line < text.length; line = nextLine(text, line)) {
    if (isFence(text, line)) return text.slice(nextLine(text, line));
  }
  return text.slice(start);
}

function isFence(text: string, start: number): boolean {
  if (!text.startsWith('---', start)) return false;
  const end = text.indexOf('\n', start);
  return text.slice(start + 3, end < 0 ? undefined : end).trim() === '';
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

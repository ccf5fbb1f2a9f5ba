/** Mermaid reads a diagram without its properties, comments and directives, and counts the lines of what is left. */

/**
 * @param source - A diagram.
 * @returns Line of what Mermaid reads → line of the source; both count from 0.
 */
export function readLines(source: string): number[] {
  const lines = source.split('\n');
  const first = propertiesEnd(lines);
  const left: number[] = [];
  let inDirective = false;
  for (let line = first; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    const isComment = !inDirective && /^\s*%%(?!\{)/.test(text);
    // A directive goes, and what is around it on its lines becomes one line.
    if (!inDirective && !isComment) left.push(line);
    const opened = text.lastIndexOf('%%{');
    if (opened >= 0 || inDirective) inDirective = text.indexOf('}%%', Math.max(opened, 0)) < 0;
  }
  while (left.length > 0 && isBlank(lines[left[0] ?? 0] ?? '')) left.shift();
  return left;
}

function propertiesEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines[first]?.trim() !== '---') return 0;
  const last = lines.findIndex((line, index) => index > first && line.trim() === '---');
  return last < 0 ? 0 : last + 1;
}

/** Empty, or with directives alone. */
function isBlank(line: string): boolean {
  return line.replace(/%%\{.*?(?:\}%%|$)/g, '').trim() === '';
}

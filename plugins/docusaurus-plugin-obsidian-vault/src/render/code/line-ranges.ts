/**
 * @param written - Numbers of lines and ranges of them: `1, 3-5`.
 * @param lineCount - How many lines there are: a range ends there, whatever it says.
 * @returns Those inside, as Docusaurus reads them (`1,3-5`; may be empty); `undefined` where something else is written.
 */
export function lineRanges(written: string, lineCount: number): string | undefined {
  const parts = written.split(',').map((part) => part.trim());
  const ranges: string[] = [];
  for (const part of parts) {
    const [, first, last = first] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part) ?? [];
    if (first === undefined) return undefined;
    const [start, end] = [Math.max(1, Number(first)), Math.min(Number(last), lineCount)];
    if (start <= end) ranges.push(start === end ? `${start}` : `${start}-${end}`);
  }
  return ranges.join(',');
}

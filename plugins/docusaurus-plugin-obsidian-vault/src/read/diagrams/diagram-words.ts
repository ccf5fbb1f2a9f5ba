/** What a drawing says, in the order of its source. */
import {parseHTML} from 'linkedom';
import type {DiagramWord} from 'remark-obsidian-vault';

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The class of a node that leads to the note of its name. Obsidian help, Advanced formatting syntax: diagrams. */
const NOTE = 'internal-link';

/**
 * @param svg - A drawing.
 * @param source - The diagram.
 * @returns Its words: each once, and none that Mermaid has put in, as the numbers of an axis.
 */
export function diagramWords(svg: string, source: string): DiagramWord[] {
  const {document} = parseHTML(`<body>${svg}</body>`);
  const written = folded(source);
  const found = new Map<string, DiagramWord & {at: number}>();
  for (const element of Array.from(document.querySelectorAll('text, foreignObject, foreignobject'))) {
    if (element.parentElement?.closest('text, foreignObject, foreignobject, defs')) continue;
    const text = textOf(element);
    const at = placeIn(written, text);
    if (text === '' || at === undefined) continue;
    const link = element.closest('a');
    const href = link?.getAttribute('xlink:href') ?? link?.getAttribute('href') ?? undefined;
    const isNote = element.closest(`.${NOTE}`) !== null;
    const known = found.get(text);
    if (!known || isNote) found.set(text, {text, at, ...(href && {href}), ...(isNote && {isNote: true as const})});
  }
  return [...found.values()].sort((one, other) => one.at - other.at).map(({at: _, ...word}) => word);
}

function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of Array.from(copy.querySelectorAll('br, tspan, p, div'))) part.before(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Where the first word stands; `undefined` where a word is not the writer's. */
function placeIn(written: string, text: string): number | undefined {
  const places = (folded(text).match(WORD) ?? []).map((word) => wordPlace(written, word));
  if (places.length === 0 || places.includes(-1)) return undefined;
  const whole = wordPlace(written, folded(text));
  return whole < 0 ? places[0] : whole;
}

/** Not inside of another word. */
function wordPlace(written: string, word: string): number {
  for (let at = written.indexOf(word); at >= 0; at = written.indexOf(word, at + 1)) {
    if (!LETTER.test(written[at - 1] ?? '') && !LETTER.test(written[at + word.length] ?? '')) return at;
  }
  return -1;
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** A choice of four: the right answer, and three that answer other tips of the same section. */
import {fromHtmlIsomorphic} from 'hast-util-from-html-isomorphic';
import {type Question, type QuestionKind, questionsOf} from './questions.js';

/** How many there are to choose from. */
const CHOICES = 4;

/** What is longer takes more time to read than to remember. */
const MAX_LENGTH = 120;

/** Kinds of answers that stand for one another. */
const ALIKE: Readonly<Record<QuestionKind, string>> = {
  term: 'name',
  strong: 'name',
  code: 'code',
  number: 'number',
  definition: 'definition',
  answer: 'answer',
  whole: '',
};

/**
 * @param question - What is asked.
 * @param siblings - The HTML of the other tips of the section.
 * @param units - See `unitWords`.
 * @param seed - Decides on which wrong answers there are, and on the order.
 * @returns The words of four answers; `undefined` where the section has too few.
 */
export function choicesOf(
  question: Question,
  siblings: readonly string[],
  units: ReadonlySet<string>,
  seed: string,
): string[] | undefined {
  const kind = ALIKE[question.kind];
  const right = plain(question.answer);
  if (kind === '' || !isShort(right)) return undefined;
  const known = new Set([fold(right)]);
  const wrong: string[] = [];
  for (const html of siblings) {
    for (const other of questionsOf(fromHtmlIsomorphic(html, {fragment: true}), units)) {
      const answer = plain(other.answer);
      if (ALIKE[other.kind] !== kind || !isShort(answer) || known.has(fold(answer))) continue;
      known.add(fold(answer));
      wrong.push(answer);
    }
  }
  if (wrong.length < CHOICES - 1) return undefined;
  const chosen = shuffled(wrong, seed).slice(0, CHOICES - 1);
  return shuffled([right, ...chosen], `${seed} order`);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= MAX_LENGTH;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** In an order that a seed decides on. */
function shuffled(texts: readonly string[], seed: string): string[] {
  const keyed = texts.map((text) => ({text, key: hash(`${seed}\n${text}`)}));
  return keyed.sort((a, b) => a.key - b.key).map(({text}) => text);
}

/** FNV-1a with a last mix, since its high bits hardly change with the last letters. */
function hash(text: string): number {
  let state = 2_166_136_261;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 16_777_619);
  state = Math.imul(state ^ (state >>> 15), 2_246_822_507);
  return (state ^ (state >>> 13)) >>> 0;
}

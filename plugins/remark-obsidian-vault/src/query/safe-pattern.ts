import ret, {type Token, type Tokens, types} from 'ret';
import safeRegex from 'safe-regex2';
import {doOverlap, firstOf} from './first-characters.js';

/** The package is the function itself, which its types do not say. */
const tokenize = ret as unknown as typeof ret.tokenizer;

/** No pattern that somebody writes is longer. */
const MAX_PATTERN = 1000;

/** Each may stretch over all of a text: a fourth one is a fourth power of its length. */
const MAX_ENDLESS = 3;

/**
 * @param source - A regular expression of a note.
 * @returns Whether it is sure to come to an end: repetitions inside repetitions, such as `(a+)+`, may take for ever, as may
 * repeated choices that begin alike, `(a|ab)*`, and many repetitions of the same, `.*.*.*.*`.
 */
export function isSafePattern(source: string): boolean {
  if (source.length > MAX_PATTERN || !safeRegex(source)) return false;
  const repetitions: Firsts[] = [];
  return isSafe(tokenize(source), false, repetitions) && repetitions.every((own) => countAlike(own, repetitions));
}

type Firsts = ReturnType<typeof firstOf>;

/** What is endless and may stretch over the same characters. */
function countAlike(own: Firsts, repetitions: readonly Firsts[]): boolean {
  return repetitions.filter((other) => doOverlap(own, other)).length <= MAX_ENDLESS;
}

function isSafe(node: Tokens, isRepeated: boolean, repetitions: Firsts[]): boolean {
  if (node.type === types.REPETITION) {
    if (node.max === Number.POSITIVE_INFINITY) repetitions.push(firstOf([node.value]));
    return isSafe(node.value, isRepeated || node.max > 1, repetitions);
  }
  if (node.type !== types.ROOT && node.type !== types.GROUP) return true;
  const options = node.options ?? [node.stack ?? []];
  if (isRepeated && options.length > 1 && beginAlike(options)) return false;
  return options.every((option) => option.every((token) => isSafe(token, isRepeated, repetitions)));
}

/** A choice of which one character tells the way is made once; any other is made again and again. */
function beginAlike(options: readonly Token[][]): boolean {
  const firsts = options.map(firstOf);
  return firsts.some((first, index) => firsts.slice(index + 1).some((other) => doOverlap(first, other)));
}

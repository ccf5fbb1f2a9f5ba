import katex from 'katex';
import 'katex/contrib/mhchem';
import type {Macros} from './katex-macros.js';
import {type Attempt, commandIn, type Refusal, refusalOf} from './refusal.js';

/** Expansions of macros in one formula: more than anybody writes, and no more than a moment's work. */
export const MAX_EXPANSIONS = 1000;

/** In em: more would be a formula that hides the page. */
const MAX_SIZE = 100;

/**
 * Draws a formula with KaTeX.
 *
 * @param tex - The formula.
 * @param isDisplay - Whether it stands by itself.
 * @param macros - The macros of its note; what it defines is added.
 * @returns Its markup, or why KaTeX does not draw it.
 */
export function drawWithKatex(tex: string, isDisplay: boolean, macros: Macros): Attempt {
  try {
    // A code such as `\char"D800` is half a character.
    return {html: quietly(() => katex.renderToString(tex, settings(isDisplay, macros))).toWellFormed()};
  } catch (error) {
    return {refusal: refusal(error)};
  }
}

/**
 * Lets KaTeX read TeX for what it defines.
 *
 * @param tex - Definitions.
 * @param macros - Get what is defined.
 * @returns Whether KaTeX understands it.
 */
export function defineWithKatex(tex: string, macros: Macros): boolean {
  return !('refusal' in drawWithKatex(tex, true, macros));
}

function settings(displayMode: boolean, macros: Macros): katex.KatexOptions {
  return {
    displayMode,
    macros,
    globalGroup: true,
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE,
    // What LaTeX would not like is the writer's business.
    strict: 'ignore',
    // Where a link may lead is decided when its element is made.
    trust: ({command}) => command === '\\href' || command === '\\url',
    throwOnError: true,
  };
}

/** Letters whose size KaTeX does not know are drawn, and told to the console: nobody can do anything about it. */
function quietly<T>(draw: () => T): T {
  const {warn} = console;
  console.warn = () => undefined;
  try {
    return draw();
  } finally {
    console.warn = warn;
  }
}

function refusal(error: unknown): Refusal {
  if (!(error instanceof katex.ParseError)) return refusalOf(error);
  const reason = error.rawMessage.replace(/[\u0332\n]/g, '');
  return {reason, command: commandIn(reason), isUnknownCommand: reason.startsWith('Undefined control sequence')};
}

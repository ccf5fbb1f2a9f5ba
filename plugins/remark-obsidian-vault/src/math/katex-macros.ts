/**
 * Commands that KaTeX lacks or means otherwise than MathJax, as macros of KaTeX. Definitions hold for the formulas behind,
 * whatever group they stand in, and may redefine what exists. KaTeX documentation, Options: "macros".
 */
import katex from 'katex';
import {isPresent} from './packages.js';

/** A token of KaTeX. */
interface Token {
  text: string;
}

/** Tokens in the order of a stack: the last comes first. */
interface Expansion {
  tokens: Token[];
  numArgs: number;
}

/** What of KaTeX's macro expander is used here. */
export interface MacroContext {
  macros: {set(name: string, macro: Macro, isGlobal: boolean): void};
  future(): Token;
  popToken(): Token;
  consumeSpaces(): void;
  consumeArg(delimiters?: string[]): {tokens: Token[]};
  consumeArgs(count: number): Token[][];
}

/** A macro: text that is read again, tokens, or a function that makes either. */
export type Macro = string | Expansion | ((context: MacroContext) => string | Expansion);

/** Macros by name; KaTeX adds what a formula defines. */
export type Macros = Record<string, Macro>;

/** They print, load or put attributes into the page; MathJax as Obsidian has it knows none of them. */
const UNKNOWN = ['message', 'errmessage', 'show', 'includegraphics', 'htmlClass', 'htmlId', 'htmlStyle', 'htmlData'];

/**
 * @param reference - Makes TeX for `\ref` and `\eqref`.
 * @returns The macros that a note begins with.
 */
export function noteMacros(reference: (label: string, isInParentheses: boolean) => string): Macros {
  const macros: Macros = {
    '\\newcommand': defineCommand,
    '\\renewcommand': defineCommand,
    '\\DeclareMathOperator': defineOperator,
    '\\def': '\\gdef',
    '\\edef': '\\xdef',
    '\\require': (context) => {
      const name = textOf(context.consumeArg().tokens);
      if (!isPresent(name)) throw new katex.ParseError(`No package ${name}`);
      return '';
    },
    '\\class': secondArgument,
    '\\style': secondArgument,
    '\\cssId': secondArgument,
    '\\ref': (context) => reference(textOf(context.consumeArg().tokens), false),
    '\\eqref': (context) => reference(textOf(context.consumeArg().tokens), true),
  };
  for (const name of UNKNOWN) macros[`\\${name}`] = refuse;
  return macros;
}

/**
 * A command that KaTeX must not take for its own: another engine has its definition.
 *
 * @throws ParseError - Always.
 */
export function refuse(): never {
  throw new katex.ParseError('Undefined control sequence');
}

/** `\newcommand{\name}[2][default]{body}`. LaTeX2e reference, 12.1. */
function defineCommand(context: MacroContext): string {
  skipStar(context);
  const name = textOf(context.consumeArg().tokens).trim();
  const count = Number(
    bracket(context)
      ?.map(({text}) => text)
      .join('') ?? 0,
  );
  const first = bracket(context);
  const {tokens} = context.consumeArg();
  if (!name.startsWith('\\') || !(count >= 0 && count <= 9)) throw new katex.ParseError(`Cannot define ${name}`);
  context.macros.set(name, first ? withDefault(tokens, count, first) : {tokens, numArgs: count}, true);
  return '';
}

function withDefault(body: readonly Token[], count: number, first: Token[]): Macro {
  return (context) => {
    const args = [bracket(context) ?? first, ...context.consumeArgs(Math.max(count - 1, 0))];
    const tokens: Token[] = [];
    for (let index = 0; index < body.length; index++) {
      const token = body[index] as Token;
      // In the order of a stack the number stands before its sign.
      const argument = body[index + 1]?.text === '#' ? args[Number(token.text) - 1] : undefined;
      if (argument) index++;
      tokens.push(...(argument ?? [token]));
    }
    return {tokens, numArgs: 0};
  };
}

/** `\DeclareMathOperator*{\name}{text}`. amsmath 5.1. */
function defineOperator(context: MacroContext): string {
  const star = skipStar(context) ? [{text: '*'}] : [];
  const name = textOf(context.consumeArg().tokens).trim();
  const {tokens} = context.consumeArg();
  const operator = [{text: '}'}, ...tokens, {text: '{'}, ...star, {text: '\\operatorname'}];
  context.macros.set(name, {tokens: operator, numArgs: 0}, true);
  return '';
}

/** Shows the content of what would style it. */
function secondArgument(context: MacroContext): Expansion {
  const [, content = []] = context.consumeArgs(2);
  return {tokens: [{text: '}'}, ...content, {text: '{'}], numArgs: 0};
}

function skipStar(context: MacroContext): boolean {
  context.consumeSpaces();
  if (context.future().text !== '*') return false;
  context.popToken();
  return true;
}

function bracket(context: MacroContext): Token[] | undefined {
  context.consumeSpaces();
  if (context.future().text !== '[') return undefined;
  context.popToken();
  return context.consumeArg([']']).tokens;
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({text}) => text)
    .reverse()
    .join('');
}

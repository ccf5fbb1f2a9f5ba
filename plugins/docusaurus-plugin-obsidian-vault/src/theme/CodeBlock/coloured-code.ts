/** What the server made of a block's code, for the component that draws it. */
import type {Token} from 'prism-react-renderer';
import {Children, createContext, isValidElement, type ReactNode} from 'react';

/** Plain code, or a piece of code of one kind, as Prism has it. */
export type CodePart = string | {type: string; alias: string[]; content: CodePart[]};

/** The code of the block around, in pieces; `undefined` where it is not a note's. */
export const ColouredCodeContext = createContext<readonly CodePart[] | undefined>(undefined);

/**
 * @param children - What stands in a block: text, and elements with the classes of Prism's tokens.
 * @returns The same as Prism has it.
 */
export function partsOf(children: ReactNode): CodePart[] {
  return Children.toArray(children).flatMap((child): CodePart[] => {
    if (!isValidElement<{className?: string; children?: ReactNode}>(child)) return [String(child)];
    const content = partsOf(child.props.children);
    const [type, ...alias] = (child.props.className ?? '').split(' ').filter((name) => name !== 'token');
    return type ? [{type, alias, content}] : content;
  });
}

/**
 * @param parts - Pieces of code.
 * @returns The code.
 */
export function textOf(parts: readonly CodePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(part.content))).join('');
}

/**
 * @param parts - The code of a block, in pieces.
 * @param shown - What is shown of it: all, or without some lines, where comments in it are commands to Docusaurus.
 * @returns The lines that are shown.
 */
export function linesOf(parts: readonly CodePart[], shown: string): Token[][] {
  const waiting = shown.split('\n').map(withoutReturn);
  return splitLines(parts).filter((line) => {
    const text = line.map(({content, empty}) => (empty ? '' : content)).join('');
    if (withoutReturn(text) !== waiting[0]) return false;
    waiting.shift();
    return true;
  });
}

/** What Docusaurus draws a line of, as `normalizeTokens` of `prism-react-renderer` has it: importing that would bring Prism. */
function splitLines(parts: readonly CodePart[]): Token[][] {
  const lines: Token[][] = [[]];
  const add = (some: readonly CodePart[], types: string[]) => {
    for (const part of some) {
      if (typeof part !== 'string') {
        add(part.content, types.at(-1) === part.type ? types : [...types, part.type, ...part.alias]);
        continue;
      }
      part.split(/\r\n|\r|\n/).forEach((content, index) => {
        if (index > 0) lines.push([]);
        if (content !== '') lines.at(-1)?.push({types: types.length > 0 ? types : ['plain'], content});
      });
    }
  };
  add(parts, []);
  return lines.map((line) => (line.length > 0 ? line : [{types: ['plain'], content: '\n', empty: true}]));
}

function withoutReturn(line: string): string {
  return line.replace(/\r$/, '');
}

import type {Nodes, TableRow} from 'mdast';
import type {FormulaEngine} from '../math/note-formulas.js';
import {cutText} from '../text/cut-text.js';
import {segmentsOf} from '../text/segments.js';
import {displayText} from '../transform/display-text.js';
import {BROUGHT, plainText, withReadableFormulas} from '../transform/plain-text.js';

/** How much of a sentence is kept, in characters. */
const LENGTH = 240;

/** Where sentences end, the same in every language that the machine may speak. A line's end ends a sentence too. */
const SEGMENTER = new Intl.Segmenter('en', {granularity: 'sentence'});

/** Gives the sentence around a node of a block. */
export type SentenceOf = (node: Nodes) => string;

/**
 * Cuts a block into sentences.
 *
 * @param block - A paragraph, a heading, a cell: something that holds words.
 * @param engine - What draws its formulas, which stand in a sentence as they are read.
 * @returns A function of a node inside it, in constant time for each: its sentence as plain text, at most 240 characters
 * around the node.
 */
export function sentencesOf(block: Nodes, engine: FormulaEngine): SentenceOf {
  const starts = new Map<Nodes, number>();
  const text = withStarts(block, starts, 0, engine);
  // Of one that is longer than a window nothing is lost: what is shown of it is shorter.
  const sentences = segmentsOf(SEGMENTER, text);
  // The sentence of each place, found by halving: a block may hold as many links as sentences.
  const sentenceAt = (offset: number) => {
    let low = 0;
    for (let high = sentences.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((sentences[middle]?.index ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return sentences[low];
  };
  return (node) => {
    const start = starts.get(node) ?? 0;
    const sentence = sentenceAt(start);
    return sentence ? around(sentence.segment, start - sentence.index, nameOf(node)) : '';
  };
}

/**
 * @param row - A row of a table.
 * @param engine - What draws its formulas.
 * @returns A function that gives the row as plain text for whatever stands in it, at most 240 characters.
 */
export function rowOf(row: TableRow, engine: FormulaEngine): SentenceOf {
  const cells = row.children.map((cell) => oneLine(withStarts(cell, new Map(), 0, engine)));
  const text = around(cells.filter((cell) => cell !== '').join(' · '), 0, '');
  return () => text;
}

/** The plain text of a node, with the place of every node in it noted down. */
function withStarts(node: Nodes, starts: Map<Nodes, number>, start: number, engine: FormulaEngine): string {
  starts.set(node, start);
  if (!('children' in node)) return plainText([withReadableFormulas(node, engine)], BROUGHT);
  const pieces: string[] = [];
  let end = start;
  for (const child of node.children as Nodes[]) {
    const piece = withStarts(child, starts, end, engine);
    pieces.push(piece);
    end += piece.length;
  }
  return pieces.join('');
}

/** Who is shown the sentence around an embed knows what it embeds; of the others beside it nobody needs to know. */
function nameOf(node: Nodes): string {
  return node.type === 'embed' ? displayText(node) : '';
}

/** The part of a long sentence in which a place stands, cut between words. */
function around(sentence: string, place: number, name: string): string {
  if (sentence.length <= LENGTH) {
    const isBrought = sentence.startsWith(BROUGHT, place);
    return oneLine(isBrought ? sentence.slice(0, place) + name + sentence.slice(place + 1) : sentence);
  }
  const from = place < LENGTH * 0.75 ? 0 : sentence.indexOf(' ', place - LENGTH / 2) + 1;
  const rest = sentence.slice(from);
  const end = rest.length <= LENGTH ? rest.length : Math.max(rest.lastIndexOf(' ', LENGTH), LENGTH / 2);
  return `${from > 0 ? '…' : ''}${oneLine(cutText(rest, end))}${end < rest.length ? '…' : ''}`;
}

function oneLine(text: string): string {
  return text.replaceAll(BROUGHT, '').replace(/\s+/g, ' ').trim();
}

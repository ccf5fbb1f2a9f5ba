/** Pieces of raw HTML, one after the other → harmless HTML, and what they leave open. */
import type {RootContent} from 'mdast';
import {MAX_OPEN_ELEMENTS} from '../syntax/limits.js';
import {isProgram, isVoid, tagKind} from './elements.js';
import {OpenElements} from './open-elements.js';
import {type AttributeRules, type StartTag, startTag} from './start-tag.js';
import type {HtmlPiece} from './tags.js';

/** What decides about raw HTML. */
export interface RawHtmlRules extends AttributeRules {
  /** Shows an element, with all that it holds, in another way; `undefined` leaves it as it is. @default none is */
  instead?(tag: StartTag): RootContent[] | undefined;
}

/** What becomes of one piece of raw HTML: its HTML by pieces, so that an end tag can be taken back; or nodes. */
export type Part = {html: string} | {nodes: RootContent[]};

/** Reads pieces one after the other, and knows what they leave open. */
export class PieceReader {
  /** What is open by now. */
  readonly open = new OpenElements();
  readonly #rules: RawHtmlRules;
  /** Name → how many end tags are still to come. */
  readonly #ends = new Map<string, number>();
  readonly #closeEarlier: (name: string) => {html: string} | undefined;
  readonly #room: number;
  /** Name → how many start tags were left out because they stand too deep. */
  readonly #tooDeep = new Map<string, number>();
  #dropping: string | undefined;

  /**
   * @param pieces - All that will be read: an element that nothing ends takes nothing along.
   * @param rules - What decides about them.
   * @param closeEarlier - Closes what an earlier block left open; gives the end tag, which may be taken back.
   * @param around - How many elements earlier blocks left open.
   */
  constructor(
    pieces: readonly HtmlPiece[],
    rules: RawHtmlRules,
    closeEarlier: (name: string) => {html: string} | undefined = () => undefined,
    around = 0,
  ) {
    this.#room = MAX_OPEN_ELEMENTS - around;
    this.#rules = rules;
    this.#closeEarlier = closeEarlier;
    for (const piece of pieces) if (piece.type === 'end') this.#count(piece.name, 1);
  }

  /** Whether what stands here goes with the element around it. */
  get isDropping(): boolean {
    return this.#dropping !== undefined;
  }

  /**
   * @param piece - The next.
   * @returns What becomes of it.
   */
  read(piece: HtmlPiece): Part[] {
    if (piece.type === 'end') this.#count(piece.name, -1);
    if (this.#dropping !== undefined) {
      if (piece.type === 'end' && piece.name === this.#dropping) this.#dropping = undefined;
      return [];
    }
    if (piece.type === 'text') return [{html: escapeHtml(piece.value)}];
    const kind = tagKind(piece.name, this.open.isInSvg);
    if (kind === 'text') return [{html: escapeHtml(piece.source)}];
    if (piece.type === 'end') return this.#close(piece.name);
    const nodes = kind === 'skipped' ? undefined : this.#rules.instead?.(piece);
    const isAll = kind === 'dropped' || nodes !== undefined;
    if (isAll) this.#drop(piece);
    if (nodes) return [{nodes}];
    if (isAll) return piece.name === 'iframe' ? frame(piece, this.#rules) : [];
    return kind === 'skipped' ? [] : this.#start(piece);
  }

  #count(name: string, by: number): void {
    this.#ends.set(name, (this.#ends.get(name) ?? 0) + by);
  }

  /** An element that nothing ends holds nothing, unless it is a program. */
  #drop({name, isSelfClosing}: StartTag): void {
    if (isVoid(name) || (isSelfClosing && !isProgram(name))) return;
    if (isProgram(name) || (this.#ends.get(name) ?? 0) > 0) this.#dropping = name;
  }

  #start(piece: StartTag): Part[] {
    const html = startTag(piece, this.#rules);
    if (html === '' || isVoid(piece.name)) return [{html}];
    if (piece.isSelfClosing) return [{html: html + endTag(piece)}];
    if (this.open.all.length >= this.#room) {
      this.#tooDeep.set(piece.name, (this.#tooDeep.get(piece.name) ?? 0) + 1);
      return [];
    }
    this.open.push({name: piece.name, isInSvg: this.open.isInSvg || piece.name === 'svg'});
    return [{html}];
  }

  #close(name: string): Part[] {
    const tooDeep = this.#tooDeep.get(name) ?? 0;
    if (tooDeep > 0) {
      this.#tooDeep.set(name, tooDeep - 1);
      return [];
    }
    const closed = this.open.close(name);
    if (closed) return closed.map((element) => ({html: endTag(element)}));
    const earlier = this.#closeEarlier(name);
    // What this block opened ends before what was opened before it.
    return earlier ? [...(this.open.close() ?? []).map((element) => ({html: endTag(element)})), earlier] : [];
  }
}

/** A page inside the page is kept for {@link RawHtmlRules.instead}: its address, its title and its size. */
function frame({attributes}: StartTag, rules: RawHtmlRules): Part[] {
  const src = (attributes.get('src') ?? '').trim().replace(/^\/\//, 'https://');
  if (rules.instead || !/^https?:\/\//i.test(src)) return [];
  const kept = ['title', 'width', 'height'].flatMap((key) => {
    const value = attributes.get(key);
    return value === undefined ? [] : [`${key}="${escapeHtml(value)}"`];
  });
  return [{html: `<iframe ${[`src="${escapeHtml(src)}"`, ...kept].join(' ')}></iframe>`}];
}

/**
 * @param element - An element.
 * @returns Its end tag.
 */
export function endTag({name}: {name: string}): string {
  return `</${name}>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

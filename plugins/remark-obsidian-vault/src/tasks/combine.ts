/** Filters with AND, OR, XOR and NOT between brackets. Documentation: Combining filters. */
import type {Filter} from './filters.js';

const CLOSING: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}', '"': '"'};

/** From the loosest to the tightest. */
const LEVELS = ['OR', 'AND', 'XOR'] as const;

type Operator = (typeof LEVELS)[number];

/** Reads one filter. */
export type ReadOne = (line: string) => Filter | undefined;

/**
 * @param line - A line of a query.
 * @param readOne - Reads a filter that stands in brackets.
 * @returns The combination; `undefined` where a part of it is no filter.
 */
export function readCombination(line: string, readOne: ReadOne): Filter | undefined {
  return isCombination(line) ? new Combination(line, readOne).read() : undefined;
}

/**
 * @param line - A line of a query.
 * @returns Whether it is made of filters in brackets. Operators are upper case.
 */
export function isCombination(line: string): boolean {
  return /(?:AND|OR|XOR|NOT)\s*[([{"]/.test(line) || /^\s*[([{"].+[)\]}"]\s*$/.test(line);
}

class Combination {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly readOne: ReadOne,
  ) {}

  read(): Filter | undefined {
    const filter = this.level(0);
    return this.text.slice(this.at).trim() === '' ? filter : this.whole();
  }

  /** Without operators in upper case all between the first and the last bracket is one filter. */
  private whole(): Filter | undefined {
    const text = this.text.trim();
    return /\b(?:AND|OR|XOR|NOT)\b/.test(text) ? undefined : this.readOne(text.slice(1, -1));
  }

  private level(index: number): Filter | undefined {
    const operator = LEVELS[index];
    if (!operator) return this.unary();
    let left = this.level(index + 1);
    while (left && this.word(operator)) {
      const [first, right]: [Filter, Filter | undefined] = [left, this.level(index + 1)];
      left = right && combined(operator, first, right);
    }
    return left;
  }

  private unary(): Filter | undefined {
    if (this.word('NOT')) {
      const inner = this.unary();
      return inner && ((task) => !inner(task));
    }
    this.space();
    const close = CLOSING[this.text[this.at] ?? ''];
    const end = close === undefined ? undefined : this.closing(close);
    if (end === undefined) return undefined;
    const inside = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return (isCombination(inside) ? readCombination(inside, this.readOne) : undefined) ?? this.readOne(inside);
  }

  private closing(close: string): number | undefined {
    const open = this.text[this.at];
    let depth = 0;
    for (let index = this.at + 1; index < this.text.length; index++) {
      if (this.text[index] === close && depth-- === 0) return index;
      if (this.text[index] === open) depth++;
    }
    return undefined;
  }

  private word(word: string): boolean {
    this.space();
    if (!this.text.startsWith(word, this.at) || /\w/.test(this.text[this.at + word.length] ?? '')) return false;
    this.at += word.length;
    return true;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }
}

function combined(operator: Operator, left: Filter, right: Filter): Filter {
  if (operator === 'AND') return (task) => left(task) && right(task);
  return operator === 'OR' ? (task) => left(task) || right(task) : (task) => left(task) !== right(task);
}

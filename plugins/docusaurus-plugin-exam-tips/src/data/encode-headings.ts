import type {ExamTip} from '../model.js';
import {derivedId} from './derived.js';
import type {HeadingRow} from './format.js';

/** Collects the headings of tips, each once, with its parent. */
export class HeadingTable {
  readonly rows: HeadingRow[] = [];
  /** Parent's number and address → number. */
  private readonly numbers = new Map<string, number>();

  /**
   * @param tip - A tip.
   * @returns The number of the heading that it stands under, counted from 1; 0 where there is none.
   */
  numberOf({note, headings}: Pick<ExamTip, 'note' | 'headings'>): number {
    let parent = 0;
    for (const {text, url} of headings) {
      const key = JSON.stringify([parent, url, text]);
      const known = this.numbers.get(key) ?? this.add(parent, text, url.slice(note.url.length + 1));
      this.numbers.set(key, known);
      parent = known;
    }
    return parent;
  }

  private add(parent: number, text: string, id: string): number {
    const number = this.rows.length + 1;
    this.rows.push([parent === 0 ? 0 : number - parent, text, id === derivedId(text) ? null : id]);
    return number;
  }
}

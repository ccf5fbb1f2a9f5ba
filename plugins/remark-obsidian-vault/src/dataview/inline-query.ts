/** Code in a sentence that is a query of Dataview: `= this.due`. Documentation: Inline DQL. */
import {DateTime} from 'luxon';
import type {Expression} from './expression.js';
import {readInlineQuery} from './query.js';
import {DataviewLink} from './values.js';

/** Which day it is does not decide whether something is a query. */
const ANY_DAY = DateTime.fromMillis(0, {zone: 'utc'});

/**
 * @param code - Code in a sentence.
 * @param now - The moment of the build. @default any: what it is worth does not matter
 * @returns What it asks; `undefined` for code of anything else.
 */
export function inlineQuery(code: string, now: DateTime = ANY_DAY): Expression | undefined {
  const expression = /^=(?!=)/.test(code) ? readInlineQuery(code.slice(1), now) : undefined;
  return expression && asksTheVault(expression) ? expression : undefined;
}

/**
 * @param code - Code in a sentence.
 * @returns The notes that it may name: its links and texts, as typed. Nothing for code that is no query.
 */
export function inlineQueryTargets(code: string): string[] {
  const query = inlineQuery(code);
  return query ? targetsOf(query) : [];
}

/** `= 5` may be code of anything; a query asks for a note, a date or a function. */
function asksTheVault(expression: Expression): boolean {
  switch (expression.type) {
    case 'literal':
      return typeof expression.value === 'object' && expression.value !== null;
    case 'variable':
      return expression.name === 'this';
    case 'call':
      return true;
    case 'list':
      return expression.items.some(asksTheVault);
    case 'index':
    case 'not':
      return asksTheVault(expression.of);
    case 'binary':
      return asksTheVault(expression.left) || asksTheVault(expression.right);
    default:
      return false;
  }
}

function targetsOf(expression: Expression): string[] {
  switch (expression.type) {
    case 'literal': {
      const {value} = expression;
      if (value instanceof DataviewLink) return [value.path];
      return typeof value === 'string' ? [value] : [];
    }
    case 'list':
      return expression.items.flatMap(targetsOf);
    case 'object':
      return expression.entries.flatMap(([, value]) => targetsOf(value));
    case 'index':
      return [expression.of, expression.key].flatMap(targetsOf);
    case 'not':
      return targetsOf(expression.of);
    case 'binary':
      return [expression.left, expression.right].flatMap(targetsOf);
    case 'call':
      return [expression.of, ...expression.given].flatMap(targetsOf);
    case 'lambda':
      return targetsOf(expression.body);
    case 'variable':
      return [];
  }
}

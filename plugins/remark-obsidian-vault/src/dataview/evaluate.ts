/** Works out Dataview's expressions. Documentation: Expressions. */
import type {Expression} from './expression.js';
import {callFunction} from './functions/call.js';
import {type DataviewWorld, indexInto, operate} from './operators.js';
import {
  DataviewError,
  type DataviewFunction,
  type DataviewObject,
  type DataviewValue,
  isTruthy,
  objectOf,
  typeOf,
} from './values.js';

/**
 * @param expression - What is to be worked out.
 * @param row - The fields of a row.
 * @param world - What it sees of the vault.
 * @returns Its value.
 * @throws {DataviewError} Where it has none.
 */
export function evaluate(expression: Expression, row: DataviewObject, world: DataviewWorld): DataviewValue {
  const inner = (child: Expression) => evaluate(child, row, world);
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'variable':
      if (expression.name in row) return row[expression.name] ?? null;
      return expression.name === 'this' ? world.self : null;
    case 'list':
      return expression.items.map(inner);
    case 'object':
      return objectOf(expression.entries.map(([name, value]) => [name, inner(value)] as const));
    case 'not':
      return !isTruthy(inner(expression.of));
    case 'binary':
      return operate(expression.operator, inner(expression.left), inner(expression.right), world);
    case 'lambda':
      return lambda(expression.names, expression.body, row, world);
    case 'call': {
      const given = expression.given.map(inner);
      if (expression.of.type === 'variable') return callFunction(expression.of.name, given, world);
      const called = inner(expression.of);
      if (typeof called === 'function') return called(...given);
      if (typeof called === 'string') return callFunction(called, given, world);
      throw new DataviewError(`Cannot call type '${typeOf(called)}' as a function`);
    }
    case 'index': {
      const {of, key} = expression;
      const isRow = of.type === 'variable' && of.name === 'row';
      return indexInto(isRow ? objectOf([['this', world.self], ...Object.entries(row)]) : inner(of), inner(key), world);
    }
  }
}

function lambda(
  names: readonly string[],
  body: Expression,
  row: DataviewObject,
  world: DataviewWorld,
): DataviewFunction {
  return (...given) => {
    const inner = Object.create(row) as DataviewObject;
    names.forEach((name, index) => {
      if (index < given.length) inner[name] = given[index] ?? null;
    });
    return evaluate(body, inner, world);
  };
}

/** A formula's syntax tree → a function of a note. Nothing of it is ever run as a program. */
import type jsep from 'jsep';
import {isSafePattern} from '../query/safe-pattern.js';
import {callGlobal} from './functions/globals.js';
import {callMethod, memberOf} from './functions/methods.js';
import {calculate, isEqual, isOrdered} from './operators.js';
import {type Expression, parseExpression} from './parse-expression.js';
import {stringOf} from './string-literal.js';
import {textOf} from './text.js';
import {type FileValue, FormulaError, isTruthy, ObjectValue, type Value} from './values.js';
import {allProperties, propertyValue, type World} from './world.js';

/** What a formula sees while it is worked out. */
export interface Scope {
  file: FileValue;
  /** Names that stand for something in this place: `value`, `index`, `acc`, `values`. */
  locals: ReadonlyMap<string, Value>;
  /** Works out another formula of the base. */
  formula(name: string): Value;
}

/** A formula that is ready to be worked out. */
export type Evaluate = (scope: Scope) => Value;

/** No expression that somebody writes nests deeper. */
const MAX_DEPTH = 100;

/** Names that mean more than a property. */
const ROOTS: Readonly<Record<string, (scope: Scope, world: World) => Value>> = {
  file: ({file}) => file,
  note: ({file}, world) => allProperties(file.note, world),
  formula: () => null,
};

/**
 * @param source - A formula.
 * @param world - What all formulas of the base see.
 * @returns It as a function.
 * @throws {FormulaError} Where it is no formula.
 */
export function compileFormula(source: string, world: World): Evaluate {
  return compile(parseExpression(source), world, 0);
}

function compile(node: Expression, world: World, depth: number): Evaluate {
  if (depth > MAX_DEPTH) throw new FormulaError('The formula nests too deep');
  const inner = (child: Expression) => compile(child, world, depth + 1);
  switch (node.type) {
    case 'Literal': {
      const {value, raw} = node as jsep.Literal;
      if (typeof value === 'string') {
        const text = stringOf(raw);
        return () => text;
      }
      if (value instanceof RegExp && !isSafePattern(value.source))
        throw new FormulaError('The pattern could take for ever');
      return () => value;
    }
    case 'ThisExpression':
      return () => world.self;
    case 'Identifier':
      return identifier((node as jsep.Identifier).name, world);
    case 'ArrayExpression': {
      const items = (node as jsep.ArrayExpression).elements.map((item) => (item ? inner(item) : () => null));
      return (scope) => items.map((item) => item(scope));
    }
    case 'ObjectExpression':
      return objectLiteral(node, inner);
    case 'UnaryExpression':
      return unary(node as jsep.UnaryExpression, inner);
    case 'BinaryExpression':
      return binary(node as jsep.BinaryExpression, inner);
    case 'ConditionalExpression': {
      const {test, consequent, alternate} = node as jsep.ConditionalExpression;
      const [when, then, otherwise] = [inner(test), inner(consequent), inner(alternate)];
      return (scope) => (isTruthy(when(scope)) ? then(scope) : otherwise(scope));
    }
    case 'MemberExpression':
      return member(node as jsep.MemberExpression, world, inner);
    case 'CallExpression':
      return call(node as jsep.CallExpression, world, inner);
    default:
      throw new FormulaError('This is no formula: one expression is expected');
  }
}

type Inner = (node: Expression) => Evaluate;

function identifier(name: string, world: World): Evaluate {
  const root = Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined;
  if (root) return (scope) => root(scope, world);
  return ({file, locals}) => (locals.has(name) ? (locals.get(name) as Value) : propertyValue(file.note, name, world));
}

function objectLiteral(node: Expression, inner: Inner): Evaluate {
  const properties = (node.properties ?? []) as unknown as {key: Expression; value?: Expression; computed: boolean}[];
  const entries = properties.map(({key, value, computed}) => {
    const name = !computed && key.type === 'Identifier' ? () => key.name as string : inner(key);
    return [name, inner(value ?? key)] as const;
  });
  return (scope) => new ObjectValue(new Map(entries.map(([name, value]) => [textOf(name(scope)), value(scope)])));
}

function unary({operator, argument}: jsep.UnaryExpression, inner: Inner): Evaluate {
  const value = inner(argument);
  if (operator === '!') return (scope) => !isTruthy(value(scope));
  if (operator === '-') return (scope) => calculate('*', value(scope), -1);
  if (operator === '+') return (scope) => calculate('*', value(scope), 1);
  throw new FormulaError(`There is no operator ${operator}`);
}

function binary({operator, left, right}: jsep.BinaryExpression, inner: Inner): Evaluate {
  const [a, b] = [inner(left), inner(right)];
  switch (operator) {
    case '&&':
      return (scope) => {
        const first = a(scope);
        return isTruthy(first) ? b(scope) : first;
      };
    case '||':
      return (scope) => {
        const first = a(scope);
        return isTruthy(first) ? first : b(scope);
      };
    case '??':
      return (scope) => a(scope) ?? b(scope);
    case '==':
    case '===':
      return (scope) => isEqual(a(scope), b(scope));
    case '!=':
    case '!==':
      return (scope) => !isEqual(a(scope), b(scope));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (scope) => isOrdered(operator, a(scope), b(scope));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return (scope) => calculate(operator, a(scope), b(scope));
    default:
      throw new FormulaError(`There is no operator ${operator}`);
  }
}

function member({object, property, computed}: jsep.MemberExpression, world: World, inner: Inner): Evaluate {
  const key: Evaluate = computed ? inner(property) : () => (property as jsep.Identifier).name;
  if (object.type === 'Identifier' && object.name === 'formula') return (scope) => scope.formula(textOf(key(scope)));
  if (object.type === 'Identifier' && object.name === 'note') {
    return (scope) => propertyValue(scope.file.note, textOf(key(scope)), world);
  }
  const of = inner(object);
  return (scope) => memberOf(of(scope), key(scope), world);
}

/** Functions whose first argument is worked out for each item of a list. Obsidian help, Functions: filter, map, reduce. */
const PER_ITEM: ReadonlySet<string> = new Set(['filter', 'map', 'reduce']);

function call({callee, arguments: given}: jsep.CallExpression, world: World, inner: Inner): Evaluate {
  const values = given.map(inner);
  if (callee.type === 'Identifier') {
    const name = (callee as jsep.Identifier).name;
    if (name === 'if')
      return (scope) => (isTruthy(values[0]?.(scope) ?? null) ? values[1] : values[2])?.(scope) ?? null;
    return (scope) =>
      callGlobal(
        name,
        values.map((value) => value(scope)),
        {world, file: scope.file},
      );
  }
  if (callee.type !== 'MemberExpression') throw new FormulaError('Only functions can be called');
  const {object, property, computed} = callee as jsep.MemberExpression;
  if (computed) throw new FormulaError('Only functions can be called');
  const name = (property as jsep.Identifier).name;
  const of = inner(object);
  if (PER_ITEM.has(name)) return perItem(name, of, values);
  return (scope) =>
    callMethod(
      of(scope),
      name,
      values.map((value) => value(scope)),
      world,
    );
}

function perItem(name: string, of: Evaluate, [expression, start]: Evaluate[]): Evaluate {
  return (scope) => {
    const list = of(scope);
    if (list === null) return name === 'reduce' ? (start?.(scope) ?? null) : [];
    if (!Array.isArray(list) || !expression) throw new FormulaError(`${name}() needs a list and an expression`);
    const at = (value: Value, index: number, acc: Value) =>
      expression({...scope, locals: new Map([...scope.locals, ['value', value], ['index', index], ['acc', acc]])});
    if (name === 'map') return list.map((value, index) => at(value, index, null));
    if (name === 'filter') return list.filter((value, index) => isTruthy(at(value, index, null)));
    return list.reduce((acc: Value, value, index) => at(value, index, acc), start?.(scope) ?? null);
  };
}

import objectLiterals from '@jsep-plugin/object';
import regexLiterals from '@jsep-plugin/regex';
import jsep from 'jsep';
import {FormulaError} from './values.js';

/** No formula that somebody writes is longer. */
const MAX_LENGTH = 10_000;

/** `5.isEmpty()` and `1.5.round()` as the app's help writes them: the dot behind a number may begin a function. */
const numberMembers = {
  name: 'number-members',
  init(this: unknown, parser: typeof jsep) {
    parser.hooks.add('gobble-token', function gobbleNumber(this: Gobbler, env: {node?: jsep.Expression}) {
      const match = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$])/.exec(this.expr.slice(this.index, this.index + 400));
      if (!match) return;
      this.index += match[0].length;
      env.node = this.gobbleTokenProperty({type: 'Literal', value: Number(match[0]), raw: match[0]});
    } as never);
  },
};

/** What the parser of jsep gives to its hooks. */
interface Gobbler {
  expr: string;
  index: number;
  gobbleTokenProperty(node: jsep.Expression): jsep.Expression;
}

jsep.plugins.register(objectLiterals, regexLiterals, numberMembers as unknown as jsep.IPlugin);

/** A parsed formula. */
export type Expression = jsep.Expression;

/**
 * @param source - A formula or a filter's statement.
 * @returns Its syntax tree.
 * @throws {FormulaError} Where it is none.
 */
export function parseExpression(source: string): Expression {
  if (source.length > MAX_LENGTH) throw new FormulaError('The formula is too long');
  try {
    return jsep(source);
  } catch (error) {
    throw new FormulaError(error instanceof Error ? error.message : String(error));
  }
}

import type {DataviewWorld} from '../operators.js';
import {DataviewError, type DataviewValue} from '../values.js';
import {constructors} from './constructors.js';
import {dates} from './dates.js';
import {lists} from './lists.js';
import {numbers} from './numbers.js';
import {texts} from './texts.js';

const TABLES = [constructors, dates, numbers, lists, texts];

/**
 * @param name - Name of a function.
 * @param given - Its arguments.
 * @param world - What it sees of the vault.
 * @returns What it gives.
 * @throws {DataviewError} Where there is no such function, or it does not take the arguments.
 */
export function callFunction(name: string, given: DataviewValue[], world: DataviewWorld): DataviewValue {
  const table = TABLES.find((functions) => Object.hasOwn(functions, name));
  const found = table?.[name];
  if (!found) throw new DataviewError(`Unrecognized function name '${name}'`);
  return found(given, world);
}

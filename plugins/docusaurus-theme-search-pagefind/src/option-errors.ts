/** What a wrong option says: whose it is, which, what was given, what is allowed. The theme stands without our plugins, and so has this itself. */
import type {Joi} from './docusaurus-commonjs.js';

type ObjectSchema = ReturnType<typeof Joi.object>;
type ErrorReport = Parameters<Extract<Parameters<ObjectSchema['error']>[0], (...given: never[]) => unknown>>[0][number];

/**
 * @param name - Of the plugin.
 * @param schema - Of its options.
 * @returns The schema, whose errors are sentences.
 * @internal
 */
export function withOptionErrors<Schema extends ObjectSchema>(name: string, schema: Schema): Schema {
  return schema
    .label('options')
    .error(
      (errors) => new Error(errors.map((error) => `${name}: ${explain(schema, error as ErrorReport)}`).join('\n')),
    ) as Schema;
}

function explain(schema: ObjectSchema, error: ErrorReport): string {
  const message = error.toString();
  if (error.code === 'object.unknown') return `${message}. Allowed are: ${allowedKeys(schema, error.path).join(', ')}.`;
  const {value} = error.local as {value?: unknown};
  return value === undefined ? `${message}.` : `${message}, but it is ${shown(value)}.`;
}

/** The options that stand where a wrong one does. */
function allowedKeys(schema: ObjectSchema, path: readonly (string | number)[]): string[] {
  const parents = path.slice(0, -1).map(String);
  const parent = parents.length > 0 ? schema.extract(parents) : schema;
  return Object.keys((parent.describe().keys ?? {}) as object);
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return JSON.stringify(value) ?? String(value);
}

/** Front matter → plain data, as typed. */
import {
  type Document,
  type DocumentOptions,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
} from 'yaml';
import {unquotedLink} from './property-links.js';

/** What a front matter says. */
export interface YamlResult {
  raw: Record<string, unknown>;
  pairs: readonly Pair[];
  /** Where each property begins. */
  places: Map<string, number>;
  /** Properties that stand again further down, where they hold. */
  repeated: {property: string; at: number}[];
  /** Why it cannot be read, and where. */
  reason?: string;
  offset?: number;
  /** It is no mapping, but a text or a list. */
  isText: boolean;
}

/** A front matter with more aliases than this is a bomb, not a note. */
const MAX_ALIASES = 50;

const MAX_DEPTH = 8;

/** What the parser would say to a program. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  MULTIPLE_DOCS: 'a line `---` or `...` ends them too early',
};

/**
 * Parses YAML. Half a character, which an escape can write (`"\\uD800"`), is U+FFFD: in JSON it would end a build.
 *
 * @param source - The text.
 * @param options - The parser's.
 * @returns The document.
 */
export function parseYaml(source: string, options: ParseOptions & DocumentOptions & SchemaOptions): Document.Parsed {
  const document = parseDocument(source, {prettyErrors: false, uniqueKeys: false, ...options});
  if (!/\\u/i.test(source)) return document;
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = node.value.toWellFormed();
      if (typeof node.source === 'string') node.source = node.source.toWellFormed();
    },
  });
  return document;
}

/**
 * Reads a front matter. Nothing is thrown, and nothing printed.
 *
 * @param source - What stands between the fences.
 * @param lineCounter - Is told where lines begin.
 * @returns See {@link YamlResult}.
 */
export function readYaml(source: string, lineCounter: LineCounter): YamlResult {
  const nothing = {raw: {}, pairs: [], places: new Map<string, number>(), repeated: [], isText: false};
  if (source.trim() === '') return nothing;
  try {
    const document = parseYaml(source, {lineCounter, logLevel: 'error'});
    const {contents, errors} = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return nothing;
    if (!isMap(contents)) return {...nothing, isText: true};
    const [error] = errors;
    if (error) return {...nothing, reason: REASONS[error.code] ?? sentence(error.message), offset: error.pos[0]};
    const reader = new ValueReader(document, source);
    const {places, repeated} = placesOf(contents.items);
    return {raw: reader.map(contents.items, 0), pairs: contents.items, places, repeated, isText: false};
  } catch (error) {
    return {...nothing, reason: sentence(error instanceof Error ? error.message : String(error)), offset: 0};
  }
}

/** The last of equal keys holds. */
function placesOf(pairs: readonly Pair[]): Pick<YamlResult, 'places' | 'repeated'> {
  const places = new Map<string, number>();
  const repeated: YamlResult['repeated'] = [];
  for (const {key} of pairs) {
    if (!isScalar(key)) continue;
    const property = String(key.value);
    const former = places.get(property);
    if (former !== undefined) repeated.push({property, at: former});
    places.set(property, key.range?.[0] ?? 0);
  }
  return {places, repeated};
}

/** Nodes of YAML → JSON. */
class ValueReader {
  #aliases = 0;

  constructor(
    private readonly document: Document,
    private readonly source: string,
  ) {}

  /** Own, harmless keys only; what has no name of its own has the one that was typed. */
  map(pairs: readonly Pair[], depth: number): Record<string, unknown> {
    const entries = pairs.flatMap(({key, value}) => {
      const name = isScalar(key) ? String(key.source ?? key.value) : this.#typed(key);
      return name === '__proto__' ? [] : [[name, this.#value(value, depth)] as const];
    });
    return Object.fromEntries(entries);
  }

  #value(node: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) return null;
    if (isAlias(node)) {
      if (++this.#aliases > MAX_ALIASES) throw new Error('there are too many aliases');
      const target = node.resolve(this.document);
      // `*word*` of a writer who means emphasis.
      return target ? this.#value(target, depth + 1) : this.#typed(node);
    }
    if (isScalar(node)) return scalar(node.value, node.source);
    if (isSeq(node)) {
      return unquotedLink(node, this.source) ?? node.items.map((item) => this.#value(item, depth + 1));
    }
    if (!isMap(node)) return null;
    // `{{date}}` of a template is a mapping whose name is a mapping.
    return node.items.every(({key}) => isScalar(key)) ? this.map(node.items, depth + 1) : this.#typed(node);
  }

  #typed(node: unknown): string {
    const [start = 0, end = 0] = (node as Node | null)?.range ?? [];
    return this.source.slice(start, end).trim();
  }
}

/** Numbers that would not be written as they were typed are texts: `1.10`, `007`. */
function scalar(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return Number.isFinite(Number(value)) && String(value) === (source ?? String(value))
      ? value
      : (source ?? String(value));
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : (source ?? String(value));
}

function sentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:\s]+$/, '');
}

/** What a value of CSS could load: judged by a list of what cannot, not by a list of what can. */
import valueParser, {type FunctionNode, type Node} from 'postcss-value-parser';

/** Functions whose strings are words (CSS Values 4, Generated Content 3, Fonts 4, Shapes 1, Selectors 4 in `@supports`). */
const WORDS =
  /^(?:|attr|counters?|env|format|lang|local|path|selector|style|symbols|tech|target-(?:counters?|text)|type|var)$/;

/** Functions that may hold an address, and what fills in for a part of it. */
const ADDRESS = /^(?:url|src)$/;
const FILLED = /^(?:attr|env|var)$/;

/**
 * Finds what a value would load.
 *
 * @param value - The value of a declaration, custom properties included.
 * @returns The first thing that is neither `data:` nor a part of the page, or that browsers may read in another way than we do;
 *   `undefined` where it loads nothing.
 */
export function loadedBy(value: string): string | undefined {
  return firstIn(valueParser(value).nodes, false);
}

/** @param isAddress - A string among the nodes is an address. */
function firstIn(nodes: readonly Node[], isAddress: boolean): string | undefined {
  for (const node of nodes) {
    const found = loadedByNode(node, isAddress);
    if (found !== undefined) return found;
  }
  return undefined;
}

function loadedByNode(node: Node, isAddress: boolean): string | undefined {
  const source = () => valueParser.stringify(node);
  switch (node.type) {
    case 'string':
      // A line end ends a string, broken, and what follows is no longer in it (CSS Syntax 3, section 4.3.5).
      if (node.unclosed || /(?<!\\)(?:\\\\)*[\n\r\f]/.test(node.value)) return source();
      return isAddress && !isType(node.value) && !isInside(withoutEscapes(node.value)) ? node.value : undefined;
    case 'word':
      return isPlain(node.value) ? undefined : source();
    case 'unicode-range':
    case 'space':
      return undefined;
    case 'div':
      return node.value === '/' || node.value === ',' || node.value === ':' ? undefined : source();
    case 'comment':
      return node.unclosed ? source() : undefined;
    case 'function':
      return loadedByFunction(node);
  }
}

function loadedByFunction(node: FunctionNode): string | undefined {
  const name = node.value.toLowerCase();
  const source = valueParser.stringify(node);
  if (node.unclosed || !isPlain(name)) return source;
  if (ADDRESS.test(name)) return loadedByAddress(node);
  if (WORDS.test(name)) return firstIn(node.nodes, false);
  return hasFilled(node.nodes) && hasStringsOf(name) ? source : firstIn(node.nodes, true);
}

/** `url(…)` and `src(…)`: one address, quoted or bare, and nothing that fills it in. */
function loadedByAddress({nodes}: FunctionNode): string | undefined {
  const [address, ...others] = nodes.filter(({type}) => type !== 'space');
  const text = address === undefined ? '' : withoutEscapes(address.value).trim();
  const isBroken =
    others.length > 0 ||
    (address?.type !== 'string' && address?.type !== 'word') ||
    // A bare address with a quote or a bracket in it is a broken one, and ends elsewhere (CSS Syntax 3, section 4.3.6).
    (address.type === 'word' && /["'()\s\\]/.test(address.value)) ||
    (address.type === 'string' && (address.unclosed || /[\n\r\f]/.test(address.value)));
  return isBroken || !isInside(text) ? text || 'an empty address' : undefined;
}

/** Functions in which a string, wherever it comes from, is an address (CSS Images 4). */
function hasStringsOf(name: string): boolean {
  return /^(?:-\w+-)?(?:image-set|image|cross-fade|src)$/.test(name);
}

function hasFilled(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) => node.type === 'function' && (FILLED.test(node.value.toLowerCase()) || hasFilled(node.nodes)),
  );
}

/** An escape may stand for a letter of another script, as names of fonts have them, never for a sign or a letter of CSS's own. */
function isPlain(word: string): boolean {
  return !/[;{}]/.test(word) && [...escapesIn(word)].every((character) => character > '\x7f');
}

function isInside(address: string): boolean {
  return address.startsWith('#') || /^data:(?:image|font|application\/(?:x-)?font)/i.test(address);
}

/** `image-set` names the type of a picture. */
function isType(text: string): boolean {
  return /^image\/[\w.+-]+$/.test(text);
}

/** CSS Syntax Level 3, section 4.3.7. */
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|(\r\n|.))/gis;

function escapesIn(word: string): string {
  // One at the end of a word goes on in what follows.
  const last = /(?<!\\)(?:\\\\)*\\$/.test(word) ? '\\' : '';
  return [...word.matchAll(ESCAPE)].map(([, hex, character]) => characterOf(hex, character)).join('') + last;
}

function withoutEscapes(text: string): string {
  return text.replace(ESCAPE, (_, hex?: string, character?: string) => characterOf(hex, character));
}

function characterOf(hex: string | undefined, character = ''): string {
  const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
  if (Number.isNaN(code)) return /[\n\r\f]/.test(character) ? '' : character;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/**
 * Tells whether browsers read a text as we do: a broken string or address ends elsewhere, and what stands in it is then outside.
 *
 * @param text - A selector, or what stands behind the name of an at-rule.
 * @returns Whether all of it is whole.
 */
export function isWhole(text: string): boolean {
  return areWhole(valueParser(text).nodes);
}

function areWhole(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'string') return loadedByNode(node, false) === undefined;
    if (node.type === 'function')
      return !node.unclosed && !ADDRESS.test(node.value.toLowerCase()) && areWhole(node.nodes);
    return !('unclosed' in node && node.unclosed) && (node.type !== 'word' || !/(?<!\\)[;{}]/.test(node.value));
  });
}

import type {Definition} from './definitions.js';

/**
 * @param tex - A formula.
 * @param definitions - What is defined before it, in this order.
 * @returns The definitions that it needs, those that they need included: who draws the formula elsewhere puts them before it.
 */
export function usedDefinitions(tex: string, definitions: readonly Definition[]): Definition[] {
  const used = new Set<Definition>();
  const waiting = [tex];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const definition of definitions) {
      if (used.has(definition) || !uses(text, definition.name)) continue;
      used.add(definition);
      waiting.push(definition.source);
    }
  }
  return definitions.filter((definition) => used.has(definition));
}

/** Whether a command, and not a longer one, or an environment stands in TeX. */
function uses(tex: string, name: string): boolean {
  if (!name.startsWith('\\')) return tex.includes(`{${name}}`);
  for (let at = tex.indexOf(name); at >= 0; at = tex.indexOf(name, at + 1)) {
    if (!/[a-zA-Z]/.test(tex[at + name.length] ?? '')) return true;
  }
  return false;
}

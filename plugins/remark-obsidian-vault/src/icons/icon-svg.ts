/** Icons by the names that Obsidian and its plugins give them. */
import {createRequire} from 'node:module';

/** A set of icons as Iconify's packages hold it. */
interface IconSet {
  icons: Readonly<Record<string, {body: string; width?: number; height?: number}>>;
  aliases?: Readonly<Record<string, {parent: string}>>;
  width?: number;
  height?: number;
}

let sets: IconSet[] | undefined;

/**
 * @param name - `star`, `lucide-star`, `fa-brain`; also names that Font Awesome 5 had: `info-circle`, `pencil-alt`.
 * @returns The source of its SVG picture, which has the colour of the text around it; `undefined` where no set has it.
 */
export function iconSvg(name: string): string | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(?:lucide|fa[srb]?)-/, '');
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(plain)) return undefined;
  for (const candidate of [plain, plain.replace(/-alt$/, ''), plain.split('-').reverse().join('-')]) {
    for (const set of iconSets()) {
      const svg = svgIn(set, candidate);
      if (svg !== undefined) return svg;
    }
  }
  return undefined;
}

function svgIn({icons, aliases = {}, width = 24, height = 24}: IconSet, name: string): string | undefined {
  const own = Object.hasOwn(icons, name) ? name : Object.hasOwn(aliases, name) ? aliases[name]?.parent : undefined;
  const icon = own === undefined ? undefined : icons[own];
  if (!icon) return undefined;
  const box = `0 0 ${icon.width ?? width} ${icon.height ?? height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>`;
}

/** Obsidian's own icons (Lucide, ISC), then those that Admonition's settings name by default (Font Awesome Free, CC BY 4.0). */
function iconSets(): IconSet[] {
  const require = createRequire(import.meta.url);
  sets ??= [require('@iconify-json/lucide/icons.json'), require('@iconify-json/fa6-solid/icons.json')];
  return sets;
}

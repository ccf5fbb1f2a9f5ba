/** Footnotes are made into a list when all else is HTML already: its numbers stand where their notes begin. */
import type {Element, ElementContent, Root} from 'hast';

/**
 * Says the direction of the list of footnotes, and of the notes in it that run otherwise; see `directions`.
 *
 * @param page - An HTML tree whose blocks say theirs; changed in place.
 */
export function footnoteDirections(page: Root): void {
  const section = page.children.findLast((node) => isElement(node) && node.properties.dataFootnotes !== undefined);
  const list = section && 'children' in section ? section.children.find(isElementNamed('ol')) : undefined;
  const items = list?.children.filter(isElementNamed('li')) ?? [];
  const own = items.map((item) => (item.children.find(isElement)?.properties.dir === 'rtl' ? 'rtl' : 'ltr'));
  if (!list || !own.includes('rtl')) return;
  const around = own.includes('ltr') ? 'ltr' : 'rtl';
  if (around === 'rtl') list.properties.dir = around;
  for (const [index, item] of items.entries()) if (own[index] !== around) item.properties.dir = own[index];
}

function isElement(node: Root['children'][number]): node is Element {
  return node.type === 'element';
}

function isElementNamed(name: string): (node: ElementContent) => node is Element {
  return (node): node is Element => isElement(node) && node.tagName === name;
}

import type {Element, ElementContent, Properties} from 'hast';
import {Parser} from 'htmlparser2';
import {find, html, svg} from 'property-information';
import {isSafeLink} from '../html/safe-url.js';

/**
 * The elements of the markup that KaTeX or MathJax made: links lead where links may lead, and an id stands once on a page.
 *
 * @param markup - A formula.
 * @param ids - The ids that formulas of the page have; those of the markup are added.
 * @returns The formula.
 */
export function formulaElements(markup: string, ids: Set<string>): ElementContent[] {
  const root: ElementContent[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        const isInSvg = tagName === 'svg' || open.some((element) => element.tagName === 'svg');
        const element: Element = {
          type: 'element',
          tagName,
          properties: propertiesOf(attributes, isInSvg ? svg : html, ids),
          children: [],
        };
        (open.at(-1)?.children ?? root).push(element);
        open.push(element);
      },
      ontext(value) {
        const siblings = open.at(-1)?.children ?? root;
        const last = siblings.at(-1);
        if (last?.type === 'text') last.value += value;
        else siblings.push({type: 'text', value});
      },
      onclosetag() {
        open.pop();
      },
    },
    {decodeEntities: true, xmlMode: true},
  );
  parser.end(markup);
  return root;
}

function propertiesOf(attributes: Record<string, string>, schema: typeof html, ids: Set<string>): Properties {
  const properties: Properties = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    // What MathJax notes for itself.
    if (name.startsWith('data-')) continue;
    if (name === 'class') properties.className = value.split(' ').filter((part) => part !== '');
    else if (name === 'href' && !isSafeLink(value)) continue;
    // `\\bbox` takes styles; sizes and colours need no functions, nor escapes.
    else if (name === 'style' && (value.includes('(') || value.includes('\\'))) continue;
    else if (name === 'id') {
      if (!ids.has(value)) properties.id = value;
      ids.add(value);
    } else properties[find(schema, name).property] = value;
  }
  return properties;
}

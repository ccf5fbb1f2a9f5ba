/** The HTML of a built page → what is searched of its note. */
import type {ChildNode, Element} from 'domhandler';
import {parseDocument} from 'htmlparser2';
import type {NoteRecord, NoteSource, SectionRecord} from './note-record.js';
import {collapse, find, hasClass, isElement, isInline, isSkipped, textOf} from './page-text.js';
import {tipOf, tipsIn} from './page-tips.js';

/**
 * Reads a note from its built page.
 *
 * @param html - The page.
 * @param source - The docs plugin's note of the page.
 * @param options - `siteNoIndex`: the whole site asks search engines to stay away, which says nothing of a single page.
 * @returns What is searched of it, or `undefined` for a page without a note, or one that asks not to be indexed.
 */
export function extractNote(
  html: string,
  source: NoteSource,
  {siteNoIndex = false}: {siteNoIndex?: boolean} = {},
): NoteRecord | undefined {
  const [head, note] = parts(html);
  if (!siteNoIndex && find(parseDocument(head).children, asksNotToBeIndexed)) return undefined;
  const body = find(parseDocument(note).children, (element) => hasClass(element, 'theme-doc-markdown'));
  if (!body) return undefined;
  const sections: SectionRecord[] = [{text: '', tips: []}];
  readInto(sections, body.children, source.title);
  const {permalink: url, title, aliases, tags} = source;
  return {url, title, aliases, tags, sections: sections.map((section) => ({...section, text: collapse(section.text)}))};
}

/** A page's head, and the page from its note on: most of a page is the navigation between them, which nobody reads here. */
function parts(html: string): [head: string, note: string] {
  const start = /<div\b[^<>]*\btheme-doc-markdown\b/.exec(html)?.index ?? html.length;
  const body = html.indexOf('<body');
  return [html.slice(0, body < 0 ? start : body), html.slice(start)];
}

function readInto(sections: SectionRecord[], nodes: readonly ChildNode[], title: string): void {
  for (const node of nodes) {
    const section = sections.at(-1) as SectionRecord;
    if (node.type === 'text') {
      section.text += node.data;
    } else if (isElement(node) && !isSkipped(node)) {
      const tip = tipOf(node);
      const depth = headingDepth(node);
      if (tip) {
        section.tips.push(tip);
        section.text += ' ';
      } else if (depth !== undefined) {
        startSection(sections, node, depth, title);
      } else {
        readElement(sections, node, title);
      }
    }
  }
}

function readElement(sections: SectionRecord[], node: Element, title: string): void {
  const isBlock = !isInline(node);
  if (isBlock) (sections.at(-1) as SectionRecord).text += ' ';
  readInto(sections, node.children, title);
  if (isBlock) (sections.at(-1) as SectionRecord).text += ' ';
}

function startSection(sections: SectionRecord[], node: Element, depth: number, title: string): void {
  const {id} = node.attribs;
  const text = textOf(node.children);
  // The page's own title, and headings for screen readers only (of footnotes), which no link leads to.
  if (text === '' || (depth === 1 && text === title) || hasClass(node, 'sr-only')) return;
  if (!id) {
    (sections.at(-1) as SectionRecord).text += ` ${text} `;
    return;
  }
  sections.push({heading: {id, text, depth}, text: '', tips: tipsIn(node.children)});
}

function asksNotToBeIndexed({name, attribs}: Element): boolean {
  return name === 'meta' && attribs.name === 'robots' && /noindex/i.test(attribs.content ?? '');
}

function headingDepth({name}: Element): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}

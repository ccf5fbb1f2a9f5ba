/** The HTML of a built page → what is searched of its note. */
import type {ChildNode, Element} from 'domhandler';
import {parseDocument} from 'htmlparser2';
import type {NoteRecord, NoteSource, SectionRecord, TipRecord} from './note-record.js';

/** Elements whose text is no part of the note: navigation, controls, drawings, what is read twice, what is not read. */
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'nav', 'iframe', 'annotation']);
/** `markdown-embed`: a transclusion is found in its own note. */
const SKIPPED_CLASSES = ['markdown-embed', 'hash-link', 'is-unresolved', 'data-footnote-backref', 'callout-icon'];
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark math mi mn mo mrow msub msup q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

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
  const nodes = parseDocument(html).children;
  if (!siteNoIndex && find(nodes, asksNotToBeIndexed)) return undefined;
  const body = find(nodes, (element) => hasClass(element, 'theme-doc-markdown'));
  if (!body) return undefined;
  const sections: SectionRecord[] = [{text: '', tips: []}];
  readInto(sections, body.children, source.title);
  const {permalink: url, title, aliases, tags} = source;
  return {url, title, aliases, tags, sections: sections.map((section) => ({...section, text: collapse(section.text)}))};
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
  const isBlock = !INLINE.has(node.name);
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

function tipsIn(nodes: readonly ChildNode[]): TipRecord[] {
  return nodes.filter(isElement).flatMap((node) => tipOf(node) ?? tipsIn(node.children));
}

function tipOf(node: Element): TipRecord | undefined {
  const {id} = node.attribs;
  if (!id || !hasClass(node, 'exam-tip')) return undefined;
  if (!hasClass(node, 'callout')) {
    const label = node.attribs['data-label'] ?? '';
    return {id, label, text: withoutLabel(textOf(node.children), label)};
  }
  const label = find(node.children, (child) => hasClass(child, 'callout-title-inner'));
  const content = find(node.children, (child) => hasClass(child, 'callout-content'));
  return {id, label: textOf(label?.children ?? []), text: textOf(content?.children ?? [])};
}

/** `Exam: text` → `text`. */
function withoutLabel(text: string, label: string): string {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return text;
  return text.slice(label.length).replace(/^\s*[:\-–—]\s*/, '');
}

function textOf(nodes: readonly ChildNode[]): string {
  const collected: SectionRecord[] = [{text: '', tips: []}];
  const visit = (children: readonly ChildNode[]): void => {
    for (const node of children) {
      const [section] = collected as [SectionRecord];
      if (node.type === 'text') section.text += node.data;
      else if (isElement(node) && !isSkipped(node)) {
        if (!INLINE.has(node.name)) section.text += ' ';
        visit(node.children);
        if (!INLINE.has(node.name)) section.text += ' ';
      }
    }
  };
  visit(nodes);
  return collapse(collected[0]?.text ?? '');
}

function isSkipped(node: Element): boolean {
  const {attribs} = node;
  return (
    SKIPPED.has(node.name) ||
    attribs['aria-hidden'] === 'true' ||
    attribs.hidden !== undefined ||
    attribs['data-pagefind-ignore'] !== undefined ||
    SKIPPED_CLASSES.some((name) => hasClass(node, name)) ||
    // "TL;DR" names every summary: found by it, none would stand out.
    (hasClass(node, 'callout-title') && hasClass(node.parent as Element, 'tldr'))
  );
}

function asksNotToBeIndexed({name, attribs}: Element): boolean {
  return name === 'meta' && attribs.name === 'robots' && /noindex/i.test(attribs.content ?? '');
}

function headingDepth({name}: Element): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}

function find(nodes: readonly ChildNode[], test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (test(node)) return node;
    const below = find(node.children, test);
    if (below) return below;
  }
  return undefined;
}

function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs?.class ?? '').split(/\s+/).includes(name);
}

function collapse(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}

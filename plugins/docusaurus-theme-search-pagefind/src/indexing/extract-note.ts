/** The tree of a note → what is searched of it. */
import type {Element, Root, RootContent} from 'hast';
import type {NoteRecord, NoteSource, SectionRecord} from './note-record.js';
import {attribute, collapse, formulaOf, hasClass, isInline, isSkipped, textOf} from './note-text.js';
import {tipOf, tipsIn} from './note-tips.js';

/**
 * Reads a note from its tree. Callouts and exam tips may be the elements that the page shows, or the components that render
 * them: `Callout`, `CalloutTitle`, `CalloutContent`, `ExamMark`.
 *
 * @param tree - What stands inside `.theme-doc-markdown`.
 * @param source - The docs plugin's note.
 * @returns What is searched of it.
 */
export function extractNote(tree: Root, source: NoteSource): NoteRecord {
  const sections: SectionRecord[] = [{text: '', tips: []}];
  readInto(sections, tree.children, source.title);
  const {permalink: url, title, aliases, tags, searchTag} = source;
  const collapsed = sections.map((section) => ({...section, text: collapse(section.text)}));
  return {url, title, aliases, tags, searchTag, sections: collapsed};
}

function readInto(sections: SectionRecord[], nodes: readonly RootContent[], title: string, parent?: Element): void {
  for (const node of nodes) {
    const section = sections.at(-1) as SectionRecord;
    if (node.type === 'text') {
      section.text += node.value;
    } else if (node.type === 'element' && !isSkipped(node, parent)) {
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
  const formula = formulaOf(node);
  if (formula !== undefined) {
    (sections.at(-1) as SectionRecord).text += formula;
    return;
  }
  const isBlock = !isInline(node);
  if (isBlock) (sections.at(-1) as SectionRecord).text += ' ';
  readInto(sections, node.children, title, node);
  if (isBlock) (sections.at(-1) as SectionRecord).text += ' ';
}

function startSection(sections: SectionRecord[], node: Element, depth: number, title: string): void {
  const id = attribute(node, 'id');
  const text = textOf(node.children);
  // The page's own title, and headings for screen readers only (of footnotes), which no link leads to.
  if (text === '' || (depth === 1 && text === title) || hasClass(node, 'sr-only')) return;
  if (typeof id !== 'string' || id === '') {
    (sections.at(-1) as SectionRecord).text += ` ${text} `;
    return;
  }
  sections.push({heading: {id, text, depth}, text: '', tips: tipsIn(node.children)});
}

function headingDepth({tagName}: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}

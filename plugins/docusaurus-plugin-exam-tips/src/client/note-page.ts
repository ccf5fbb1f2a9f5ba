/** What a cheat sheet takes from the page of a note besides its exam tips. */
import type {ExamNote, SheetContent, TipHeading} from '../model.js';
import {calloutFamily} from './callout-families.js';
import {isolate} from './isolate.js';

/** A summary, a table, a figure or a callout. */
export interface SheetExtract {
  kind: 'tldr' | 'table' | 'figure' | 'callout';
  /** Unique on the sheet. */
  key: string;
  /** What stands above it: a callout's title, a figure's caption; may be empty. */
  title: string;
  /** As the note's page has it, its addresses whole. */
  html: string;
  /** Where it stands in the note, as tips do in {@link NotePage.order}. */
  order: number;
  slug: string;
  headings: TipHeading[];
  /** Plain; words are looked for in it. */
  text: string;
}

/** A page of a note, taken apart. */
export interface NotePage {
  extracts: SheetExtract[];
  /** Id of an exam tip or a card → where it stands among the extracts. */
  order: Map<string, number>;
  /** The types of callouts that there are, whether wanted or not. */
  calloutTypes: string[];
}

/** Pictures below this width, in pixels, are signs in a line, not figures. */
const MIN_FIGURE = 48;

/**
 * @param article - The element of the page that holds the note's text.
 * @param note - The note.
 * @param content - What is wanted of it.
 * @param callouts - The types of callouts that are wanted.
 * @returns Its parts in reading order. What other notes bring by embeds is theirs, and left out.
 */
export function readNotePage(
  article: Element,
  note: Pick<ExamNote, 'slug' | 'url'>,
  content: readonly SheetContent[],
  callouts: readonly string[],
): NotePage {
  const page: NotePage = {extracts: [], order: new Map(), calloutTypes: []};
  const trail: {depth: number; heading: TipHeading}[] = [];
  let order = 0;
  visit(article);
  return page;

  function visit(parent: Element): void {
    for (const element of Array.from(parent.children)) {
      order += 1;
      if (element.classList.contains('markdown-embed')) continue;
      const {classList} = element;
      if (classList.contains('exam-tip') || classList.contains('card-anchor')) page.order.set(element.id, order);
      else if (/^H[2-6]$/.test(element.tagName)) climb(element);
      else if (!take(element)) visit(element);
    }
  }

  function climb(element: Element): void {
    const depth = Number(element.tagName.slice(1));
    while ((trail.at(-1)?.depth ?? 0) >= depth) trail.pop();
    const text = readableText(isolate(element, note.url));
    trail.push({depth, heading: {text, url: `${note.url}#${element.id}`}});
    // A tip may stand in a heading.
    visit(element);
  }

  function take(element: Element): boolean {
    if (element.classList.contains('callout')) return takeCallout(element);
    if (element.tagName === 'TABLE') return content.includes('tables') && add('table', '', element);
    if (!content.includes('figures')) return false;
    if (element.matches('vault-diagram')) return add('figure', '', element);
    if (element.tagName !== 'IMG') return false;
    const width = Number(element.getAttribute('width') ?? MIN_FIGURE);
    return width >= MIN_FIGURE && add('figure', captionOf(element), element);
  }

  function takeCallout(element: Element): boolean {
    const body = element.querySelector(':scope > .callout-content');
    const title = element.querySelector('.callout-title-inner')?.textContent?.trim() ?? '';
    if (element.classList.contains('tldr')) return content.includes('tldr') && body !== null && add('tldr', '', body);
    const type = calloutFamily(element.getAttribute('data-callout') ?? '');
    if (!page.calloutTypes.includes(type)) page.calloutTypes.push(type);
    return callouts.includes(type) && add('callout', title, body);
  }

  function add(kind: SheetExtract['kind'], title: string, element: Element | null): true {
    const clean = element && isolate(element, note.url);
    const html = (kind === 'table' || kind === 'figure' ? clean?.outerHTML : clean?.innerHTML) ?? '';
    page.extracts.push({
      kind,
      key: `${kind} ${note.slug} ${order}`,
      title,
      html,
      order,
      slug: note.slug,
      headings: trail.map(({heading}) => heading),
      text: `${title} ${clean?.textContent ?? ''}`,
    });
    for (const tip of Array.from(element?.querySelectorAll('.exam-tip, .card-anchor') ?? []))
      page.order.set(tip.id, order);
    return true;
  }
}

/** A formula is drawn beside its MathML, which alone is read. */
function readableText(element: Element): string {
  for (const drawn of Array.from(element.querySelectorAll('.katex-html, annotation'))) drawn.remove();
  return (element.textContent ?? '').replaceAll('\u2061', ' ').replace(/\s+/g, ' ').trim();
}

/** A picture's own name says nothing. */
function captionOf(image: Element): string {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  return /\.(?:\w{3,4})$/.test(alt) ? '' : alt;
}

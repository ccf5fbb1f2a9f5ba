/**
 * The markup of a formula that MathJax drew, in the elements that KaTeX uses: MathML for those who cannot see it, then the
 * picture. What finds, copies or styles formulas need not know who drew them.
 */
import type {LiteElement, LiteNode} from 'mathjax-full/js/adaptors/lite/Element.js';
import type {LiteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';

/** Height of an x in MathJax's font, in em: sizes in em do not depend on the font around. */
const EX = 0.442;

/** What a formula's markup is made of. */
interface Drawing {
  tex: string;
  isDisplay: boolean;
  adaptor: LiteAdaptor;
  /** The element that MathJax makes. */
  container: LiteElement;
  /** MathML as text. */
  math: string;
}

/**
 * @param drawing - See {@link Drawing}.
 * @returns Markup as KaTeX makes it, with a picture instead of text.
 */
export function formulaMarkup({tex, isDisplay, adaptor, container, math}: Drawing): string {
  const [svg] = adaptor.childNodes(container) as LiteElement[];
  const picture = svg ? pictures(adaptor, svg) : '';
  const formula =
    `<span class="katex"><span class="katex-mathml">${withSource(math, tex)}</span>` +
    `<span class="katex-html" aria-hidden="true">${picture}</span></span>`;
  return isDisplay ? `<span class="katex-display">${formula}</span>` : formula;
}

/**
 * A formula with a number is made for a page of a known width, in pixels: its two inner pictures, formula and number, stand
 * by themselves instead, the number where KaTeX has it.
 */
function pictures(adaptor: LiteAdaptor, svg: LiteElement): string {
  const align = inEm(adaptor.getStyle(svg, 'vertical-align'));
  const [table, labels] = numberedParts(adaptor, svg);
  if (!table || !labels) {
    const [, , width = 0, height = 0] = viewBox(adaptor, svg);
    return standAlone(adaptor, svg, width, height, align);
  }
  const [first, second] = [table, labels].map((part) => {
    const [middle = 0, y = 0, , height = 0] = viewBox(adaptor, part);
    // Its width is told by where its middle or its end is put.
    const width = part === table ? 2 * middle : middle;
    adaptor.setAttribute(part, 'viewBox', `0 ${y} ${rounded(width)} ${height}`);
    return standAlone(adaptor, part, width, height, align);
  });
  return `${first}<span class="tag">${second}</span>`;
}

function numberedParts(adaptor: LiteAdaptor, svg: LiteElement): LiteElement[] {
  const parts = adaptor.tags(svg, 'svg') as LiteElement[];
  return ['data-table', 'data-labels'].flatMap((name) => parts.find((part) => adaptor.hasAttribute(part, name)) ?? []);
}

/** Sizes and places as styles, which are stronger than KaTeX's rules for pictures. */
function standAlone(adaptor: LiteAdaptor, svg: LiteElement, width: number, height: number, align: string): string {
  for (const {name} of adaptor.allAttributes(svg)) if (name !== 'viewBox') adaptor.removeAttribute(svg, name);
  adaptor.setAttribute(svg, 'class', 'mathjax');
  const styles = {
    display: 'inline',
    position: 'static',
    width: `${rounded(width / 1000)}em`,
    height: `${rounded(height / 1000)}em`,
    'vertical-align': align,
    'stroke-width': '0',
  };
  const text = Object.entries(styles).map(([name, value]) => `${name}:${value}`);
  adaptor.setAttribute(svg, 'style', text.join(';'));
  withoutNotes(adaptor, svg);
  return adaptor.outerHTML(svg);
}

/** Takes away what MathJax notes for itself. */
function withoutNotes(adaptor: LiteAdaptor, node: LiteNode): void {
  if (!('children' in node)) return;
  for (const {name} of adaptor.allAttributes(node)) if (name.startsWith('data-')) adaptor.removeAttribute(node, name);
  // KaTeX's own paths have no strokes; those that MathJax draws with a line keep it.
  const style = adaptor.getAttribute(node, 'style');
  if (node.kind === 'path' && style?.includes('stroke-width')) {
    adaptor.setAttribute(node, 'style', `${style}stroke: currentColor`);
  }
  for (const child of node.children) withoutNotes(adaptor, child);
}

function viewBox(adaptor: LiteAdaptor, svg: LiteElement): number[] {
  return (adaptor.getAttribute(svg, 'viewBox') ?? '').split(' ').map(Number);
}

function inEm(size: string): string {
  return size.endsWith('ex') ? `${rounded(Number.parseFloat(size) * EX)}em` : '0';
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** Puts what was typed into MathML. MathML Core, 2.5 (`semantics`). */
function withSource(math: string, tex: string): string {
  const start = math.indexOf('>') + 1;
  const end = math.lastIndexOf('</math>');
  const annotation = `<annotation encoding="application/x-tex">${escaped(tex)}</annotation>`;
  // MathML Core has no rows with labels: the label is their first cell.
  const content = math.slice(start, end).replace(/\n\s*/g, '').replaceAll('mlabeledtr', 'mtr');
  return `${math.slice(0, start)}<semantics><mrow>${content}</mrow>${annotation}</semantics></math>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

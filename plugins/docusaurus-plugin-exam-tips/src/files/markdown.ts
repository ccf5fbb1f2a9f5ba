import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast';
import {markdownOf} from 'remark-obsidian-vault';
import type {ExamTip} from '../model.js';
import {FootnoteNames} from './footnote-names.js';

/**
 * Writes the tips as a Markdown list under their notes and headings, the footnotes of a note's tips below them. Pasted into a note,
 * it shows them as they were.
 *
 * @param tips - In reading order.
 * @param siteUrl - The site's origin: addresses in a file have to be whole.
 * @returns Obsidian's Markdown.
 */
export function toMarkdown(tips: readonly ExamTip[], siteUrl: string): string {
  const blocks: RootContent[] = [heading(1, 'Exam tips')];
  let note = '';
  let trail = '';
  let list: List | undefined;
  let footnotes: FootnoteDefinition[] = [];
  const names = new FootnoteNames();
  for (const tip of tips) {
    const itsTrail = tip.headings.map(({text}) => text).join(' › ');
    const isNewNote = tip.note.url !== note;
    const isNewTrail = isNewNote || itsTrail !== trail;
    if (isNewNote) {
      blocks.push(...footnotes, heading(2, tip.note.title));
      footnotes = [];
    }
    if (isNewTrail && itsTrail !== '') blocks.push(heading(3, itsTrail));
    if (!list || isNewTrail) {
      list = {type: 'list', ordered: false, spread: false, children: []};
      blocks.push(list);
    }
    const named = names.of(tip);
    list.children.push(item({...tip, nodes: named.nodes}, siteUrl));
    footnotes.push(...named.footnotes);
    note = tip.note.url;
    trail = itsTrail;
  }
  return `${markdownOf([...blocks, ...footnotes])}\n`;
}

function heading(depth: Heading['depth'], text: string): Heading {
  return {type: 'heading', depth, children: [plainText(text)]};
}

/** Most texts have no sign that means something: looking for each of them in each text takes longer than all the rest. */
const HARMLESS = /^(?!.*(?:https?:|www\.))[\p{L}\p{M}\p{N} ,.;:'"()?-]*$/iu;

function plainText(text: string): Text | Html {
  return {type: HARMLESS.test(text) ? 'html' : 'text', value: text};
}

type ListedTip = Omit<ExamTip, 'nodes'> & {nodes: ExamTip['nodes'] | undefined};

/** The label stands in front of the tip's first words, and the way to it behind its last ones. */
function item(tip: ListedTip, siteUrl: string): ListItem {
  const blocks = blocksOf(tip);
  const first = paragraphAt(blocks, 0);
  const label: PhrasingContent = {type: 'strong', children: [plainText(`${tip.label}:`)]};
  first.children = [label, {type: 'html', value: ' '}, ...first.children];
  const last = paragraphAt(blocks, blocks.length - 1);
  const source = `([in the note](<${siteUrl}${tip.url}>))`;
  last.children = [...last.children, {type: 'html', value: last.children.length > 0 ? ` ${source}` : source}];
  // Whatever else stands right below another block may be taken for a part of it.
  const isCompact = blocks.every(({type}) => type === 'paragraph' || type === 'list');
  return {type: 'listItem', spread: !isCompact, children: blocks};
}

/** What a callout holds are blocks; a highlight holds words. */
const BLOCKS = new Set('blockquote callout code heading list math namedBlock paragraph table thematicBreak'.split(' '));

function blocksOf({nodes, text}: ListedTip): BlockContent[] {
  if (!nodes) return [{type: 'paragraph', children: [{type: 'html', value: escapeMarkdown(text)}]}];
  if (nodes.some(({type}) => BLOCKS.has(type))) return [...nodes] as BlockContent[];
  const [only, ...others] = nodes;
  const isPlain = only?.type === 'text' && others.length === 0;
  return [{type: 'paragraph', children: isPlain ? [plainText(only.value)] : ([...nodes] as PhrasingContent[])}];
}

/** A copy of the paragraph at one end of a tip; a new one where something else stands there. */
function paragraphAt(blocks: BlockContent[], at: number): Paragraph {
  const present = blocks[at];
  if (present?.type === 'paragraph') {
    const copy = {...present};
    blocks[at] = copy;
    return copy;
  }
  const paragraph: Paragraph = {type: 'paragraph', children: []};
  blocks.splice(at === 0 ? 0 : at + 1, 0, paragraph);
  return paragraph;
}

/** Plain text as Markdown that means the same. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~|$&=]/g, '\\$&');
}

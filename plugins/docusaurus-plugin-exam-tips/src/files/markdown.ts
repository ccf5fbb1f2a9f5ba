import type {BlockContent, Heading, Html, List, ListItem, Paragraph, Root, RootContent, Text} from 'mdast';
import {type Options, toMarkdown as write} from 'mdast-util-to-markdown';
import {syntaxExtensions} from 'remark-obsidian-vault';
import type {ExamTip} from '../model.js';
import {tipBlocks} from './tip-markdown.js';

/**
 * Writes the tips as a Markdown list under their notes and headings. Pasted into a note, it shows them as they were.
 *
 * @param tips - In reading order.
 * @param siteUrl - The site's origin: addresses in a file have to be whole.
 * @returns Obsidian's Markdown.
 */
export function toMarkdown(tips: readonly ExamTip[], siteUrl: string): string {
  const children: RootContent[] = [heading(1, 'Exam tips')];
  let note = '';
  let trail = '';
  let list: List | undefined;
  for (const tip of tips) {
    const itsTrail = tip.headings.map(({text}) => text).join(' › ');
    const isNewNote = tip.note.url !== note;
    const isNewTrail = isNewNote || itsTrail !== trail;
    if (isNewNote) children.push(heading(2, tip.note.title));
    if (isNewTrail && itsTrail !== '') children.push(heading(3, itsTrail));
    if (!list || isNewTrail) {
      list = {type: 'list', ordered: false, spread: false, children: []};
      children.push(list);
    }
    list.children.push(item(tip, siteUrl));
    note = tip.note.url;
    trail = itsTrail;
  }
  return write({type: 'root', children} satisfies Root, OPTIONS);
}

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [...syntaxExtensions().toMarkdown, {unsafe: [{character: '>', inConstruct: 'phrasing'}]}],
};

function heading(depth: Heading['depth'], text: string): Heading {
  return {type: 'heading', depth, children: [plainText(text)]};
}

/** Most texts have no sign that means something: looking for each of them in each text takes longer than all the rest. */
const HARMLESS = /^(?!.*(?:https?:|www\.))[\p{L}\p{M}\p{N} ,.;:'"()?-]*$/iu;

function plainText(text: string): Text | Html {
  return {type: HARMLESS.test(text) ? 'html' : 'text', value: text};
}

/** The label stands in front of the tip's first words, and the way to it behind its last ones. */
function item(tip: ExamTip, siteUrl: string): ListItem {
  const blocks = tipBlocks(tip, siteUrl);
  const first = ownParagraph(blocks, 0);
  // What begins a line may be a sign there.
  const isOneLine = first.children.every(({type}) => type !== 'break');
  if (isOneLine)
    first.children = first.children.map((child) => (child.type === 'text' ? plainText(child.value) : child));
  first.children.unshift({type: 'strong', children: [plainText(`${tip.label}:`)]}, {type: 'text', value: ' '});
  const last = ownParagraph(blocks, blocks.length - 1);
  if (last.children.length > 0) last.children.push({type: 'text', value: ' '});
  last.children.push({type: 'html', value: `([in the note](<${siteUrl}${tip.url}>))`});
  // Whatever else stands right below another block may be taken for a part of it.
  const isCompact = blocks.every(({type}) => type === 'paragraph' || type === 'list');
  return {type: 'listItem', spread: !isCompact, children: blocks};
}

/** The paragraph at one end of a tip; a new one where something else stands there. */
function ownParagraph(blocks: BlockContent[], at: number): Paragraph {
  const present = blocks[at];
  if (present?.type === 'paragraph') return present;
  const paragraph: Paragraph = {type: 'paragraph', children: []};
  blocks.splice(at === 0 ? 0 : at + 1, 0, paragraph);
  return paragraph;
}

/** What an exam tip is known by: its place on the page, its card, the reader's progress. */
import {slug} from 'github-slugger';
import type {Nodes, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {cutText} from '../text/cut-text.js';
import {allNodes} from '../transform/all-nodes.js';
import type {TrailEntry} from '../types.js';
import {type LedgerTip, matchLedger} from './ledger.js';

/** A tip that has no id yet. */
export interface UnnamedTip {
  node: Nodes;
  text: string;
  headings: readonly TrailEntry[];
}

/** The ids of a tip. */
export interface TipIds {
  id: string;
  /** The id that its words alone would give, where it has another one. */
  formerId?: string;
}

/** How many words of a tip are in its id, and how many characters of them. */
const ID_WORDS = 6;
const ID_LENGTH = 80;

/**
 * Names the tips of a note. The block identifier behind a tip wins, then what was written down of it in a ledger, then its own
 * first words. Ids are readable and unique on the page, and stay as they are while other parts of the note change.
 *
 * @param tips - In reading order.
 * @param tree - The note; ids that it has already are taken.
 * @param ledger - What was written down of the note's tips.
 * @returns The ids, in the same order.
 */
export function tipIds(tips: readonly UnnamedTip[], tree: Root, ledger: readonly LedgerTip[] = []): TipIds[] {
  const elements = new Set<unknown>();
  for (const node of allNodes(tree)) elements.add(node.data?.hProperties?.id);
  const taken = new Set(elements);
  const kept = keptIds(tips, tree, ledger).map((id) =>
    id === undefined || taken.has(id) ? undefined : claim(id, taken),
  );
  const byWords = allocator(elements);
  const former = tips.map(({text}) => byWords(text));
  // An id that its words would give may be that of another tip by now.
  const free = allocator(taken);
  const ids = tips.map(({text}, index) => kept[index] ?? free(text));
  const final = new Set(ids);
  return ids.map((id, index) => {
    const formerId = former[index];
    return formerId === undefined || final.has(formerId) ? {id} : {id, formerId};
  });
}

function keptIds(tips: readonly UnnamedTip[], tree: Root, ledger: readonly LedgerTip[]): (string | undefined)[] {
  const blocks = blockIdsBehind(tree, new Set(tips.map(({node}) => node)));
  const plain = tips.map(({text, headings}) => ({text, headings: headings.map((heading) => heading.text)}));
  const written = matchLedger(plain, ledger);
  return tips.map(({node}, index) => {
    const block = blocks.get(node);
    return block === undefined ? written.get(plain[index] as (typeof plain)[number]) : `exam-tip-${block}`;
  });
}

/** The last tip of a named block is the one that the name stands behind. */
function blockIdsBehind(tree: Root, tips: ReadonlySet<Nodes>): Map<Nodes, string> {
  const ids = new Map<Nodes, string>();
  for (const block of allNodes(tree)) {
    if (block.data?.blockId === undefined) continue;
    const {blockId} = block.data;
    // The name of a list's item stands behind its first paragraph.
    const [first] = block.type === 'listItem' ? block.children : [block];
    const inside: Nodes[] = [];
    if (first) {
      visit(first as Nodes, (node: Nodes) => {
        if (node !== block && node.data?.blockId !== undefined) return SKIP;
        if (tips.has(node)) inside.push(node);
        return undefined;
      });
    }
    const last = inside.at(-1);
    if (last) ids.set(last, blockId);
  }
  return ids;
}

function claim(id: string, taken: Set<unknown>): string {
  taken.add(id);
  return id;
}

/** Makes ids of the first words of tips; a number tells those apart that begin alike. */
function allocator(taken: Set<unknown>): (text: string) => string {
  const numbers = new Map<string, number>();
  return (text) => {
    const words = text.replace(/\s+/g, ' ').trim().split(' ').slice(0, ID_WORDS).join(' ');
    const stem = `exam-tip-${cutText(slug(words), ID_LENGTH)}`.replace(/-+$/, '');
    let number = numbers.get(stem) ?? 1;
    const id = () => (number === 1 ? stem : `${stem}-${number}`);
    while (taken.has(id())) number += 1;
    numbers.set(stem, number);
    return claim(id(), taken);
  };
}

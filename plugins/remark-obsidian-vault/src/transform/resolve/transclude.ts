/** Notes, sections and blocks of other notes in the place of their embed (specification section 4). */
import type {FootnoteDefinition, RootContent} from 'mdast';
import {DEFINITIONS_CLASS, definitionsBefore} from '../../math/definitions-before.js';
import {problem} from '../../messages.js';
import type {Resolution} from '../../types.js';
import {blockElement, inlineElement, textNodes} from './elements.js';
import {readDefinitions} from './links.js';
import {notePart} from './note-part.js';
import {phrasingOf} from './phrasing.js';
import type {ResolveNode, Scope} from './scope.js';
import {linkTo} from './targets.js';

/** Transclusions inside transclusions. */
const MAX_DEPTH = 5;

/**
 * Shows another note, or a part of it, in place.
 *
 * @param resolution - What is shown.
 * @param target - As typed.
 * @param node - The embed.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what the other note brings.
 * @returns The part in a box of its own; its words alone where no block may stand; a link where it goes round or too deep.
 */
export function transclude(
  resolution: Extract<Resolution, {status: 'note'}>,
  target: string,
  node: RootContent,
  scope: Scope,
  resolveTree: ResolveNode,
): RootContent[] {
  const {page} = scope;
  const {path} = resolution.note;
  const key = `${path}#${resolution.id ?? ''}`;
  const tree = page.context.readTree?.(path);
  const name = `${resolution.note.title}${resolution.heading ? ` > ${resolution.heading.text}` : ''}`;
  const link = linkTo(resolution, target, textNodes(name), scope);
  const own = tree ? notePart(tree, resolution) : [];
  const cut = scope.open.includes(`${path}#`) && holds(own, node) ? 'embed-cycle' : cutReason(key, scope);
  if (cut)
    page.context.report?.(
      problem(cut, scope.from, node.position?.start ?? {line: 1, column: 1}, {target, depth: MAX_DEPTH}),
    );
  if (cut || !tree || page.nodesLeft <= 0) {
    return scope.blocks ? [blockElement('p', {className: ['internal-embed', 'is-cut']}, link)] : link;
  }
  page.embeds++;
  const prefix = `embed-${page.embeds}-`;
  const part = withFootnotes(tree.children, own);
  const inner: Scope = {
    ...scope,
    from: path,
    open: [...scope.open, key],
    footnotePrefix: prefix,
    inLink: false,
    inHeading: false,
    definitions: readDefinitions(tree),
  };
  if (!scope.blocks) {
    const className = ['internal-embed', 'markdown-embed', 'inline-embed'];
    return [inlineElement('span', {className}, resolveTree(phrasingOf(part), inner))];
  }
  return [
    blockElement('div', {className: ['internal-embed', 'markdown-embed', ...canvasClass(resolution)]}, [
      blockElement('div', {className: ['markdown-embed-title']}, link),
      blockElement('div', {className: ['markdown-embed-content']}, [
        ...definitions(definitionsBefore(tree, own)),
        ...resolveTree(part, inner),
      ]),
    ]),
  ];
}

/** What the formulas of a part need, for those who draw it: it leaves nothing on the page. */
function definitions(tex: string): RootContent[] {
  return tex === '' ? [] : [blockElement('div', {className: [DEFINITIONS_CLASS], hidden: true}, textNodes(tex))];
}

function canvasClass({note}: Extract<Resolution, {status: 'note'}>): string[] {
  return note.kind === 'canvas' ? ['canvas-embed'] : [];
}

/** A note may show one of its own parts once more, unless it is the one that the embed stands in. */
function holds(part: readonly RootContent[], node: RootContent): boolean {
  const waiting: RootContent[] = [...part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next === node) return true;
    if ('children' in next) waiting.push(...(next.children as RootContent[]));
  }
  return false;
}

function cutReason(key: string, {open}: Scope): 'embed-cycle' | 'embed-depth' | undefined {
  if (open.includes(key)) return 'embed-cycle';
  return open.length > MAX_DEPTH ? 'embed-depth' : undefined;
}

/** The footnotes that a part refers to come along with it. */
function withFootnotes(all: readonly RootContent[], part: RootContent[]): RootContent[] {
  const present = new Set(part);
  const definitions = all.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition' && !present.has(node),
  );
  if (definitions.length === 0) return part;
  const used = new Set<string>();
  const waiting: RootContent[] = [...part];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if ('children' in node) waiting.push(...(node.children as RootContent[]));
  }
  return [...part, ...definitions.filter(({identifier}) => used.has(identifier))];
}

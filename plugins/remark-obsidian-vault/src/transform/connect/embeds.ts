/** `![[target]]` and Markdown pictures: files, other notes, what is missing (specification section 4). */
import type {FootnoteDefinition, Image, RootContent} from 'mdast';
import {problem} from '../../messages.js';
import type {Embed} from '../../nodes.js';
import type {Resolution} from '../../types.js';
import {connectBase} from './base.js';
import {blockElement, inlineElement, textNodes} from './elements.js';
import {embedExternal} from './external-embeds.js';
import {readDefinitions} from './links.js';
import {embedFile} from './media.js';
import {notePart} from './note-part.js';
import type {Connect, Scope} from './scope.js';
import {decodeTarget, displayText, isExternal, linkTo} from './targets.js';

/** Transclusions inside transclusions. */
const MAX_DEPTH = 5;

/**
 * Connects `![[target|text]]`.
 *
 * @param node - The embed.
 * @param scope - Where it stands.
 * @param connect - Connects what another note brings.
 * @returns What is shown.
 */
export function connectEmbed(node: Embed, scope: Scope, connect: Connect): RootContent[] {
  return embedTarget(node.value, node.alias, node, scope, connect);
}

/**
 * Connects `![text](target)`.
 *
 * @param node - The picture.
 * @param scope - Where it stands.
 * @param connect - Connects what another note brings.
 * @returns What is shown.
 */
export function connectImage(node: Image, scope: Scope, connect: Connect): RootContent[] {
  if (isExternal(node.url)) return embedExternal(node.url, node.alt, node.title, scope);
  return embedTarget(decodeTarget(node.url), node.alt ?? null, node, scope, connect);
}

function embedTarget(
  target: string,
  text: string | null,
  node: RootContent,
  scope: Scope,
  connect: Connect,
): RootContent[] {
  const resolution = scope.page.context.resolve(target, scope.from, 'embed');
  if (resolution.status === 'attachment') {
    return [
      embedFile(
        resolution.attachment.path,
        resolution.fragment ?? '',
        text,
        scope,
        node.type === 'image' ? node.title : null,
      ),
    ];
  }
  if (resolution.status === 'unresolved') return missing(target, text, resolution);
  const label = text || displayText(target);
  if (resolution.note.kind === 'base') return connectBase(resolution, target, text, scope, connect);
  if (!scope.blocks) return linkTo(resolution, target, textNodes(label), scope);
  return transclude(resolution, target, node, scope, connect);
}

/** A missing file shows its name; an unpublished note shows nothing that tells of it. */
function missing(
  target: string,
  text: string | null,
  {problem: reason}: Extract<Resolution, {status: 'unresolved'}>,
): RootContent[] {
  if (!reason) return textNodes(text ?? '');
  return [inlineElement('span', {className: ['internal-embed', 'is-unresolved']}, textNodes(target))];
}

function transclude(
  resolution: Extract<Resolution, {status: 'note'}>,
  target: string,
  node: RootContent,
  scope: Scope,
  connect: Connect,
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
  if (cut || !tree || page.nodesLeft <= 0) return [blockElement('p', {className: ['internal-embed', 'is-cut']}, link)];
  page.embeds++;
  const prefix = `embed-${page.embeds}-`;
  const part = withFootnotes(tree.children, own);
  const inner: Scope = {
    ...scope,
    from: path,
    open: [...scope.open, key],
    footnotePrefix: prefix,
    inLink: false,
    blocks: true,
    definitions: readDefinitions(tree),
  };
  return [
    blockElement('div', {className: ['internal-embed', 'markdown-embed', ...canvasClass(resolution)]}, [
      blockElement('div', {className: ['markdown-embed-title']}, link),
      blockElement('div', {className: ['markdown-embed-content']}, connect(part, inner)),
    ]),
  ];
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

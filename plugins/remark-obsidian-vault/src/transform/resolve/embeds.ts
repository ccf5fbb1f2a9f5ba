/** `![[target]]` and Markdown pictures: files, other notes, what is missing (test/fixtures/syntax/README.md, Embeds). */
import type {Image, RootContent} from 'mdast';
import {drawingNodes} from '../../excalidraw/drawing.js';
import type {Embed} from '../../nodes.js';
import type {Resolution} from '../../types.js';
import {resolveBase} from './base.js';
import {inlineElement, textNodes} from './elements.js';
import {embedExternal} from './external-embeds.js';
import {parseImageText} from './image-text.js';
import {embedFile} from './media.js';
import type {ResolveNode, Scope} from './scope.js';
import {decodeTarget, displayText, isExternal, linkTo} from './targets.js';
import {transclude} from './transclude.js';

/**
 * Resolves `![[target|text]]`.
 *
 * @param node - The embed.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what another note brings.
 * @returns What is shown.
 */
export function resolveEmbed(node: Embed, scope: Scope, resolveTree: ResolveNode): RootContent[] {
  return embedTarget(node.value, node.alias, node, scope, resolveTree);
}

/**
 * Resolves `![text](target)`.
 *
 * @param node - The picture.
 * @param scope - Where it stands.
 * @param resolveTree - Resolves what another note brings.
 * @returns What is shown.
 */
export function resolveImage(node: Image, scope: Scope, resolveTree: ResolveNode): RootContent[] {
  if (isExternal(node.url)) return embedExternal(node.url, node.alt, node.title, scope);
  return embedTarget(decodeTarget(node.url), node.alt ?? null, node, scope, resolveTree);
}

function embedTarget(
  target: string,
  text: string | null,
  node: RootContent,
  scope: Scope,
  resolveTree: ResolveNode,
): RootContent[] {
  const resolution = scope.page.context.resolve(target, scope.from, 'embed');
  if (resolution.status !== 'note' && resolution.drawing) {
    const {path, pictures} = resolution.drawing;
    return resolveTree([drawingNodes(path, pictures, text)], scope);
  }
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
  if (resolution.note.kind === 'base') return resolveBase(resolution, target, text, scope, resolveTree);
  if (scope.inLink || scope.inHeading) return linkTo(resolution, target, textNodes(label), scope);
  return transclude(resolution, target, node, scope, resolveTree);
}

/**
 * Shows that something is missing by its name. An unpublished note shows nothing that tells of it but the writer's own words.
 *
 * @param target - What cannot be found, as typed.
 * @param text - What the writer says of it, with a size behind a bar.
 * @param resolution - Why.
 * @returns A placeholder, or the words.
 */
export function missing(
  target: string,
  text: string | null,
  {problem: reason}: Extract<Resolution, {status: 'unresolved'}>,
): RootContent[] {
  if (!reason) return textNodes(parseImageText(text).text ?? '');
  return [inlineElement('span', {className: ['internal-embed', 'is-unresolved']}, textNodes(target))];
}

/** The files that the cards of a canvas show: notes by their title and how they begin, pictures as pictures. */
import type {RootContent} from 'mdast';
import {excerptOf} from '../metadata/excerpt.js';
import {baseCard} from '../transform/resolve/base.js';
import {blockElement, inlineElement, textNodes} from '../transform/resolve/elements.js';
import {embedFile, mediaKind} from '../transform/resolve/media.js';
import {notePart} from '../transform/resolve/note-part.js';
import type {Scope} from '../transform/resolve/scope.js';
import {linkTo} from '../transform/resolve/targets.js';
import type {Resolution} from '../types.js';
import {canvasTarget} from './canvas-target.js';
import type {CanvasBackground, CanvasFile} from './nodes.js';

/** An excerpt is made of no more blocks than these. */
const EXCERPT_BLOCKS = 12;

/** Shows the files of one canvas. */
export interface CanvasFiles {
  /** @returns What a card shows of its file; nothing of a file that is not published. */
  show(file: CanvasFile): RootContent[];
  /** @returns What the file is called; empty where it is not published. */
  name(file: CanvasFile): string;
  /** @returns The picture behind a group, if there is one. */
  background(file: CanvasBackground): RootContent[];
}

/**
 * @param scope - Where the canvas stands.
 * @returns What shows its files.
 */
export function createCanvasFiles(scope: Scope): CanvasFiles {
  const {context} = scope.page;
  const resolve = (target: string) => context.resolve(canvasTarget(target), scope.from, 'embed');
  const excerpts = new Map<string, string>();
  const excerpt = (to: Extract<Resolution, {status: 'note'}>): string => {
    const key = `${to.note.path}#${to.id ?? ''}`;
    const known = excerpts.get(key) ?? readExcerpt(to, scope);
    excerpts.set(key, known);
    return known;
  };
  return {
    show({value}) {
      const to = resolve(value);
      if (to.status === 'attachment') return [embedFile(to.attachment.path, to.fragment ?? '', null, scope)];
      if (to.status === 'unresolved') return missing(value, to);
      if (to.note.kind === 'base') return [baseCard(to, null, scope)];
      const text = excerpt(to);
      return [
        blockElement('div', {className: ['canvas-file-title']}, linkTo(to, value, textNodes(nameOf(to)), scope)),
        ...(text === ''
          ? []
          : [blockElement('p', {className: ['canvas-file-excerpt'], dataPagefindIgnore: ''}, textNodes(text))]),
      ];
    },
    name({value}) {
      const to = resolve(value);
      if (to.status === 'note') return nameOf(to);
      if (to.status === 'attachment') return lastPart(to.attachment.path);
      return to.problem ? lastPart(value) : '';
    },
    background({value, fill}) {
      const to = resolve(value);
      if (to.status !== 'attachment' || mediaKind(to.attachment.path) !== 'image') return [];
      const src = context.urls.attachment(to.attachment.path);
      const className = ['canvas-background', `canvas-background-${fill}`];
      return [inlineElement('img', {className, src, alt: '', loading: 'lazy', decoding: 'async'})];
    },
  };
}

function missing(target: string, {problem}: Extract<Resolution, {status: 'unresolved'}>): RootContent[] {
  if (!problem) return [];
  return [inlineElement('span', {className: ['internal-embed', 'is-unresolved']}, textNodes(target))];
}

function nameOf({note, heading}: Extract<Resolution, {status: 'note'}>): string {
  return heading ? `${note.title} > ${heading.text}` : note.title;
}

function readExcerpt(to: Extract<Resolution, {status: 'note'}>, scope: Scope): string {
  const tree = scope.page.context.readTree?.(to.note.path);
  if (!tree || to.note.kind !== 'note') return '';
  return excerptOf({type: 'root', children: notePart(tree, to).slice(0, EXCERPT_BLOCKS)});
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

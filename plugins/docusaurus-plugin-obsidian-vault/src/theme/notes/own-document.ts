/**
 * Pages whose policy is their own: a Content-Security-Policy holds for what was loaded as a whole, so that a note with a frame
 * is loaded as a whole where the page that leads to it does not allow the frame.
 */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {getNote} from '@obsidian-vault/note-store';
import type {PageNode} from '../../render/page-nodes.js';

/** The page that the browser has loaded, and where its frames may come from; `undefined` where it has no policy. */
const loaded = ExecutionEnvironment.canUseDOM ? window.location.pathname : '';
const allowed = ExecutionEnvironment.canUseDOM ? frameSources() : undefined;

/**
 * @param address - Of a frame.
 * @returns Whether the page that is loaded may show it.
 */
export function mayFrame(address: string): boolean {
  if (allowed === undefined) return true;
  const {origin} = new URL(address, window.location.href);
  return allowed.includes(origin) || (origin === window.location.origin && allowed.includes("'self'"));
}

/**
 * Loads a note's page as a whole where its policy has to allow more than that of the page before.
 *
 * @param pathname - The address of the note, which the browser shows by now.
 * @returns Settles where that need not be; else the page is on its way out.
 */
export function loadWhole(pathname: string): Promise<void> {
  const note = allowed === undefined || pathname === loaded ? undefined : getNote(pathname);
  if (!note || note.body.flatMap(framesOf).every(mayFrame)) return Promise.resolve();
  window.location.reload();
  return new Promise(() => {});
}

/** The addresses of its frames, and of those that its cards open. */
function framesOf(node: PageNode): string[] {
  if (typeof node === 'string') return [];
  const [type, props, ...children] = node;
  const {src, 'data-embed-src': embed} = props || {};
  if (type === 'iframe') return [String(src)];
  if (embed === undefined) return children.flatMap(framesOf);
  // The address stands in the link of the card, where the card has none.
  return embed === '' ? children.flatMap(linksOf) : [String(embed)];
}

function linksOf(node: PageNode): string[] {
  if (typeof node === 'string') return [];
  const [type, props, ...children] = node;
  return type === 'a' && props !== 0 ? [String(props.href)] : children.flatMap(linksOf);
}

function frameSources(): string[] | undefined {
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  const found = Array.from(metas, ({content}) => /(?:^|;)\s*frame-src ([^;]*)/.exec(content)?.[1]);
  return found.find((sources) => sources !== undefined)?.split(' ');
}

/** What the site will show of a vault: every note, its properties, every attachment; and what of it is new. */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import exifr from 'exifr';
import {attachmentUrl, noteUrl, type VaultSite} from '../publish/site.js';
import {hasPosition, isPhoto, stripPosition} from '../publish/strip-position.js';
import {isInVault} from '../read/in-vault.js';
import {printable} from '../read/printable.js';

/** A note that readers will see. */
export interface PublicNote {
  /** In the vault. */
  path: string;
  url: string;
  /** The names of the properties that its page shows. */
  properties: string[];
}

/** A file that readers can fetch. */
export interface PublicAttachment {
  /** In the vault. */
  path: string;
  url: string;
  /** It says where it was taken. */
  hasPosition?: boolean;
}

/** All of it, sorted by path. */
export interface PublicList {
  version: 1;
  notes: PublicNote[];
  attachments: PublicAttachment[];
}

/**
 * @param site - A vault and what of it is published.
 * @param isStripped - Photos are published without the place where they were taken.
 * @returns What of it will be public.
 */
export async function publicList(site: VaultSite, isStripped = false): Promise<PublicList> {
  const notes = site.published.notes.map(({entry: {path: note}}) => ({
    path: note,
    url: noteUrl(site, note, () => undefined),
    properties: (site.frontMatters.get(note)?.vault.properties ?? []).map(({name}) => name),
  }));
  const attachments: PublicAttachment[] = [];
  for (const file of site.published.attachments.keys()) {
    const saysPlace = isPhoto(file) && (await saysWhere(site.vault, file, isStripped));
    attachments.push({path: file, url: attachmentUrl(site, file), ...(saysPlace && {hasPosition: true})});
  }
  return {version: 1, notes: notes.sort(byPath), attachments: attachments.sort(byPath)};
}

async function saysWhere({dir, diskPaths}: VaultSite['vault'], file: string, isStripped: boolean): Promise<boolean> {
  try {
    const onDisk = diskPaths.get(file) ?? file;
    if (!(await isInVault(dir, onDisk))) return false;
    const photo = await readFile(path.join(dir, onDisk));
    const shown = isStripped ? stripPosition(photo) : photo;
    if (hasPosition(shown)) return true;
    // It reads less kinds of files, and another way: what it still finds was not taken out.
    const position = await exifr.gps(shown);
    return Number.isFinite(position?.latitude) && Number.isFinite(position?.longitude);
  } catch {
    // No photo, or a damaged one: nothing can be read of where it was taken.
    return false;
  }
}

/**
 * @param list - What will be public.
 * @param before - What was, when it was last listed; `undefined` where it never was.
 * @returns The lines to print.
 */
export function publicReport(list: PublicList, before: PublicList | undefined): string {
  const lines = linesOf(list);
  const old = before && new Set(linesOf(before));
  const now = new Set(lines);
  const gone = old ? [...old].filter((line) => !now.has(line)) : [];
  const added = old ? lines.filter((line) => !old.has(line)) : [];
  const photos = list.attachments.filter(({hasPosition}) => hasPosition).length;
  return [
    ...lines,
    '',
    `${list.notes.length} notes and ${list.attachments.length} attachments will be public. Photos that say where they were taken: ${photos}.`,
    ...(old === undefined ? [] : changes(gone, added)),
    '',
  ].join('\n');
}

function changes(gone: readonly string[], added: readonly string[]): string[] {
  if (gone.length + added.length === 0) return ['Nothing has changed since the last list.'];
  return ['Since the last list:', ...gone.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

function linesOf({notes, attachments}: PublicList): string[] {
  return [
    ...notes.map(({path: note, url, properties}) => {
      const shown = properties.length > 0 ? ` shows ${properties.join(', ')}` : '';
      return printable(`note ${note} → ${url}${shown}`);
    }),
    ...attachments.map(({path: file, url, hasPosition}) => {
      return printable(`attachment ${file} → ${url}${hasPosition ? ' says where it was taken' : ''}`);
    }),
  ];
}

/**
 * @param json - What was written down of the last list.
 * @returns It; `undefined` where it is none.
 */
export function readPublicList(json: string): PublicList | undefined {
  try {
    const list = JSON.parse(json) as Partial<PublicList> | null;
    const isList = list?.version === 1 && Array.isArray(list.notes) && Array.isArray(list.attachments);
    return isList ? (list as PublicList) : undefined;
  } catch {
    return undefined;
  }
}

function byPath(a: {path: string}, b: {path: string}): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

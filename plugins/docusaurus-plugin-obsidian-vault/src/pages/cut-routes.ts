/** Takes out of the bundle what grows with the notes: their modules, their metadata, the sidebars that hold them all. */
import type {DocMetadata, LoadedContent, PropSidebars, PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import type {RouteConfig} from '@docusaurus/types';
import {pruneSidebars} from './navigation.js';

/** A route of Docusaurus's, marked where it shows a note. */
export interface NoteRoute extends RouteConfig {
  note?: boolean;
}

/** What every page of a site knows of its docs. */
export interface GlobalDocs {
  versions: {name: string; mainDocId: string; docs: {id: string; path: string}[]}[];
}

/** Tells whether a page of the docs plugin shows a note. */
export type IsNote = (doc: DocMetadata) => boolean;

/**
 * Changes the docs plugin's routes in place: those of notes lose their module and are marked, the version's props lose what
 * stands in the notes' own files.
 *
 * @param routes - The docs plugin's.
 * @param content - What it loaded.
 * @param isNote - See {@link IsNote}.
 * @param isDevelopment - The sidebars are fetched then, so that the bundle is the same whatever is renamed in them.
 * @returns Name of a version → its complete sidebars.
 */
export function cutRoutes(
  routes: readonly RouteConfig[],
  content: LoadedContent,
  isNote: IsNote,
  isDevelopment = false,
): Map<string, PropSidebars> {
  const notes = new Set(content.loadedVersions.flatMap(({docs}) => docs.filter(isNote).map(({source}) => source)));
  const indices = new Set(
    content.loadedVersions
      .filter(({docs, sidebars}) => !docs.every(isNote) || hasGeneratedIndex(sidebars))
      .map(({versionName}) => versionName),
  );
  const sidebars = new Map<string, PropSidebars>();
  for (const route of routes.flatMap((root) => root.routes ?? [])) {
    const version = route.props?.version as PropVersionMetadata | undefined;
    if (!version) continue;
    sidebars.set(version.version, version.docsSidebars);
    version.docsSidebars = isDevelopment ? emptied(version.docsSidebars) : pruneSidebars(version.docsSidebars);
    // Cards of a generated index show the descriptions of what they lead to.
    if (!indices.has(version.version)) version.docs = {};
    for (const page of (route.routes ?? []).flatMap((root) => root.routes ?? [])) markNote(page, notes);
  }
  return sidebars;
}

function emptied(sidebars: PropSidebars): PropSidebars {
  return Object.fromEntries(Object.keys(sidebars).map((name) => [name, []]));
}

function markNote(route: NoteRoute, notes: ReadonlySet<string>): void {
  const source = route.modules?.content;
  if (typeof source !== 'string' || !notes.has(source)) return;
  delete route.modules;
  route.note = true;
}

function hasGeneratedIndex(sidebars: LoadedContent['loadedVersions'][number]['sidebars']): boolean {
  const search = (items: readonly {type: string}[]): boolean =>
    items.some((item) => {
      if (item.type !== 'category') return false;
      const {link, items: inside} = item as {type: string; link?: {type: string}; items: {type: string}[]};
      return link?.type === 'generated-index' || search(inside);
    });
  return Object.values(sidebars).some(search);
}

/**
 * @param data - What the docs plugin tells every page.
 * @param named - Ids of docs that the site's navigation bar names.
 * @returns The same with the docs that something on a page asks for. A switch between versions asks for all.
 */
export function cutGlobalData<T extends GlobalDocs>(data: T, named: ReadonlySet<string>): T {
  if (data.versions.length > 1) return data;
  const versions = data.versions.map((version) => ({
    ...version,
    docs: version.docs.filter(({id}) => id === version.mainDocId || named.has(id)),
  }));
  return {...data, versions};
}

/**
 * @param themeConfig - A site's.
 * @returns The ids of docs that its navigation bar names.
 */
export function docsInNavbar(themeConfig: unknown): Set<string> {
  const ids = new Set<string>();
  const walk = (items: unknown) => {
    if (!Array.isArray(items)) return;
    for (const item of items as {docId?: unknown; items?: unknown}[]) {
      if (typeof item?.docId === 'string') ids.add(item.docId);
      walk(item?.items);
    }
  };
  walk((themeConfig as {navbar?: {items?: unknown}})?.navbar?.items);
  return ids;
}

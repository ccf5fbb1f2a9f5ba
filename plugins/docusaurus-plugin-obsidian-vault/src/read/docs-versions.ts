/** The versions of the notes, as the docs plugin will show them: staging has to know before it reads them itself. */
import {readFileSync} from 'node:fs';
import path from 'node:path';

/** Docusaurus's name for what is written now. */
export const CURRENT = 'current';

/** The options of the docs plugin that decide which versions there are, and where (Docusaurus, plugin-content-docs). */
export interface VersioningOptions {
  routeBasePath?: string;
  tagsBasePath?: string;
  disableVersioning?: boolean;
  includeCurrentVersion?: boolean;
  lastVersion?: string;
  onlyIncludeVersions?: readonly string[];
  versions?: Readonly<Record<string, {path?: string} | undefined>>;
}

/** A version of the notes. */
export interface DocsVersion {
  /** `current`, or as it was named in `docs:version`. */
  name: string;
  /** Its place below the base URL: `/`, `/next`, `/notes/1.0`. */
  path: string;
  /** Its folder in places that Docusaurus keeps for versions: `version-1.0`; that of the notes as they are is `current`. */
  folderName: string;
}

/** All versions of a vault's notes. */
export interface DocsVersions {
  /** The notes as they are. */
  current: DocsVersion;
  /** Those that `docs:version` kept, the newest first. */
  kept: DocsVersion[];
}

/**
 * Reads which versions a docs plugin has.
 *
 * @param siteDir - The site's folder.
 * @param id - The id of the docs plugin.
 * @param options - The docs plugin's.
 * @returns The versions with their places, by Docusaurus's own rules.
 */
export function docsVersions(
  siteDir: string,
  id: string,
  options: VersioningOptions & {routeBasePath: string},
): DocsVersions {
  const kept = options.disableVersioning ? [] : readNames(siteDir, id).filter((name) => name !== CURRENT);
  const all = options.includeCurrentVersion === false ? kept : [CURRENT, ...kept];
  const shown = options.onlyIncludeVersions ? all.filter((name) => options.onlyIncludeVersions?.includes(name)) : all;
  const last = options.lastVersion ?? shown.find((name) => name !== CURRENT) ?? CURRENT;
  const version = (name: string): DocsVersion => {
    const standard = name === last ? '' : name === CURRENT ? 'next' : name;
    const parts = [options.routeBasePath, options.versions?.[name]?.path ?? standard];
    return {
      name,
      path: path.posix.join('/', ...parts).replace(/(?<=.)\/$/, ''),
      folderName: name === CURRENT ? CURRENT : `version-${name}`,
    };
  };
  return {current: version(CURRENT), kept: shown.filter((name) => name !== CURRENT).map(version)};
}

/**
 * @param siteDir - The site's folder.
 * @param id - The id of the docs plugin.
 * @param version - A version that `docs:version` kept.
 * @returns The folder of its files; absolute.
 */
export function versionFolder(siteDir: string, id: string, version: DocsVersion): string {
  return path.resolve(siteDir, withId(id, 'versioned_docs'), version.folderName);
}

/** A list that cannot be read is the docs plugin's to report. */
function readNames(siteDir: string, id: string): string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(path.resolve(siteDir, withId(id, 'versions.json')), 'utf8'));
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function withId(id: string, name: string): string {
  return id === 'default' ? name : `${id}_${name}`;
}

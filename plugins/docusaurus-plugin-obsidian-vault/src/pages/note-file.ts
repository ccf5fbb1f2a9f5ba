/** Where the content of a note's page stands. Used by the build, the server and the browser alike: no Node.js in here. */

/** The folder of the notes' content, below the base URL. */
export const CONTENT_FOLDER = 'note-content';

/**
 * Names the file that holds the content of a page.
 *
 * @param pathname - The page's address, with the base URL, encoded or not, as any server writes it: `/base/compute/ec2/`,
 *   `/base/compute/ec2.html`.
 * @param baseUrl - The site's.
 * @returns The file below the content folder, not encoded: `compute/ec2.json`. Two addresses never share one.
 */
export function noteFile(pathname: string, baseUrl: string): string {
  const decoded = decode(pathname);
  const base = decode(baseUrl);
  const inside = decoded.startsWith(base) ? decoded.slice(base.length) : decoded;
  const name = inside
    .replace(/(?:^|\/)index\.html$|\.html$/, '')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  if (name === '') return 'index.json';
  // The page at the root has the name `index`.
  return /^index_*$/.test(name) ? `${name}_.json` : `${name}.json`;
}

/**
 * @param file - What {@link noteFile} gave.
 * @param baseUrl - The site's.
 * @returns The address of the file.
 */
export function contentUrl(file: string, baseUrl: string): string {
  return `${baseUrl}${CONTENT_FOLDER}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A percent sign that encodes nothing stands for itself. */
function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The folder of the complete sidebars, below the base URL. */
export const SIDEBARS_FOLDER = 'note-sidebars';

/**
 * @param pluginId - A docs plugin's.
 * @param version - The name of one of its versions.
 * @returns The file of its complete sidebars, below their folder.
 */
export function sidebarsFile(pluginId: string, version: string): string {
  return `${pluginId}/${version}.json`;
}

/**
 * @param vaultId - A vault's.
 * @param baseUrl - The site's.
 * @returns Where the development server tells of changes of its notes.
 */
export function eventsUrl(vaultId: string, baseUrl: string): string {
  return `${baseUrl}__vault-events/${vaultId}`;
}

import {DATA_VERSION} from '../../data/format.js';

/** A file that this page cannot read, because it is not there any more or of another version of the site. */
export class OtherDeployment extends Error {}

/**
 * @param url - The address of one of the app's own files.
 * @param cache - How far the browser's cache counts.
 * @returns Its content.
 * @throws OtherDeployment where the site has another one by now; Error where the network fails.
 */
export async function fetchData<File>(url: string, cache: RequestCache = 'default'): Promise<File> {
  const response = await fetch(url, {cache});
  if (response.status === 404) throw new OtherDeployment(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = (await response.json()) as {version?: number};
  if (file.version !== undefined && file.version !== DATA_VERSION) throw new OtherDeployment(url);
  return file as File;
}

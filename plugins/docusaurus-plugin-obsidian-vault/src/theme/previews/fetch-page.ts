/** How many pages are kept: more than a reader looks at in one sitting. */
const MOST_KEPT = 50;

const pages = new Map<string, Promise<Document>>();

/**
 * @param address - An address of this site.
 * @returns The page that stands there, as it was built. It is fetched once.
 * @throws Error where it cannot be fetched.
 */
export function fetchPage(address: URL): Promise<Document> {
  if (address.pathname === location.pathname) return Promise.resolve(document);
  const known = pages.get(address.pathname);
  if (known) return known;
  const [oldest] = Array.from(pages.keys()).slice(0, pages.size < MOST_KEPT ? 0 : 1);
  if (oldest) pages.delete(oldest);
  const page = read(address.pathname);
  pages.set(address.pathname, page);
  // What failed is tried again the next time.
  page.catch(() => pages.delete(address.pathname));
  return page;
}

async function read(path: string): Promise<Document> {
  const response = await fetch(path, {headers: {accept: 'text/html'}});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

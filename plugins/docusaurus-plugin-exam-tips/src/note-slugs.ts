/** Names that the plugin's own pages have. */
const RESERVED = ['cheat-sheet', 'practice'];

/**
 * Names the pages of notes after the notes' own addresses, so that each is found under the name that is known.
 *
 * @param permalinks - The docs plugin's addresses of the notes.
 * @param baseUrl - The site's.
 * @returns Permalink → name below the plugin's address: `/base/compute/ec2/` → `compute/ec2`. No two are equal.
 */
export function noteSlugs(permalinks: readonly string[], baseUrl: string): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set(RESERVED);
  const wanted = permalinks.map((permalink) => [permalink, plainSlug(permalink, baseUrl)] as const);
  // Names that nobody else wants come first: a note never loses its own to one that had to step aside.
  const free = new Set(wanted.map(([, slug]) => slug).filter((slug) => slug !== '' && !taken.has(slug)));
  for (const [permalink, slug] of wanted) {
    let name = slug === '' ? 'home' : slug;
    while (taken.has(name) || (name !== slug && free.has(name))) name += '-note';
    taken.add(name);
    slugs.set(permalink, name);
  }
  return slugs;
}

function plainSlug(permalink: string, baseUrl: string): string {
  const path = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length) : permalink;
  return path.split('/').filter(Boolean).join('/');
}

/** Addresses of videos and posts that can be shown inside a page. */

/** A page of another site that can be shown inside ours. */
export interface Card {
  kind: 'youtube' | 'tweet';
  label: string;
  /** The address to load. */
  src: string;
}

/**
 * Read the address of a video or a post.
 *
 * @param address As typed.
 * @returns What to load; undefined for every other address.
 */
export function readCard(address: string): Card | undefined {
  let url: URL;
  try {
    url = new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const host = url.hostname.replace(/^(?:www|m|mobile|music)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') return youtube(url, host);
  const post = postOf(url, host);
  if (post === undefined) return undefined;
  return {kind: 'tweet', label: 'Post on X', src: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${post}`};
}

/** The number of a post, by its own address or by that of its frame. */
function postOf(url: URL, host: string): string | undefined {
  if (host === 'platform.twitter.com') return /^\d+$/.exec(url.searchParams.get('id') ?? '')?.[0];
  if (host !== 'twitter.com' && host !== 'x.com') return undefined;
  return /^\/\w+\/status\/(\d+)/.exec(url.pathname)?.[1];
}

function youtube(url: URL, host: string): Card | undefined {
  const inPath =
    host === 'youtu.be' ? url.pathname.slice(1) : /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(url.pathname)?.[1];
  const list = url.searchParams.get('list') ?? '';
  const hasList = /^[\w-]{6,60}$/.test(list);
  const id = inPath ?? url.searchParams.get('v') ?? (hasList ? 'videoseries' : '');
  if (!/^[\w-]{6,20}$/.test(id)) return undefined;
  const query = new URLSearchParams();
  const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  const end = seconds(url.searchParams.get('end') ?? '');
  if (start > 0) query.set('start', `${start}`);
  if (end > 0) query.set('end', `${end}`);
  if (hasList) query.set('list', list);
  const options = query.size > 0 ? `?${query}` : '';
  return {kind: 'youtube', label: 'Video on YouTube', src: `https://www.youtube-nocookie.com/embed/${id}${options}`};
}

/** `90`, `90s`, `1m30s`, `1h2m3s`. */
function seconds(time: string): number {
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0;
}

/** What a built page runs, frames and shows from elsewhere: what its Content-Security-Policy has to know. */
import {Parser} from 'htmlparser2';

/** What was found in a page. */
export interface PageLoads {
  /** The texts of its inline scripts; JSON is none. */
  scripts: string[];
  /** Where its frames come from, and those that its cards open: origins, and `'self'`. */
  frames: Set<string>;
  /** Origins of pictures from elsewhere. */
  pictures: Set<string>;
  /** Origins of sound and video from elsewhere. */
  media: Set<string>;
  /** Where the page's own policy goes, in characters: behind what says how the page is encoded, before anything that loads. */
  place: number;
  /** Whether it has a policy already. */
  hasPolicy: boolean;
}

/** Types of scripts that run. Everything else is data (HTML, "The script element"). */
const RUNS = /^(?:|module|importmap|speculationrules|(?:application|text)\/(?:x-)?(?:java|ecma)script)$/i;

/** The attributes of elements that load something. */
const LOADING: Readonly<Record<string, ['pictures' | 'media', string[]]>> = {
  img: ['pictures', ['src', 'srcset']],
  image: ['pictures', ['href', 'xlink:href']],
  audio: ['media', ['src']],
  track: ['media', ['src']],
};

/**
 * @param html - A page.
 * @returns What it runs and loads.
 */
export function pageLoads(html: string): PageLoads {
  const loads: PageLoads = {
    scripts: [],
    frames: new Set(),
    pictures: new Set(),
    media: new Set(),
    place: 0,
    hasPolicy: false,
  };
  let script: string | undefined;
  /** The names of the elements around a card whose link is what it opens. */
  let card: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script') script = attributes.src === undefined && RUNS.test(attributes.type ?? '') ? '' : undefined;
      if (name === 'head' || (name === 'meta' && attributes.charset !== undefined)) loads.place = parser.endIndex + 1;
      if (name === 'meta' && /^content-security-policy$/i.test(attributes['http-equiv'] ?? '')) loads.hasPolicy = true;
      if (name === 'iframe') add(loads.frames, attributes.src);
      const embed = attributes['data-embed-src'];
      if (embed) add(loads.frames, embed);
      else if (embed === '') card = [];
      card?.push(name);
      if (card && name === 'a') add(loads.frames, attributes.href);
      addLoaded(loads, name, attributes);
    },
    ontext(text) {
      if (script !== undefined) script += text;
    },
    onclosetag(name) {
      if (name === 'script' && script !== undefined) loads.scripts.push(script);
      if (name === 'script') script = undefined;
      card?.pop();
      if (card?.length === 0) card = undefined;
    },
  });
  parser.end(html);
  return loads;
}

function addLoaded(loads: PageLoads, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'video' || name === 'source') {
    addOrigin(loads.pictures, attributes.poster);
    addSet(loads.pictures, attributes.srcset);
    addOrigin(loads.media, attributes.src);
    return;
  }
  const [kind, names] = LOADING[name] ?? [];
  if (kind === undefined || names === undefined) return;
  for (const attribute of names) {
    if (attribute === 'srcset') addSet(loads[kind], attributes[attribute]);
    else addOrigin(loads[kind], attributes[attribute]);
  }
}

function addSet(origins: Set<string>, srcset: string | undefined): void {
  for (const candidate of srcset?.split(',') ?? []) addOrigin(origins, candidate.trim().split(/\s/)[0]);
}

/** A frame of the site itself is one that has to be allowed, too. */
function add(frames: Set<string>, address: string | undefined): void {
  if (address === undefined || address === '') return;
  frames.add(originOf(address) ?? "'self'");
}

function addOrigin(origins: Set<string>, address: string | undefined): void {
  const origin = address === undefined ? undefined : originOf(address);
  if (origin !== undefined) origins.add(origin);
}

/** @returns The origin of an address of the web; `undefined` where it is one of the site's own, or no address to load. */
function originOf(address: string): string | undefined {
  const url = address.trim().startsWith('//') ? `https:${address.trim()}` : address.trim();
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
}

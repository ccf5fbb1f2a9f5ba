/** `obsidian://open?vault=…&file=Note%23Heading`, the address that Obsidian copies ("Obsidian help, Obsidian URI"). */

/** What such an address opens. */
export interface ObsidianUri {
  /** Target and sub-path, to be resolved as if written in a wikilink. */
  target: string;
  /** Whether the target is a path on its writer's machine, of which just the end is in the vault. */
  absolute: boolean;
}

/**
 * Read an `obsidian://open` address.
 *
 * @param address Percent-encoded, or already decoded, as targets of Markdown links are.
 * @returns What it opens; undefined for every other address.
 */
export function parseObsidianUri(address: string): ObsidianUri | undefined {
  const query = /^obsidian:\/\/open\/?\?(.*)$/is.exec(address.trim())?.[1];
  if (query === undefined) return undefined;
  const parameters = new Map<string, string>();
  let last: string | undefined;
  for (const part of query.split('&')) {
    const sign = part.indexOf('=');
    if (sign > 0) {
      last = part.slice(0, sign).toLowerCase();
      parameters.set(last, part.slice(sign + 1));
    } else if (last !== undefined) {
      // In a decoded address the `&` of a name like `C&D` is not encoded.
      parameters.set(last, `${parameters.get(last)}&${part}`);
    }
  }
  const path = parameters.get('path');
  if (path !== undefined) return {target: decode(path).replaceAll('\\', '/'), absolute: true};
  const file = parameters.get('file');
  return file === undefined ? undefined : {target: decode(file), absolute: false};
}

/** A name with a bare `%` (`100% done`) is decoded already. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The page that a reader without a network has asked for, as the worker says it in the address of the page that stands instead. */
import {ASKED_PAGE} from '../../offline/offline-files.js';

/**
 * @param search - The query of the page's address.
 * @returns The address of the page that was asked for, from the root of the host; `undefined` where none was, or where it is on another one.
 */
export function askedPage(search: string): string | undefined {
  const asked = new URLSearchParams(search).get(ASKED_PAGE) ?? '';
  // `//host` and `/\host` lead to another host.
  return /^\/(?![/\\])/.test(asked) && !/[\t\n\r]/.test(asked) ? asked : undefined;
}

/**
 * @param address - An address of the site.
 * @returns The same without encoding, to be read.
 */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

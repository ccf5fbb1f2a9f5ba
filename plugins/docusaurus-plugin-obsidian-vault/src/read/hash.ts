import {createHash} from 'node:crypto';

/**
 * @param text - Anything.
 * @returns A short hash of it, the same on every machine.
 */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

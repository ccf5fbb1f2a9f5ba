/**
 * Finds what a value would load.
 *
 * @param value - The value of a declaration.
 * @returns The first address that is neither `data:` nor a part of the page; `undefined` where it loads nothing.
 */
export function loadedBy(value: string): string | undefined {
  const plain = withoutEscapes(value);
  for (const [, quoted, bare] of plain.matchAll(/url\(\s*(?:["']([^"']*)|([^)]*))/gi)) {
    const address = (quoted ?? bare ?? '').trim();
    if (!isInside(address)) return address;
  }
  // These take an address as a string of its own.
  if (!/(?:image-set|src|image|cross-fade)\(/i.test(plain)) return undefined;
  return [...plain.matchAll(/["']([^"']*)/g)].map(([, address = '']) => address).find(couldLoad);
}

function isInside(address: string): boolean {
  return address.startsWith('#') || /^data:(?:image|font|application\/(?:x-)?font)/i.test(address);
}

function couldLoad(address: string): boolean {
  return /[/.:]/.test(address) && !isInside(address) && !/^image\/[\w.+-]+$/.test(address);
}

/** A name may be written with escapes (CSS Syntax Level 3, section 4.3.7), which a browser reads as the name. */
function withoutEscapes(value: string): string {
  return value.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, hex: string | undefined, character: string) => {
    const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (character ?? '');
  });
}

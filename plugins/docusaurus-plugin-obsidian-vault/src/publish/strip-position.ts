/** Photos without the place where they were taken: blanked where it stands, so that nothing else of the file moves. */
import {crc32} from 'node:zlib';

/** Files in which a camera writes where it was. */
const PHOTO = /\.(?:jpe?g|tiff?|heic|heif|avif|png|webp)$/i;

/**
 * @param file - A file's name.
 * @returns Whether it may be a photo.
 */
export function isPhoto(file: string): boolean {
  return PHOTO.test(file);
}

/** A photo has one, and its thumbnail may have another. */
const MAX_TIFFS = 8;

/** The field that leads to the position, and how long a value of each type is (Exif 2.32, 4.6.2 and 4.6.3). */
const GPS = 0x8825;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * @param photo - The bytes of a JPEG, TIFF, HEIC, AVIF, WebP or PNG.
 * @returns The same without a position, in Exif and in XMP.
 */
export function stripPosition(photo: Buffer): Buffer {
  const bytes = Buffer.from(photo);
  for (const start of tiffStarts(bytes).slice(0, MAX_TIFFS)) blankPosition(bytes.subarray(start));
  blankXmp(bytes);
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') sumUp(bytes);
  return bytes;
}

/** Exif is a TIFF, behind its own name in a JPEG and its kin, behind that of its chunk in a PNG or WebP. */
function tiffStarts(bytes: Buffer): number[] {
  const starts = isTiff(bytes, 0) ? [0] : [];
  for (const [name, skipped] of [
    ['Exif\0\0', 6],
    ['eXIf', 4],
    ['EXIF', 8],
  ] as const) {
    for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
      if (isTiff(bytes, at + skipped)) starts.push(at + skipped);
    }
  }
  return starts;
}

function isTiff(bytes: Buffer, at: number): boolean {
  return ['MM\0*', 'II*\0'].includes(bytes.subarray(at, at + 4).toString('latin1'));
}

function blankPosition(tiff: Buffer): void {
  const isBig = tiff[0] === 0x4d;
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isBig ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isBig ? tiff.readUInt32BE(at) : tiff.readUInt32LE(at));
  const entries = (at: number) => Array.from({length: short(at)}, (_, number) => at + 2 + 12 * number);
  // A TIFF has one; a made-up file may say that it has thousands.
  const pointer = entries(long(4)).find((entry) => short(entry) === GPS);
  if (pointer !== undefined) {
    const directory = long(pointer + 8);
    for (const entry of entries(directory)) {
      const size = (SIZES[short(entry + 2)] ?? 8) * long(entry + 4);
      if (size > 4) blank(tiff, long(entry + 8), size, 0);
      blank(tiff, entry, 12, 0);
    }
    blank(tiff, directory, 2, 0);
  }
}

/** XMP is XML: a property of Exif is an attribute or an element of its name. */
function blankXmp(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  for (const {0: found, index} of text.matchAll(/exif:GPS\w+\s*=\s*(?:"[^"]{0,200}"|'[^']{0,200}')/g)) {
    blank(bytes, index, found.length, 0x20);
  }
  for (const {0: found, index} of text.matchAll(/<exif:GPS(\w+)[^>]{0,200}>[^<]{0,200}<\/exif:GPS\1\s*>/g)) {
    blank(bytes, index, found.length, 0x20);
  }
}

function blank(bytes: Buffer, at: number, length: number, byte: number): void {
  bytes.fill(byte, Math.min(at, bytes.length), Math.min(at + length, bytes.length));
}

/** Each chunk of a PNG ends with its sum (PNG 3, 5.3). */
function sumUp(bytes: Buffer): void {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'eXIf' || name === 'iTXt') bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
}

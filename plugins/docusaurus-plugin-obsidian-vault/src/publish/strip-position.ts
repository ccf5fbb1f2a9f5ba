/** Photos without the place where they were taken: blanked where it stands, so that nothing else of the file moves. */
import {crc32} from 'node:zlib';
import {type PngChunk, packedText, pngChunks} from './png-chunks.js';

/** Files in which a camera writes where it was. */
const PHOTO = /\.(?:jpe?g|tiff?|heic|heif|avif|png|webp)$/i;

/**
 * @param file - A file's name.
 * @returns Whether it may be a photo.
 */
export function isPhoto(file: string): boolean {
  return PHOTO.test(file);
}

/** A photo has one, and its thumbnail may have another; four bytes of a picture may look like the beginning of one by chance. */
const MAX_TIFFS = 64;

/** The field that leads to the position, and how long a value of each type is (Exif 2.32, 4.6.2 and 4.6.3). */
const GPS = 0x8825;
const LONG = 4;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** A field of the position itself (Exif 2.32, 4.6.6): cameras without a receiver write others beside it. */
const LATITUDE = 2;

/** A file's directories are few, and their fields too. */
const MAX_DIRECTORIES = 8;
const MAX_FIELDS = 1000;

/** A part of a file. */
interface Range {
  at: number;
  length: number;
}

/**
 * @param photo - The bytes of a JPEG, TIFF, HEIC, AVIF, WebP or PNG.
 * @returns Whether it says where it was taken, in Exif or in XMP.
 */
export function hasPosition(photo: Buffer): boolean {
  return (
    positions(photo).some(({fields}) => fields.includes(LATITUDE)) ||
    xmpPositions(photo).some(({at, length}) => /latitude/i.test(photo.toString('latin1', at, at + length))) ||
    packedPositions(photo).length > 0
  );
}

/**
 * @param photo - The same.
 * @returns The same without a position, as long as it was; but a PNG loses the texts in which one is packed.
 */
export function stripPosition(photo: Buffer): Buffer {
  const bytes = Buffer.from(photo);
  for (const {ranges} of positions(bytes)) for (const range of ranges) blank(bytes, range, 0);
  for (const range of xmpPositions(bytes)) blank(bytes, range, 0x20);
  const chunks = pngChunks(bytes);
  for (const {name, start, end} of chunks) {
    // Each chunk of a PNG ends with its sum (PNG 3, 5.3).
    if (name === 'eXIf' || name === 'iTXt' || name === 'tEXt') {
      bytes.writeUInt32BE(crc32(bytes.subarray(start + 4, end - 4)), end - 4);
    }
  }
  return without(bytes, packedPositions(bytes));
}

function without(bytes: Buffer, chunks: readonly PngChunk[]): Buffer {
  if (chunks.length === 0) return bytes;
  const starts = [0, ...chunks.map(({end}) => end)];
  return Buffer.concat(starts.map((from, index) => bytes.subarray(from, chunks[index]?.start)));
}

function packedPositions(bytes: Buffer): PngChunk[] {
  return pngChunks(bytes).filter((chunk) => {
    const text = packedText(chunk);
    return text !== undefined && hasPosition(text);
  });
}

/** Exif is a TIFF, whatever stands around it; a position is a directory that a field of another leads to. */
function positions(bytes: Buffer): {ranges: Range[]; fields: number[]}[] {
  return tiffStarts(bytes).flatMap((start) => {
    const tiff = reader(bytes.subarray(start));
    const pointers = tiff.directories().flatMap((directory) => tiff.fields(directory).filter(tiff.isPointer));
    return pointers.map((pointer) => {
      const directory = tiff.long(pointer + 8);
      const fields = tiff.fields(directory);
      const values = fields.flatMap((field) => {
        const length = (SIZES[tiff.short(field + 2)] ?? 8) * tiff.long(field + 4);
        return length > 4 ? [{at: tiff.long(field + 8), length}] : [];
      });
      const own = {at: directory, length: 2 + 12 * fields.length};
      return {
        ranges: [...values, own].map(({at, length}) => ({at: start + at, length})),
        fields: fields.map((field) => tiff.short(field)),
      };
    });
  });
}

function tiffStarts(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (const sign of ['MM\0*', 'II*\0']) {
    for (let at = bytes.indexOf(sign, 0, 'latin1'); at >= 0; at = bytes.indexOf(sign, at + 1, 'latin1')) {
      if (starts.push(at) >= MAX_TIFFS) return starts;
    }
  }
  return starts;
}

function reader(tiff: Buffer) {
  const isBig = tiff[0] === 0x4d;
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isBig ? tiff.readUInt16BE(at) : tiff.readUInt16LE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isBig ? tiff.readUInt32BE(at) : tiff.readUInt32LE(at));
  return {
    short,
    long,
    fields: (at: number) =>
      at === 0 ? [] : Array.from({length: Math.min(short(at), MAX_FIELDS)}, (_, number) => at + 2 + 12 * number),
    isPointer: (field: number) => short(field) === GPS && short(field + 2) === LONG && long(field + 4) === 1,
    directories() {
      const found: number[] = [];
      for (let at = long(4); at !== 0 && found.length < MAX_DIRECTORIES; at = long(at + 2 + 12 * short(at))) {
        found.push(at);
      }
      return found;
    },
  };
}

/** XMP is XML: a property of Exif, or of what flies, is an attribute or an element of its name. */
function xmpPositions(bytes: Buffer): Range[] {
  const text = bytes.toString('latin1');
  return [
    /(?<![\w-])[\w-]{1,40}:GPS\w{1,40}\s{0,20}=\s{0,20}(?:"[^"]{0,200}"|'[^']{0,200}')/gi,
    /<([\w-]{1,40}:GPS\w{1,40})(?=[\s>])[^>]{0,200}>[^<]{0,200}<\/\1\s{0,20}>/gi,
  ].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({0: found, index}) => ({at: index, length: found.length})),
  );
}

function blank(bytes: Buffer, {at, length}: Range, byte: number): void {
  bytes.fill(byte, Math.min(at, bytes.length), Math.min(at + length, bytes.length));
}

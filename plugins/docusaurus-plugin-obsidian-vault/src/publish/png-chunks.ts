/** The chunks of a PNG that hold texts (PNG 3, 11.3.3): XMP may stand in them packed, and Exif as digits of hexadecimal. */
import {inflateSync} from 'node:zlib';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** So much of an unpacked text is looked at, in bytes. */
const MAX_TEXT = 8_000_000;

/** A chunk of a PNG. */
export interface PngChunk {
  name: string;
  /** Where it begins and ends in the file, with its length, name and sum. */
  start: number;
  end: number;
  data: Buffer;
}

/**
 * @param bytes - A file.
 * @returns Its chunks; none where it is no PNG. A chunk that is cut off is none.
 */
export function pngChunks(bytes: Buffer): PngChunk[] {
  if (bytes.toString('latin1', 0, 8) !== SIGNATURE) return [];
  const chunks: PngChunk[] = [];
  for (let start = 8; start + 12 <= bytes.length; ) {
    const end = start + 12 + bytes.readUInt32BE(start);
    if (end > bytes.length) break;
    chunks.push({
      name: bytes.toString('latin1', start + 4, start + 8),
      start,
      end,
      data: bytes.subarray(start + 8, end - 4),
    });
    start = end;
  }
  return chunks;
}

/**
 * @param chunk - A chunk.
 * @returns What it holds packed or in digits; `undefined` where it stands there as it is.
 */
export function packedText({name, data}: PngChunk): Buffer | undefined {
  const keyword = data.indexOf(0);
  if (keyword < 0) return undefined;
  try {
    if (name === 'zTXt') return profileOf(inflateSync(data.subarray(keyword + 2), {maxOutputLength: MAX_TEXT}));
    if (name === 'tEXt') return profileOf(data.subarray(keyword + 1));
    if (name !== 'iTXt' || data[keyword + 1] !== 1) return undefined;
    const language = data.indexOf(0, keyword + 3);
    const translated = data.indexOf(0, language + 1);
    return inflateSync(data.subarray(translated + 1), {maxOutputLength: MAX_TEXT});
  } catch {
    return undefined;
  }
}

/** ImageMagick's `Raw profile type exif`: its kind, its length, its bytes as digits. */
function profileOf(text: Buffer): Buffer {
  const [, digits] = /^\s*\w+\s+\d+\s+([\da-f\s]+)$/i.exec(text.toString('latin1')) ?? [];
  return digits === undefined ? text : Buffer.from(digits.replace(/\s+/g, ''), 'hex');
}

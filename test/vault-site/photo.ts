/** Photos made of bytes: a JPEG that says where it was taken. */

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  value.copy(bytes, 8);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function degrees(whole: number): Buffer {
  return Buffer.concat([whole, 1, 30, 1, 0, 1].map(long));
}

function directory(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...entries, long(0)]);
}

/**
 * @param hasPosition - Whether it says where it was taken (Exif 2.32, 4.6.6).
 * @returns A JPEG without a picture.
 */
export function photo(hasPosition: boolean): Buffer {
  const gpsAt = 8 + 2 + 12 + 4;
  const valuesAt = gpsAt + 2 + 4 * 12 + 4;
  const gps = Buffer.concat([
    directory([
      entry(1, ASCII, 2, Buffer.from('N\0\0\0')),
      entry(2, RATIONAL, 3, long(valuesAt)),
      entry(3, ASCII, 2, Buffer.from('E\0\0\0')),
      entry(4, RATIONAL, 3, long(valuesAt + 24)),
    ]),
    degrees(52),
    degrees(13),
  ]);
  const make = entry(0x010f, ASCII, 4, Buffer.from('Cam\0'));
  const tiff = Buffer.concat([
    Buffer.from('MM\0*'),
    long(8),
    directory([hasPosition ? entry(0x8825, LONG, 1, long(gpsAt)) : make]),
    hasPosition ? gps : Buffer.alloc(0),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, Buffer.from([0xff, 0xd9])]);
}

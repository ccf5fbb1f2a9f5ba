import {crc32} from 'node:zlib';
import exifr from 'exifr';
import fc from 'fast-check';
import {stripPosition} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/strip-position.js';
import {photo} from '../vault-site/photo.js';

const where = (bytes: Buffer) => exifr.gps(bytes).catch(() => undefined);

it('should take the position out of a photo, and leave its length', async () => {
  expect(await where(photo(true))).toMatchObject({latitude: 52.5, longitude: 13.5});
  const stripped = stripPosition(photo(true));
  expect((await where(stripped))?.latitude ?? Number.NaN).toBeNaN();
  expect(stripped.length).toBe(photo(true).length);
  // 52 and 13 degrees, as rationals.
  for (const degrees of [52, 13]) expect(stripped.includes(Buffer.from([0, 0, 0, degrees, 0, 0, 0, 1]))).toBe(false);
});

it('should leave a photo that says nothing of it as it is', () => {
  expect(stripPosition(photo(false))).toEqual(photo(false));
});

it('should take it out of XMP', () => {
  const xmp = (text: string) => Buffer.from(`\xff\xd8 <rdf exif:Make="Cam" ${text}`, 'latin1');
  const attribute = xmp('exif:GPSLatitude="52,30.5N" exif:GPSLongitude = \'13,30E\'/>');
  expect(stripPosition(attribute).toString('latin1')).toMatch(/^\xff\xd8 <rdf exif:Make="Cam" {30,}\/>$/);
  const element = xmp('><exif:GPSLatitude>52,30.5N</exif:GPSLatitude></rdf>');
  expect(stripPosition(element).toString('latin1')).toMatch(/Make="Cam" > +<\/rdf>$/);
});

it('should leave a PNG whole: the sums of its chunks are those of what they hold', async () => {
  const tiff = photo(true).subarray(12, -2);
  const chunk = (name: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
    return Buffer.concat([length, Buffer.from(name), data, sum]);
  };
  const png = (exif: Buffer) =>
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('eXIf', exif), chunk('IEND', Buffer.alloc(0))]);
  const stripped = stripPosition(png(tiff));
  expect(stripped).not.toEqual(png(tiff));
  expect(stripped).toEqual(png(stripPosition(tiff)));
});

it('should end on any bytes, damaged photos included', () => {
  const damaged = fc
    .tuple(fc.nat(photo(true).length - 1), fc.integer({min: 0, max: 255}), fc.nat(photo(true).length))
    .map(([at, byte, end]) => {
      const bytes = photo(true);
      bytes[at] = byte;
      return bytes.subarray(0, end);
    });
  fc.assert(fc.property(damaged, (bytes) => stripPosition(bytes).length === bytes.length));
});

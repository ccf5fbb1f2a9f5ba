/** Photos of each kind that say where they were taken, as libvips writes them and as others do: named, and published without it. */
import {crc32, deflateSync} from 'node:zlib';
import {loadSharp} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/load-sharp.js';
import {hasPosition, stripPosition} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/strip-position.js';
import {photo} from '../vault-site/photo.js';

const sharp = loadSharp();
const withSharp = sharp ? it : it.skip;

const XMP = (latitude: string) =>
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" ' +
  `exif:Model="Cam"${latitude}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const LATITUDE = ' exif:GPSLatitude="52,30.5N" exif:GPSLongitude="13,30E"';
const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '52/1 30/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '13/1 30/1 0/1',
};

async function picture(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff', how: 'exif' | 'xmp', isPlaced: boolean) {
  const empty = (sharp as NonNullable<typeof sharp>)({create: {width: 8, height: 8, channels: 3, background: '#933'}});
  const said =
    how === 'exif'
      ? empty.withExif({IFD0: {Make: 'Cam'}, ...(isPlaced && {IFD3: GPS})})
      : empty.withXmp(XMP(isPlaced ? LATITUDE : ''));
  return said[format]().toBuffer();
}

describe.each([
  ['jpeg', 'exif'],
  ['jpeg', 'xmp'],
  ['png', 'exif'],
  ['png', 'xmp'],
  ['webp', 'exif'],
  ['webp', 'xmp'],
  ['avif', 'exif'],
  ['avif', 'xmp'],
  // libvips writes no position into the Exif of a TIFF: one that is made of bytes is below.
  ['tiff', 'xmp'],
] as const)('a %s that libvips writes, with %s', (format, how) => {
  withSharp('should be named, and lose its position alone', async () => {
    const placed = await picture(format, how, true);
    expect(hasPosition(placed)).toBe(true);
    const stripped = stripPosition(placed);
    expect(hasPosition(stripped)).toBe(false);
    const open = sharp as NonNullable<typeof sharp>;
    const [before, after] = await Promise.all([placed, stripped].map((bytes) => open(bytes).raw().toBuffer()));
    expect(after).toEqual(before);
    const {exif, xmp} = await open(stripped).metadata();
    expect(String(xmp)).not.toContain('GPSLatitude');
    // 52 degrees, in the order of bytes of either maker.
    for (const degrees of ['0000003400000001', '3400000001000000']) {
      expect(exif?.toString('hex') ?? '').not.toContain(degrees);
    }
  });

  withSharp('should stay as it is where it says nothing of it', async () => {
    const unplaced = await picture(format, how, false);
    expect(hasPosition(unplaced)).toBe(false);
    expect(stripPosition(unplaced)).toEqual(unplaced);
  });
});

const TIFF = photo(true).subarray(12, -2);

function chunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
  return Buffer.concat([length, Buffer.from(name), data, sum]);
}

const png = (...chunks: Buffer[]) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks, chunk('IEND', Buffer.alloc(0))]);
const digits = `\nexif\n ${TIFF.length}\n${TIFF.toString('hex').replace(/.{72}/g, '$&\n')}\n`;
const box = (name: string, data: Buffer) => {
  const head = Buffer.alloc(8, name.padStart(8));
  head.writeUInt32BE(data.length + 8);
  return Buffer.concat([head, data]);
};
const behindAPage = () => {
  // A first directory without fields, then the one with the position.
  const bytes = Buffer.concat([TIFF, Buffer.alloc(6)]);
  bytes.writeUInt32BE(TIFF.length, 4);
  bytes.writeUInt32BE(8, TIFF.length + 2);
  return bytes;
};

it.each<[string, Buffer]>([
  ['a TIFF', TIFF],
  ['a TIFF of two pages', behindAPage()],
  ['a HEIC whose Exif has no name in front of it', box('mdat', Buffer.concat([Buffer.alloc(4), TIFF]))],
  ['a WebP', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPEXIF\0\0\0\0'), TIFF])],
  [
    'a PNG with packed XMP',
    png(chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(XMP(LATITUDE))]))),
  ],
  ['a PNG with plain XMP', png(chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP(LATITUDE)}`)))],
  [
    'a PNG with Exif as packed digits',
    png(chunk('zTXt', Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(digits)]))),
  ],
  ['a PNG with Exif as digits', png(chunk('tEXt', Buffer.from(`Raw profile type exif\0${digits}`)))],
  [
    'a picture from the air',
    Buffer.from('\xff\xd8 drone-dji:GpsLatitude="+52.5" drone-dji:GpsLongitude="+13.5"', 'latin1'),
  ],
])('should be named and stripped: %s', (_, bytes) => {
  expect(hasPosition(bytes)).toBe(true);
  const stripped = stripPosition(bytes);
  expect(hasPosition(stripped)).toBe(false);
  expect(stripPosition(stripped)).toEqual(stripped);
});

it('should keep the other chunks of a PNG, with their sums', () => {
  const title = chunk('tEXt', Buffer.from('Title\0Of a picture'));
  expect(stripPosition(png(title, chunk('tEXt', Buffer.from(`Raw profile type exif\0${digits}`)), title))).toEqual(
    png(title, title),
  );
});

it('should not take the version of a receiver for a place', () => {
  // As a camera without one writes it: the pointer leads to a directory with its version alone.
  const bytes = Buffer.from(TIFF);
  const directory = bytes.readUInt32BE(8 + 2 + 8);
  bytes.writeUInt16BE(1, directory);
  bytes.writeUInt16BE(0, directory + 2);
  expect(hasPosition(bytes)).toBe(false);
});

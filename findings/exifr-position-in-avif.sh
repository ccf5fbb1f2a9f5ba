#!/usr/bin/env bash
# exifr 7.1.3: a position that it finds in a JPEG it does not find in the same photo as AVIF, a format that it reads.
# Guess refuted: what says nothing of a place has none in it. exifr names AVIF among its formats and throws over those that it does not
# know, as over WebP.
# The photo is written by sharp (libvips) with the same Exif in each file, which sharp reads back from both. `gps()` of the AVIF is
# undefined and no error; whoever checks photos by it before publishing them publishes the place.
# Seen: jpeg 51.5, 7.25 · avif: undefined · webp: Unknown file format
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund exifr@7.1.3 sharp@0.34.5
cat > check.mjs <<'JS'
import assert from 'node:assert';
import exifr from 'exifr';
import sharp from 'sharp';

const GPS = {GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 15/1 0/1'};
const photo = (format) =>
  sharp({create: {width: 64, height: 64, channels: 3, background: 'red'}}).withExif({IFD3: GPS}).toFormat(format).toBuffer();
const holdsIt = (content) => content.includes('Exif') || content.includes('II*\0') || content.includes('MM\0*');

const jpeg = await exifr.gps(await photo('jpeg'));
assert.deepEqual(jpeg, {latitude: 51.5, longitude: 7.25});
const avif = await photo('avif');
assert.ok(holdsIt(avif));
const {exif} = await sharp(avif).metadata();
assert.ok(exif?.length > 0);
assert.equal(await exifr.gps(avif), undefined);
await assert.rejects(async () => exifr.gps(await photo('webp')), /Unknown file format/);
console.log(`jpeg ${jpeg.latitude}, ${jpeg.longitude} · avif: undefined · webp: Unknown file format`);
JS
node check.mjs

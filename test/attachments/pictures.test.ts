/** Pictures in the sizes that pages show them in. */
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {copyAttachments} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/copy-attachments.js';
import {copyPictures, makePictures} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/pictures.js';
import {random} from '../random.mjs';
import {removeVaults, writeVault} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

/** A picture with shades in it, as a photo has: blurred rectangles at random places. */
async function picture(width: number, height: number) {
  const next = random(width);
  const parts = Array.from({length: 150}, () => {
    const [x, y, w, h, hue] = [next() * width, next() * height, next() * 90, next() * 90, Math.floor(next() * 360)];
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="hsl(${hue} 60% 50%)"/>`;
  });
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`),
  ).blur(4);
}

/** What a build makes of pictures of a vault. */
async function make(files: Record<string, Buffer>) {
  const dir = await writeVault({});
  const out = {dir, vault: path.join(dir, 'vault'), cache: path.join(dir, 'cache'), site: path.join(dir, 'site')};
  await mkdir(out.vault);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(out.vault, name), content);
  const names = new Map(Object.keys(files).map((name) => [name, name.toLowerCase()]));
  return {
    ...out,
    names,
    pictures: await makePictures({vault: {dir: out.vault, diskPaths: new Map()}, files: names, cacheFolder: out.cache}),
  };
}

const widths = ({pictures}: Awaited<ReturnType<typeof make>>, name: string) =>
  pictures.sources.get(name)?.map(({width}) => width);

it('should be made no wider than they are, and smaller than they were', async () => {
  const wide = await (await picture(1600, 400)).png().toBuffer();
  const narrow = await (await picture(600, 300)).jpeg({quality: 95}).toBuffer();
  const made = await make({'Wide.png': wide, 'narrow.jpg': narrow});
  expect(widths(made, 'Wide.png')).toEqual([480, 800, 1408]);
  expect(widths(made, 'narrow.jpg')).toEqual([480, 600]);
  await copyPictures(made.pictures, made.site);
  for (const [name, original] of [
    ['Wide.png', wide],
    ['narrow.jpg', narrow],
  ] as const) {
    for (const {file, width} of made.pictures.sources.get(name) ?? []) {
      const content = await readFile(path.join(made.site, file));
      expect(await sharp(content).metadata()).toMatchObject({format: 'webp', width});
      expect(content.length).toBeLessThan(original.length);
    }
  }
});

it('should be the same in every build, and made once', async () => {
  const content = await (await picture(900, 400)).png().toBuffer();
  const made = await make({'a.png': content});
  const kept = async () => {
    const names = (await readdir(made.cache)).sort();
    return Promise.all(names.map(async (name) => [name, (await stat(path.join(made.cache, name))).mtimeMs]));
  };
  const before = await kept();
  expect(
    await makePictures({vault: {dir: made.vault, diskPaths: new Map()}, files: made.names, cacheFolder: made.cache}),
  ).toEqual(made.pictures);
  expect(await kept()).toEqual(before);
  // A damaged one is made again, and copied again, though its size is the same.
  await copyPictures(made.pictures, made.site);
  const [[file, source] = ['', '']] = made.pictures.kept;
  const copy = path.join(made.site, file);
  const whole = await readFile(source);
  for (const damaged of [source, copy]) await writeFile(damaged, Buffer.alloc(whole.length));
  await makePictures({vault: {dir: made.vault, diskPaths: new Map()}, files: made.names, cacheFolder: made.cache});
  await copyPictures(made.pictures, made.site);
  for (const mended of [source, copy]) expect(await readFile(mended)).toEqual(whole);
  await makePictures({vault: {dir: made.vault, diskPaths: new Map()}, files: new Map(), cacheFolder: made.cache});
  expect(await readdir(made.cache)).toEqual([]);
});

it('should turn a photo that lies on its side, and take out where it was taken', async () => {
  const photo = await (await picture(1200, 800))
    .withExif({IFD0: {Copyright: 'x'}, IFD3: {GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N'}})
    .withMetadata({orientation: 6})
    .jpeg()
    .toBuffer();
  const made = await make({'photo.jpg': photo});
  expect(widths(made, 'photo.jpg')).toEqual([480, 800]);
  for (const file of made.pictures.kept.values()) {
    const {width, height, exif} = await sharp(await readFile(file)).metadata();
    expect(height).toBeGreaterThan(width);
    expect(exif).toBeUndefined();
  }
});

it('should be left alone where they move, are drawn, small already, or no pictures', async () => {
  const frames = await (await picture(900, 900)).gif().toBuffer();
  const still = await (await picture(900, 400)).png().toBuffer();
  // An animation control chunk in front of the picture's data.
  const moving = Buffer.concat([
    still.subarray(0, 33),
    Buffer.from('000000086163544c0000000200000000f38d9370', 'hex'),
    still.subarray(33),
  ]);
  const pages = await sharp(frames).webp().toBuffer();
  const stacked = await sharp([pages, pages], {join: {animated: true}})
    .webp({loop: 0})
    .toBuffer();
  const made = await make({
    'moves.gif': frames,
    'moves.png': moving,
    'moves.webp': stacked,
    'drawn.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(20_000)),
    'tiny.png': await (await picture(20, 20)).png().toBuffer(),
    'broken.png': Buffer.concat([still.subarray(0, 200), Buffer.alloc(20_000)]),
    'text.jpg': Buffer.from('no picture '.repeat(2000)),
  });
  expect([...made.pictures.sources]).toEqual([]);
});

it('should name a file that hosts refuse', async () => {
  const made = await make({'film.mp4': Buffer.alloc(25 * 1024 * 1024 + 1), 'clip.mp4': Buffer.alloc(100)});
  const problems = await copyAttachments({
    vault: {dir: made.vault, diskPaths: new Map()},
    files: made.names,
    folder: made.site,
    cacheFile: path.join(made.dir, 'copies.json'),
    stripPositions: false,
  });
  expect(problems.map(({path: file, rule, message}) => [file, rule, /26 MB/.test(message)])).toEqual([
    ['film.mp4', 'large-attachment', true],
  ]);
});

/** The figures of the vault: an SVG source beside each picture, rendered by `docs/Images/source/render.mjs`. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const images = path.resolve('docs/Images');
const source = path.join(images, 'source');
const mainNote = readFileSync('docs/App Services, Containers & Serverless.md', 'utf8');
const names = (folder: string, extension: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => path.basename(file, extension))
    .sort();
const figures = names(source, '.svg');

/** Width and height from a PNG's first chunk ("PNG specification, 11.2.2 IHDR"). */
function pngSize(file: Buffer): {width: number; height: number} {
  return {width: file.readUInt32BE(16), height: file.readUInt32BE(20)};
}

test('should be the seven figures, each with its source', () => {
  expect(figures).toEqual([
    'api_gateway_integrations',
    'eks_101',
    'sam_example',
    'sns_sqs_fanout',
    'sqs_delay_queues',
    'sqs_example',
    'swf_example',
  ]);
  expect(names(images, '.png')).toEqual(figures);
});

describe.each(figures)('%s', (name) => {
  const svg = readFileSync(path.join(source, `${name}.svg`), 'utf8');
  const png = readFileSync(path.join(images, `${name}.png`));
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];

  test('should be rendered at twice its size and weigh at most 150 kB', () => {
    expect(pngSize(png)).toEqual({width: 2 * (width ?? 0), height: 2 * (height ?? 0)});
    expect(png.length).toBeLessThanOrEqual(150_000);
  });

  test('should be readable on a phone: 480 px wide, on its own light ground', () => {
    expect(width).toBe(480);
    expect(svg).toContain(`<rect class="paper" width="${width}" height="${height}"`);
  });

  test('should say what it shows, and stand in the main note with a text', () => {
    expect(svg).toMatch(/<title id="title">[^<]{20,}<\/title>/);
    expect(mainNote).toMatch(new RegExp(`!\\[\\[Images/${name}\\.png\\|[^|\\]]{20,}\\|480\\]\\]`));
  });
});

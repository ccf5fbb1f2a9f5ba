import {open, stat} from 'node:fs/promises';
import path from 'node:path';
import {imageSize} from 'image-size';
import type {LoadedVault} from './load-vault.js';
import type {ReadSession} from './session.js';

/** A picture's own size in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Enough of a file for the size to stand in it; metadata in front of it may be long. */
const HEAD_BYTES = 512 * 1024;

const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Reads the sizes of pictures, so that pages hold their place while they load.
 *
 * @param vault - The vault.
 * @param paths - Attachments; those that are no pictures are passed over.
 * @param session - What was read before, in the same process.
 * @returns The sizes that could be read.
 */
export async function readImageSizes(
  {dir, diskPaths}: Pick<LoadedVault, 'dir' | 'diskPaths'>,
  paths: Iterable<string>,
  session: ReadSession,
): Promise<Map<string, ImageSize>> {
  const sizes = new Map<string, ImageSize>();
  for (const file of paths) {
    if (!IMAGE.test(file)) continue;
    const picture = path.join(dir, diskPaths.get(file) ?? file);
    const {size, mtimeMs, ctimeMs} = (await stat(picture).catch(() => undefined)) ?? {};
    const state = [size, mtimeMs, ctimeMs].join(' ');
    const found = await session.remember(`size ${picture}`, state, () => readImageSize(picture));
    if (found) sizes.set(file, found);
  }
  return sizes;
}

async function readImageSize(file: string): Promise<ImageSize | undefined> {
  try {
    const handle = await open(file);
    try {
      const {buffer, bytesRead} = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const {width, height, orientation} = imageSize(buffer.subarray(0, bytesRead));
      if (!width || !height) return undefined;
      // EXIF orientations from 5 on lie on their side.
      return orientation && orientation >= 5 ? {width: height, height: width} : {width, height};
    } finally {
      await handle.close();
    }
  } catch {
    // Not a picture after all, or damaged: it is shown without a size.
    return undefined;
  }
}

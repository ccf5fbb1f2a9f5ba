/** Mermaid's own reading of a diagram, without a browser: what it says, how much room it takes, what is wrong with it. */
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import type {Mermaid} from 'mermaid';
import type {DiagramReading} from 'remark-obsidian-vault';
import {diagramError} from './diagram-error.js';
import {diagramWords} from './diagram-words.js';
import {installDocument} from './drawing-document.js';

/** Rooms are whole steps of this, in pixels: the last digits are not the same on all machines. */
const STEP = 4;

/** Reads diagrams, one after the other. */
export type DiagramReader = (source: string) => Promise<DiagramReading>;

/**
 * @returns What reads diagrams. It changes the globals of the thread that it is in.
 */
export async function createDiagramReader(): Promise<DiagramReader> {
  const endFrames = installDocument();
  const file = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.esm.min.mjs');
  const {default: mermaid} = (await import(pathToFileURL(file).href)) as {default: Mermaid};
  // What is read is never shown as markup: there is nothing to make harmless, and no document that could.
  mermaid.initialize({startOnLoad: false, securityLevel: 'loose', suppressErrorRendering: true, logLevel: 'fatal'});
  let count = 0;
  return async (source) => {
    try {
      await mermaid.mermaidAPI.getDiagramFromText(source);
    } catch (error) {
      return {words: [], error: diagramError(error, source)};
    }
    count += 1;
    try {
      const {svg} = await mermaid.render(`diagram-${count}`, source);
      return {words: diagramWords(svg, source), ...sizeOf(svg)};
    } catch {
      // What cannot be laid out here may be in a browser.
      return {words: []};
    } finally {
      endFrames();
    }
  };
}

function sizeOf(svg: string): {width: number; height: number} | undefined {
  const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const isSize = width > 0 && height > 0 && Number.isFinite(width + height);
  return isSize ? {width: stepped(width), height: stepped(height)} : undefined;
}

function stepped(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}

/** Runs in a thread of its own, whose globals Mermaid takes for a page's: see `read-diagrams.ts`. */
import type {DiagramReading} from 'remark-obsidian-vault';
import {createDiagramReader} from './read-diagram.js';

const reader = createDiagramReader();

/**
 * @param source - A diagram.
 * @returns What is known of it.
 */
export default async function readOne(source: string): Promise<DiagramReading> {
  return (await reader)(source);
}

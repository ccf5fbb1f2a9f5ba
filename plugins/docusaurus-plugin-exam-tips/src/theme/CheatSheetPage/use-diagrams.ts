import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useCallback, useMemo, useState} from 'react';
import {diagramSources, withDiagrams} from '../../client/diagrams.js';
import type {SheetPiece} from '../../client/sheet-blocks.js';

/** A sheet with its diagrams. */
export interface DrawnSheet {
  pieces: readonly SheetPiece[];
  /** The diagrams that are to be drawn. */
  sources: readonly string[];
  onDrawn: (source: string, picture: string) => void;
  /** Whether all that can be drawn is. */
  isDrawn: boolean;
}

/**
 * @param pieces - What stands on a sheet.
 * @returns The same with diagrams as pictures, as they are drawn.
 */
export function useDiagrams(pieces: readonly SheetPiece[]): DrawnSheet {
  // The theme of diagrams, where it is there, has settings.
  const canDraw = useDocusaurusContext().siteConfig.themeConfig.mermaid !== undefined;
  const [drawn, setDrawn] = useState<ReadonlyMap<string, string>>(NONE);
  const onDrawn = useCallback((source: string, picture: string) => {
    setDrawn((known) => (known.has(source) ? known : new Map(known).set(source, picture)));
  }, []);
  const sources = useMemo(
    () => (canDraw ? Array.from(new Set(pieces.flatMap((piece) => diagramSources(htmlOf(piece))))) : []),
    [pieces, canDraw],
  );
  const shown = useMemo(
    () => (sources.length === 0 ? pieces : pieces.map((piece) => drawnPiece(piece, drawn))),
    [pieces, sources, drawn],
  );
  return {pieces: shown, sources, onDrawn, isDrawn: sources.every((source) => drawn.has(source))};
}

function htmlOf(piece: SheetPiece): string {
  if (piece.kind === 'tip') return piece.entry.html;
  return piece.kind === 'extract' ? piece.extract.html : '';
}

function drawnPiece(piece: SheetPiece, drawn: ReadonlyMap<string, string>): SheetPiece {
  const html = withDiagrams(htmlOf(piece), drawn);
  if (html === htmlOf(piece)) return piece;
  if (piece.kind === 'tip') return {...piece, entry: {...piece.entry, html}};
  return piece.kind === 'extract' ? {...piece, extract: {...piece.extract, html}} : piece;
}

const NONE: ReadonlyMap<string, string> = new Map();

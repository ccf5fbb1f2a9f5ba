import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF. */
export interface PdfPage {
  /** In points. */
  width: number;
  height: number;
  text: string;
}

/**
 * Reads a PDF back.
 *
 * @param bytes - The PDF.
 * @returns Its pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const {items} = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push({width: Math.round(width), height: Math.round(height), text: text.replace(/\s+/g, ' ')});
  }
  return pages;
}

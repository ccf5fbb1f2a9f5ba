/** Drawings in raw HTML: shapes and their looks. Nothing that loads, links, moves or holds other elements. */

/** The elements of a drawing, in lower case as a tokenizer of HTML gives them. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'rect',
  'text',
  'tspan',
  'defs',
  'lineargradient',
  'radialgradient',
  'stop',
  'marker',
  'clippath',
]);

/** Attributes that lengths, colours, points and transformations stand in ("Scalable Vector Graphics 2, appendix F"). */
const ATTRIBUTES: readonly string[] = `clip-path clip-rule cx cy d dominant-baseline dx dy fill fill-opacity fill-rule
  font-family font-size font-style font-weight gradienttransform gradientunits height letter-spacing marker-end marker-mid
  marker-start markerheight markerunits markerwidth offset opacity orient pathlength points preserveaspectratio r refx refy
  rx ry spreadmethod stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor transform viewbox width x x1 x2 xmlns y y1 y2`.split(/\s+/);

/** Element → the attributes that it may have, for the schema of the sanitizer. */
export const svgAttributes: Readonly<Record<string, string[]>> = Object.fromEntries(
  [...SVG_ELEMENTS].map((name) => [name, [...ATTRIBUTES]]),
);

/**
 * Keeps what the value of a drawing's attribute can say without loading anything: an address is that of a part of the
 * drawing, under the name that the sanitizer gives it.
 *
 * @param value - As typed.
 * @param prefix - What the sanitizer puts before an id.
 * @returns It; `undefined` where it leads elsewhere.
 */
export function svgValue(value: string, prefix: string): string | undefined {
  const local = value.replace(/url\(\s*["']?#([\w-]+)["']?\s*\)/gi, (_, id: string) =>
    id.startsWith(prefix) ? `local(#${id})` : `local(#${prefix}${id})`,
  );
  if (/url\s*\(|[a-z]+:\/\/|javascript:|\\/i.test(local.replace(/^http:\/\/www\.w3\.org\/2000\/svg$/, '')))
    return undefined;
  return local.replaceAll('local(#', 'url(#');
}

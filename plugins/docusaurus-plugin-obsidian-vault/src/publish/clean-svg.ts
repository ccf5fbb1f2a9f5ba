/**
 * SVG that draws and does nothing else. Opened by its own address a picture is a page of the site: a script in it could do what
 * the site's own can.
 */
import {parseXml, XmlCdata, XmlElement, type XmlNode, XmlText} from '@rgrove/parse-xml';
import postcss, {CssSyntaxError} from 'postcss';
import type {Element, ElementContent} from 'xast';
import {toXml} from 'xast-util-to-xml';
import {loadedBy} from '../read/css-loads.js';
import {ATTRIBUTES_OUT, DROPPED, ELEMENTS, NAMESPACES, PICTURES} from './svg-schema.js';

const SVG = 'http://www.w3.org/2000/svg';

const WRITTEN = {closeEmptyElements: true, tightClose: true};

/** No drawing program nests deeper, and each level is a call. */
const MAX_DEPTH = 200;

/**
 * Cleans a picture.
 *
 * @param text - SVG.
 * @returns The same drawing by elements and attributes that are known to do nothing but draw.
 * @throws Error where it is no SVG, with what is wrong.
 */
export function cleanSvg(text: string): string {
  const {root} = parseXml(text.replace(/^\uFEFF/, ''), {
    preserveCdata: true,
    // Programs name namespaces so, which are set anew; what an entity holds is never looked up.
    resolveUndefinedEntity: () => ' ',
  });
  if (root?.name !== 'svg') throw new Error(`its root is \`${root?.name}\`, not \`svg\``);
  const svg = cleanElement(root, 0) as Element;
  svg.attributes = {...svg.attributes, xmlns: SVG};
  const named = toXml(svg, WRITTEN);
  // A prefix is declared where one is used.
  if (named.includes(' xlink:href=')) svg.attributes['xmlns:xlink'] = 'http://www.w3.org/1999/xlink';
  return `${toXml(svg, WRITTEN)}\n`;
}

function cleanNode(node: XmlNode, depth: number): ElementContent[] {
  if (node instanceof XmlText || node instanceof XmlCdata) return [{type: 'text', value: node.text}];
  if (!(node instanceof XmlElement) || DROPPED.has(localName(node.name)) || depth > MAX_DEPTH) return [];
  if (!ELEMENTS.has(node.name)) {
    // What programs keep for themselves is no drawing; a link around a part of one is.
    return node.name.includes(':') ? [] : node.children.flatMap((child) => cleanNode(child, depth + 1));
  }
  if (isAnimatedAddress(node)) return [];
  if (node.name === 'style') return [{...element(node), children: [{type: 'text', value: cleanSheet(node.text)}]}];
  return [cleanElement(node, depth)];
}

function cleanElement(node: XmlElement, depth: number): Element {
  return {...element(node), children: node.children.flatMap((child) => cleanNode(child, depth + 1))};
}

function element(node: XmlElement): Element {
  const entries = Object.entries(node.attributes).filter(([name, value]) => isDrawing(node.name, name, value));
  return {type: 'element', name: node.name, attributes: Object.fromEntries(entries), children: []};
}

function isDrawing(elementName: string, name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return isInside(elementName, value.trim());
  if (name === 'xmlns') return NAMESPACES.has(value);
  if (name === 'xml:space' || name === 'xml:lang') return true;
  const plain = name.toLowerCase();
  if (!/^[a-z][\w-]*$/.test(plain) || plain.startsWith('on') || ATTRIBUTES_OUT.has(plain)) return false;
  if (plain === 'style') return cleanSheet(value, true) === value;
  return !/[(\\]/.test(value) || loadedBy(value) === undefined;
}

function isInside(elementName: string, address: string): boolean {
  if (address.startsWith('#')) return true;
  return PICTURES.has(elementName) && /^data:image\/(?:png|jpe?g|gif|webp|avif);/i.test(address);
}

/** An animation could set what may not be written down. */
function isAnimatedAddress({name, attributes}: XmlElement): boolean {
  if (!/^(?:animate|set)/.test(name)) return false;
  const animated = localName(attributes.attributeName?.trim() ?? '').toLowerCase();
  return animated.startsWith('on') || ATTRIBUTES_OUT.has(animated) || animated === 'style';
}

/** CSS of a picture without what loads; of what cannot be read, nothing. */
function cleanSheet(css: string, isAttribute = false): string {
  try {
    const root = postcss.parse(css);
    const isKept = root.nodes.every((node) => node.type === 'decl' && isQuiet(node.value) && !node.raws.value);
    if (isAttribute && isKept) return css;
    if (isAttribute) return '';
    root.walkComments((comment) => void comment.remove());
    root.walkAtRules(
      (rule) => void (/^(?:media|supports|(?:-webkit-)?keyframes|font-face)$/i.test(rule.name) || rule.remove()),
    );
    root.walkDecls((declaration) => {
      delete declaration.raws.value;
      if (!isQuiet(declaration.value)) declaration.remove();
    });
    return root.toString();
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return '';
  }
}

function isQuiet(value: string): boolean {
  return loadedBy(value) === undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What a published SVG may hold: what draws. Nothing in it runs, loads, submits or leads anywhere. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of SVG 2 and its filters, and the plain text of HTML that drawing programs put into `foreignObject`. */
export const ELEMENTS = words(`
  svg g defs symbol use switch view title desc metadata marker mask clipPath pattern style
  path rect circle ellipse line polyline polygon image text tspan tref textPath font font-face glyph
  linearGradient radialGradient meshgradient stop solidcolor hatch hatchpath
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set mpath
  foreignObject div span p br hr b i em strong u s sub sup small code pre ul ol li font center
  table thead tbody tr th td h1 h2 h3 h4 h5 h6
`);

/** Those whose content goes with them; of all others what they hold stays. */
export const DROPPED = words(
  'script iframe object embed audio video canvas handler listener template noscript math form',
);

/** Elements that may have an address, all of a part of the drawing or of a picture in it. */
export const PICTURES = words('image feImage');

/** Attributes that load, submit or run, wherever they stand. */
export const ATTRIBUTES_OUT = words(`
  src srcset srcdoc data action formaction form poster background ping cite longdesc manifest code codebase archive
  classid profile usemap lowsrc dynsrc href is base target
`);

/** The namespaces that such elements may be declared to be of. */
export const NAMESPACES = words('http://www.w3.org/2000/svg http://www.w3.org/1999/xhtml');

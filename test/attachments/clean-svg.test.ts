import {cleanSvg} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/clean-svg.js';

const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`;
const clean = (content: string, attributes = '') => cleanSvg(svg(content, attributes)).trim();

describe('an SVG that wants to do something', () => {
  it.each([
    ['a script', '<script>pwn()</script>'],
    ['a script in CDATA', '<script><![CDATA[pwn()]]></script>'],
    ['a script by another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">pwn()</x:script>'],
    ['a script of HTML', '<script xmlns="http://www.w3.org/1999/xhtml">pwn()</script>'],
    ['a script in a foreign object', '<foreignObject><div><script>pwn()</script></div></foreignObject>'],
    ['a frame', '<foreignObject><iframe src="https://pwn.example"/></foreignObject>'],
    ['a form', '<foreignObject><form action="https://pwn.example"><input/></form></foreignObject>'],
    ['a handler', '<rect onload="pwn()" ONCLICK="pwn()" onbegin="pwn()"/>'],
    ['a handler in a prefix', '<rect ev:event="pwn" xmlns:ev="http://www.w3.org/2001/xml-events"/>'],
    ['a link', '<a href="javascript:pwn()"><rect/></a>'],
    ['a link with xlink', '<a xlink:href="https://pwn.example"><rect/></a>'],
    ['an address behind a line end', '<use href="&#10;javascript:pwn()"/>'],
    ['a foreign picture', '<image href="https://pwn.example/x.png"/>'],
    ['a picture that is SVG', '<image href="data:image/svg+xml,&lt;svg onload=pwn()>"/>'],
    ['a foreign use', '<use xlink:href="https://pwn.example/x.svg#y"/>'],
    ['a use of data', '<use href="data:image/svg+xml,pwn#x"/>'],
    ['a foreign paint', '<rect fill="url(https://pwn.example/x.svg#y)"/>'],
    ['a foreign paint with escapes', '<rect fill="u\\72l(https://pwn.example)"/>'],
    ['an animated address', '<use><set attributeName="href" to="javascript:pwn()"/></use>'],
    ['an animated address with xlink', '<use><animate attributeName="xlink:href" values="javascript:pwn()"/></use>'],
    ['an animated handler', '<rect><set attributeName="onclick" to="pwn()"/></rect>'],
    ['a style that loads', '<style>@import "https://pwn.example"; rect { fill: url(https://pwn.example) }</style>'],
    ['a style of a rect that loads', '<rect style="fill: url(https://pwn.example)"/>'],
    ['a style that closes itself', '<style>&lt;/style>&lt;script>pwn()&lt;/script> {</style>'],
    ['an image of HTML', '<foreignObject><img src="x" onerror="pwn()"/></foreignObject>'],
    ['a refresh', '<foreignObject><meta http-equiv="refresh" content="0;url=https://pwn.example"/></foreignObject>'],
    ['a style sheet by instruction', '<?xml-stylesheet href="https://pwn.example/x.css"?>'],
    ['a comment', '<!-- pwn -->'],
    [
      'a style sheet by link',
      '<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="https://pwn.example"/>',
    ],
    ['a base', '<svg xml:base="https://pwn.example"><rect/></svg>'],
    ['notes of a program', '<sodipodi:namedview inkscape:document-path="pwn" xmlns:inkscape="a" xmlns:sodipodi="b"/>'],
  ])('should not, with %s', (_, content) => {
    const cleaned = clean(`${content}<circle r="4"/>`);
    expect(cleaned).not.toMatch(/pwn/);
    expect(cleaned).toContain('<circle r="4"/>');
  });

  it('should keep nothing of its doctype and its own element’s handlers', () => {
    const text = `<?xml version="1.0"?><?xml-stylesheet href="pwn.css"?><!DOCTYPE svg [<!ENTITY x "<script>pwn()</script>">]>${svg('&x;<circle r="4"/>', ' onload="pwn()"')}`;
    expect(cleanSvg(text)).not.toMatch(/pwn|DOCTYPE/);
  });

  it('should end where its elements nest without end', () => {
    expect(clean(`${'<g>'.repeat(1000)}${'</g>'.repeat(1000)}`).match(/<g/g)?.length).toBeLessThan(300);
  });
});

describe('an SVG that draws', () => {
  it.each([
    '<path d="M0 0 L1 1" fill="none" stroke="url(#a)" transform="rotate(3 4 5)"/>',
    '<style>.a { fill: url(#b); font-family: "A B" }</style>',
    '<g style="fill: red; stroke: url(#a)"/>',
    '<use xlink:href="#a"/>',
    '<image href="data:image/png;base64,AAAA" width="1"/>',
    '<text x="1">a &#x26; b &#x3C;<tspan dy="1em">c</tspan></text>',
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">Text<br/></div></foreignObject>',
    '<animateTransform attributeName="transform" type="rotate" dur="1s"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
    '<linearGradient id="a" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>',
  ])('should be as it is: %s', (content) => {
    const expected = content.includes('xlink:') ? svg(content) : svg(content).replace(/ xmlns:xlink="[^"]*"/, '');
    expect(clean(content)).toBe(expected);
  });

  it('should keep what a link is around', () => {
    expect(clean('<a href="https://x.example"><rect/></a>')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
    );
  });

  it('should be read where a program names namespaces by entities', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;" width="3"><rect/></svg>`;
    expect(cleanSvg(text)).toContain('<rect/>');
  });

  it.each(['', 'no picture', '<svg', '<html></html>', '<svg><g></svg>'])(
    'should be refused where it is none: %j',
    (text) => {
      expect(() => cleanSvg(text)).toThrow();
    },
  );
});

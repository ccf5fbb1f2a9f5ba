/** What a drawing may bring into a page. */
import {parseHTML} from 'linkedom';
import {cleanDrawing} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/diagrams/clean-drawing.js';

beforeAll(() => {
  const {document} = parseHTML('<!doctype html><html><body></body></html>');
  const parseFromString = (text: string) => parseHTML(`<!doctype html><html><body>${text}</body></html>`).document;
  Object.assign(globalThis, {
    document,
    DOMParser: class {
      parseFromString = parseFromString;
    },
  });
});

const clean = (inside: string): string => cleanDrawing(`<svg viewBox="0 0 1 1">${inside}</svg>`)?.outerHTML ?? '';

const HOST = 'https://elsewhere.example/x';

describe('a drawing', () => {
  it.each([
    `<image href="${HOST}"/>`,
    `<image xlink:href="${HOST}"/>`,
    `<use href="${HOST}#a"/>`,
    `<foreignObject><div><img src="${HOST}"></div></foreignObject>`,
    `<foreignObject><video poster="${HOST}"></video></foreignObject>`,
    `<foreignObject><iframe src="${HOST}"></iframe></foreignObject>`,
    `<foreignObject><div style="background:url(${HOST})">a</div></foreignObject>`,
    `<foreignObject><div style="background: URL( '${HOST}' )">a</div></foreignObject>`,
    `<foreignObject><div style="background:image-set('${HOST}' 1x)">a</div></foreignObject>`,
    `<foreignObject><table background="${HOST}"></table></foreignObject>`,
    `<g style="fill:url(${HOST}#p)"></g>`,
    `<g fill="url(${HOST}#p)"></g>`,
    `<style>.a{background:url("${HOST}")}</style>`,
    `<style>@import "${HOST}";</style>`,
    `<style>.a{background:u\\72l(${HOST})}</style>`,
    `<style>@font-face{font-family:a;src:url(${HOST})}</style>`,
    `<filter><feImage href="${HOST}"/></filter>`,
    `<link rel="stylesheet" href="${HOST}">`,
  ])('should load nothing: %s', (inside) => {
    expect(clean(`<text>kept</text>${inside}`)).toContain('kept');
    expect(clean(inside)).not.toContain('elsewhere');
  });

  it.each([
    '<script>pwn()</script>',
    '<g onclick="pwn()"></g>',
    '<g ONLOAD="pwn()"></g>',
    '<a href="javascript:pwn()">x</a>',
    '<a xlink:href=" JaVaScRiPt:pwn()">x</a>',
    '<a href="data:text/html,pwn">x</a>',
    '<a href="vbscript:pwn">x</a>',
    '<set attributeName="href" to="javascript:pwn()"/>',
    '<foreignObject><form action="pwn"><button formaction="pwn">x</button></form></foreignObject>',
  ])('should run nothing: %s', (inside) => {
    expect(clean(inside)).not.toContain('pwn');
  });

  it('should keep what it is made of', () => {
    const inside =
      '<style>#a .node{fill:#eee}</style><g marker-end="url(#a_arrow)" style="fill:url(#b)" class="node"><text>word</text></g>' +
      '<a href="https://example.com/" rel="noopener noreferrer"><text>out</text></a><foreignObject><p>label</p></foreignObject>';
    // The document of the test knows no letters of SVG's names.
    expect(clean(inside).toLowerCase()).toContain(inside.toLowerCase());
    // Mermaid's own symbols.
    expect(clean('<image href="data:image/png;base64,AA=="/>')).toContain('base64');
    expect(cleanDrawing('no drawing')).toBeNull();
  });
});

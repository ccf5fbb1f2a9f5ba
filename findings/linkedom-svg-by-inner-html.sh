#!/usr/bin/env bash
# linkedom 0.18.15: what is set as the content of an SVG element is read as HTML, not as SVG.
# Guess refuted: `innerHTML` of an SVG element reads SVG, as in browsers: names keep their capitals, and `/>` ends an element.
# A gradient becomes a `lineargradient`, which no selector and no reference of the drawing finds by its name, and takes all that follows
# into itself; a text behind an empty `<tspan/>` stands inside it. A whole document that is given as SVG is read rightly.
# Seen: <svg><lineargradient id="a"><text>a<tspan>b</tspan></text></lineargradient></svg>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund linkedom@0.18.15
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {DOMParser, parseHTML} from 'linkedom';

const drawing = '<linearGradient id="a"/><text>a<tspan/>b</text>';
const {document} = parseHTML('<html><body></body></html>');
const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
svg.innerHTML = drawing;
assert.equal(
  svg.outerHTML,
  '<svg><lineargradient id="a"><text>a<tspan>b</tspan></text></lineargradient></svg>',
);
const whole = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`, 'image/svg+xml');
assert.match(whole.toString(), /<linearGradient id="a"\s*\/><text>a<tspan\s*\/>b<\/text>/);
console.log(svg.outerHTML);
JS
node check.mjs

#!/usr/bin/env bash
# MathJax 3.2.2: what is wrong with a formula is not always a TexError.
# Guess refuted: a formula that MathJax cannot read comes to `formatError` as a TexError, whose message can be shown to who wrote it.
# `\vdotswithin{=}` of mathtools, valid in an alignment, leaves the input jax as a TypeError of JavaScript ("Cannot read
# properties of undefined") where it stands alone, and `formatError` is never asked.
# Seen: TypeError, formatError asked 0 times
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund mathjax-full@3.2.2
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/AllPackages.js';
import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {SerializedMmlVisitor} from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js';
import {STATE} from 'mathjax-full/js/core/MathItem.js';

RegisterHTMLHandler(liteAdaptor());
let asked = 0;
const mathml = (packages, tex) => {
  const formatError = (_, error) => { asked += 1; throw error; };
  const page = mathjax.document('', {InputJax: new TeX({packages, formatError})});
  return new SerializedMmlVisitor().visitTree(page.convert(tex, {end: STATE.CONVERT})).replace(/\s+/g, ' ');
};

const packages = ['base', 'ams', 'mathtools'];
assert.match(mathml(packages, '\\begin{aligned}a&=b\\\\&\\vdotswithin{=}\\\\&=c\\end{aligned}'), /mtable/);
assert.throws(() => mathml(packages, '\\frac{1}'), (error) => !(error instanceof TypeError));
assert.equal(asked, 1);
assert.throws(() => mathml(packages, '\\vdotswithin{=}'), TypeError);
assert.equal(asked, 1);
console.log('TypeError, formatError asked 0 times');
JS
node check.mjs

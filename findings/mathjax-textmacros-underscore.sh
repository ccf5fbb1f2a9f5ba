#!/usr/bin/env bash
# MathJax 3.2.2: a formula that draws stops drawing when the package `textmacros` is added.
# Guess refuted: a package of MathJax adds commands, and what was drawn without it stays as it was.
# Without it, `\text{a_b}` is the text a_b. With it, the same formula is the error "'_' allowed only in math mode", and
# `\text{R&D}` the error "'&' can not be used here". KaTeX 0.16.22 refuses both as well: only MathJax without the
# package takes names like `get_item` in a text.
# Seen: base: <mtext>a_b</mtext> · textmacros: '_' allowed only in math mode · KaTeX: Expected 'EOF', got '_'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund mathjax-full@3.2.2 katex@0.16.22
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
const mathml = (packages, tex) => {
  const formatError = (_, error) => { throw error; };
  const page = mathjax.document('', {InputJax: new TeX({packages, formatError})});
  return new SerializedMmlVisitor().visitTree(page.convert(tex, {end: STATE.CONVERT})).replace(/\s+/g, ' ');
};

import katex from 'katex';
assert.match(mathml(['base', 'ams'], '\\text{a_b}'), /<mtext>a_b<\/mtext>/);
assert.match(mathml(['base', 'ams'], '\\text{R&D}'), /R&amp;D/);
assert.throws(() => mathml(['base', 'ams', 'textmacros'], '\\text{a_b}'), ({message}) => message === "'_' allowed only in math mode");
assert.throws(() => mathml(['base', 'ams', 'textmacros'], '\\text{R&D}'), ({message}) => message === "'&' can not be used here");
assert.throws(() => katex.renderToString('\\text{a_b}'), /Expected 'EOF', got '_'/);
console.log("base: <mtext>a_b</mtext> · textmacros: '_' allowed only in math mode · KaTeX: Expected 'EOF', got '_'");
JS
node check.mjs

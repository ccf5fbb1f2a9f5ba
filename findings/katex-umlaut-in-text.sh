#!/usr/bin/env bash
# KaTeX 0.16.22: a word with an umlaut in `\text` is no word in what it writes.
# Guess refuted: the letters of a text stand in the MathML as they were written, so that its text can be searched, copied and read out.
# A letter that can be taken apart is: the ü of `\text{für}` becomes a `u` with a `¨` over it, an accent as in a formula, and the word
# falls into three. `ß` and Chinese, which cannot, stay. MathJax 3.2.2 leaves all of it one `<mtext>`.
# Seen: KaTeX: "fu¨r" in an <mover> · ß: "ß" · MathJax: one <mtext>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund katex@0.16.22 mathjax-full@3.2.2
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {createRequire} from 'node:module';
import katex from 'katex';

const require = createRequire(import.meta.url);
const load = (path) => require(`mathjax-full/js/${path}.js`);
const adaptor = load('adaptors/liteAdaptor').liteAdaptor();
load('handlers/html').RegisterHTMLHandler(adaptor);
const {SerializedMmlVisitor} = load('core/MmlTree/SerializedMmlVisitor');
const {TeX} = load('input/tex');
const page = load('mathjax').mathjax.document('', {InputJax: new TeX({packages: ['base']})});
const byMathJax = (tex) => new SerializedMmlVisitor().visitTree(page.convert(tex, {end: load('core/MathItem').STATE.CONVERT}));

const byKatex = (tex) => katex.renderToString(tex, {output: 'mathml'}).replace(/<annotation.*<\/annotation>/s, '');
const words = (markup) => markup.replace(/<[^>]+>/g, '');
assert.equal(words(byKatex('\\text{für}')), 'fu¨r');
assert.match(byKatex('\\text{für}'), /<mover accent="true"><mi[^>]*>u<\/mi><mo[^>]*>¨<\/mo><\/mover>|<mover accent="true"><mtext>u<\/mtext><mo[^>]*>¨<\/mo><\/mover>/);
assert.equal(words(byKatex('\\text{ß中}')), 'ß中');
assert.match(byMathJax('\\text{für}'), /<mtext>f&#xFC;r<\/mtext>/);
console.log('KaTeX: "fu¨r" in an <mover> · ß: "ß" · MathJax: one <mtext>');
JS
node check.mjs

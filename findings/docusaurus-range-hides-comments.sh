#!/usr/bin/env bash
# @docusaurus/theme-common 3.10.2: a range of lines behind the language of a code block switches its comments off.
# Guess refuted: ```js {0} and ```js {9} on a block of three lines mark no line and change nothing else.
# The comments that mark lines (`// highlight-next-line`) are read only where no range is written. With a range that names no line of
# the block, as writers of Obsidian's code block plugins type it, nothing is marked, and the comment is shown as a line of code.
# Seen: no range: 2 lines shown, line 1 marked · {0}: 3 lines shown, none marked · {9}: 3 lines shown, line 9 of 3 marked
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund --legacy-peer-deps @docusaurus/theme-common@3.10.2 react@19.2.0 react-dom@19.2.0 esbuild@0.25.12
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {parseLines} from './node_modules/@docusaurus/theme-common/lib/utils/codeBlockUtils.js';

const code = 'const a = 1;\n// highlight-next-line\nconst b = 2;\n';
const magicComments = [{className: 'marked', line: 'highlight-next-line'}];
const seen = (metastring) => {
  const {code: shown, lineClassNames} = parseLines(code, {metastring, language: 'js', magicComments});
  return [shown.split('\n').length, Object.keys(lineClassNames).map(Number)];
};
assert.deepEqual(seen(''), [2, [1]]);
assert.deepEqual(seen('{0}'), [3, []]);
assert.deepEqual(seen('{9}'), [3, [8]]);
console.log('no range: 2 lines shown, line 1 marked · {0}: 3 lines shown, none marked · {9}: 3 lines shown, line 9 of 3 marked');
JS
mkdir empty && echo 'export default {}' > empty/index.js
# What Docusaurus's bundler gives to the file, and the check does not need.
npx esbuild check.mjs --bundle --platform=node --format=esm --outfile=bundle.mjs --log-level=error --loader:.js=jsx --alias:@docusaurus/useIsomorphicLayoutEffect=./empty/index.js --banner:js="import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"
node bundle.mjs

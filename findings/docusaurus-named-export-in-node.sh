#!/usr/bin/env bash
# @docusaurus/utils-common 3.10.2: an export that its types have is none for an ES module in Node.
# Guess refuted: what `import {applyTrailingSlash} from '@docusaurus/utils-common'` is for TypeScript and in a Docusaurus config, it is in
# a plugin that is an ES module.
# The package is CommonJS. Node reads the names of its exports off the text, and does not see those that are re-exports of another
# file's `default`: `applyTrailingSlash` is there by `require` and below `default`, and not as a named import. Others of the same
# index file, such as `addTrailingSlash`, are.
# Seen: require: function · import * as: undefined · default: function · addTrailingSlash by import: function
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund @docusaurus/utils-common@3.10.2
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {createRequire} from 'node:module';
import * as names from '@docusaurus/utils-common';

const required = createRequire(import.meta.url)('@docusaurus/utils-common');
const kinds = [required.applyTrailingSlash, names.applyTrailingSlash, names.default.applyTrailingSlash, names.addTrailingSlash];
assert.deepEqual(kinds.map((value) => typeof value), ['function', 'undefined', 'function', 'function']);
console.log('require: function · import * as: undefined · default: function · addTrailingSlash by import: function');
JS
node check.mjs

#!/usr/bin/env bash
# jsep 1.6.0, for formulas of Obsidian's Bases: a string with a character by its number loses the backslash and keeps the digits.
# Guess refuted: a string literal has the value that it has in JavaScript, or is an error.
# `\n` and `\t` are read, every other letter behind a backslash stands for itself: "caf\u00e9" is "cafu00e9", and "\x41" is "x41".
# Seen: "caf\u00e9" -> cafu00e9 · "\x41" -> x41 · "a\nb" -> a line end between a and b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund jsep@1.6.0
cat > check.mjs <<'JS'
import assert from 'node:assert';
import jsep from 'jsep';

const valueOf = (source) => jsep(source).value;
assert.equal(valueOf('"caf\\u00e9"'), 'cafu00e9');
assert.equal(valueOf('"\\x41"'), 'x41');
assert.equal(valueOf('"a\\nb"'), 'a\nb');
console.log('"caf\\u00e9" -> cafu00e9 · "\\x41" -> x41 · "a\\nb" -> a line end between a and b');
JS
node check.mjs

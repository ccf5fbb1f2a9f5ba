#!/usr/bin/env bash
# jsep 1.4.0, for formulas of Obsidian's Bases: a method of a number is no expression.
# Guess refuted: jsep parses what JavaScript parses of an expression, and of `5.isEmpty()` at worst what JavaScript says of it; with
# a decimal, `1.5.toFixed()` is valid JavaScript, and in a formula a number has methods as well.
# jsep reads every `.` behind digits as part of the number: `5.isEmpty()` is "Variable names cannot start with a number", and
# `1.5.toFixed()` "Unexpected period". In brackets both are calls.
# Seen: 5.isEmpty() and 1.5.toFixed() are errors, (5).isEmpty() and (1.5).toFixed() are calls
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund jsep@1.4.0
cat > check.mjs <<'JS'
import assert from 'node:assert';
import jsep from 'jsep';

assert.throws(() => jsep('5.isEmpty()'), /Variable names cannot start with a number/);
assert.throws(() => jsep('1.5.toFixed()'), /Unexpected period/);
for (const text of ['(5).isEmpty()', '(1.5).toFixed()']) assert.equal(jsep(text).type, 'CallExpression');
console.log('5.isEmpty() and 1.5.toFixed() are errors, (5).isEmpty() and (1.5).toFixed() are calls');
JS
node check.mjs

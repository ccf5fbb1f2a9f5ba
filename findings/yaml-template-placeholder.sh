#!/usr/bin/env bash
# yaml 2.8.1: the placeholder of Obsidian's templates is a YAML mapping, and only sometimes an error.
# Guess refuted: `title: {{title}}` in a template that was never filled in is malformed YAML, and is caught as such.
# It is a mapping whose only key is the mapping {title: null}: no error, and `parse` returns an object with the key "{ title }" and
# writes a warning to the process, not into the document's warnings. With a word behind it the same line is an error.
# Seen: {"title":{"{ title }":null}}, 0 errors, 0 warnings of the document, 1 of the process · with a word: YAMLParseError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund yaml@2.8.1
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {parse, parseDocument} from 'yaml';

const heard = [];
process.on('warning', ({message}) => heard.push(message));
const text = 'title: {{title}}';
assert.deepEqual(parse(text), {title: {'{ title }': null}});
const {errors, warnings} = parseDocument(text);
assert.deepEqual([errors.length, warnings.length], [0, 0]);
assert.throws(() => parse(`${text} note`), {name: 'YAMLParseError'});
setImmediate(() => {
  assert.equal(heard.length, 1);
  assert.match(heard[0], /collection values will be stringified/);
  console.log('{"title":{"{ title }":null}}, 0 errors, 0 warnings of the document, 1 of the process · with a word: YAMLParseError');
});
JS
node check.mjs

#!/usr/bin/env bash
# yaml 2.9.0: a property in Markdown's italics is no error of the document, and throws when its value is asked for.
# Guess refuted: a document whose `errors` are empty can be turned into data. The reader that collects errors instead of throwing them
# (`parseDocument`) collects all of them.
# `title: *important*` is an alias, of an anchor named `important*` that nobody has set. The document has no error and no warning;
# `toJS()` throws a ReferenceError, which has neither line nor column, and nothing of the other properties comes out.
# Seen: 0 errors, 0 warnings, toJS: ReferenceError: Unresolved alias (the anchor must be set before the alias): important*
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund yaml@2.9.0
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {parseDocument} from 'yaml';

const document = parseDocument('title: *important*\ntags: [a]\n');
assert.deepEqual([document.errors.length, document.warnings.length], [0, 0]);
assert.throws(() => document.toJS(), (error) => {
  assert.equal(`${error.name}: ${error.message}`, 'ReferenceError: Unresolved alias (the anchor must be set before the alias): important*');
  assert.deepEqual([error.linePos, error.pos], [undefined, undefined]);
  console.log(`0 errors, 0 warnings, toJS: ${error.name}: ${error.message}`);
  return true;
});
JS
node check.mjs

#!/usr/bin/env bash
# remark-wiki-link 2.0.1 with remark-gfm 4.0.1: the stroke that a table needs escaped ends in the target of a link.
# Guess refuted: GFM takes the backslash off a stroke in a cell before anything inline is read, code included, so a wikilink there
# has the target that it has outside.
# remark-wiki-link reads characters, not the cell's text: `[[Note\|words]]` in a cell is a link to `Note\`. Outside of tables,
# where Obsidian writes no backslash, the target is right. Code in the same cell has its backslash taken off.
# Seen: in a cell: target Note\, alias words · outside: target Note, alias words · code in a cell: a|b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund remark@15.0.1 remark-gfm@4.0.1 remark-wiki-link@2.0.1
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {remark} from 'remark';
import gfm from 'remark-gfm';
import wikiLink from 'remark-wiki-link';

const reader = remark().use(gfm).use(wikiLink, {aliasDivider: '|'});
function links(node) {
  const own = node.type === 'wikiLink' ? [[node.value, node.data.alias]] : node.type === 'inlineCode' ? [node.value] : [];
  return own.concat((node.children ?? []).flatMap(links));
}
const read = (text) => links(reader.runSync(reader.parse(text)));
assert.deepEqual(read('[[Note|words]]'), [['Note', 'words']]);
assert.deepEqual(read('| x |\n| - |\n| [[Note\\|words]] `a\\|b` |'), [['Note\\', 'words'], 'a|b']);
console.log('in a cell: target Note\\, alias words · outside: target Note, alias words · code in a cell: a|b');
JS
node check.mjs

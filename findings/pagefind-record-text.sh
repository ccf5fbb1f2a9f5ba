#!/usr/bin/env bash
# Pagefind 1.6.0: the text of a custom record is not what was given, and not counted as words are.
# Guess refuted: `addCustomRecord` keeps `content` as it is, and a fragment's `word_count` (which positions of words refer to) leaves
# punctuation out, as the search itself does.
# A Japanese record comes back with a zero-width space between its words, in what excerpts are cut from. A dash that stands alone counts
# as a word, and so does each sign of `a = b`; `one/two` and `one,two` are one word each.
# Seen: ja "日本語\u200bの\u200b文" · "one — two" 3 words · "one -- two = three" 5 · "one/two" 1 · "one,two" 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund pagefind@1.6.0
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {gunzipSync} from 'node:zlib';
import {close, createIndex} from 'pagefind';

const texts = ['one — two', 'one -- two = three', 'one/two', 'one,two', '日本語の文'];
const {index} = await createIndex();
for (const [place, content] of texts.entries()) {
  await index.addCustomRecord({url: `/${place}/`, content, language: content.startsWith('one') ? 'en' : 'ja'});
}
const {files} = await index.getFiles();
const fragments = files
  .filter(({path}) => path.includes('fragment'))
  .map(({content}) => JSON.parse(gunzipSync(content).toString('utf8').replace(/^pagefind_dcd/, '')))
  .sort((a, b) => (a.url < b.url ? -1 : 1));
await close();
assert.deepEqual(fragments.slice(0, 4).map(({word_count}) => word_count), [3, 5, 1, 1]);
assert.equal(fragments[4].content, '日本語\u200bの\u200b文');
console.log(JSON.stringify(fragments.map(({content, word_count}) => [content, word_count])));
process.exit(0);
JS
node check.mjs

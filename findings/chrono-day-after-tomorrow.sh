#!/usr/bin/env bash
# chrono-node 2.10.3, which reads dates for Obsidian's Tasks: without its article "day after tomorrow" is tomorrow.
# Guess refuted: an article adds nothing to a phrase, and a phrase that is half known is no date, or says that half of it was left out.
# "the day after tomorrow" and "a day after tomorrow" are two days on. Without the article `parseDate` finds "tomorrow" alone and says
# nothing of the words before; "day before yesterday" is yesterday. Only `parse` shows it, by `index` and `text`.
# Seen: the day after tomorrow: 2026-11-30 · day after tomorrow: 2026-11-29 · day before yesterday: 2026-11-27 · index 10, "tomorrow"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {parse, parseDate} from 'chrono-node';

const now = new Date(2026, 10, 28, 12);
const dayOf = (text) => {
  const date = parseDate(text, now);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
};
for (const text of ['the day after tomorrow', 'a day after tomorrow']) assert.equal(dayOf(text), '2026-11-30');
for (const text of ['tomorrow', 'day after tomorrow']) assert.equal(dayOf(text), '2026-11-29');
assert.equal(dayOf('the day before yesterday'), '2026-11-26');
assert.equal(dayOf('day before yesterday'), '2026-11-27');
const [{index, text}] = parse('day after tomorrow', now);
assert.deepEqual([index, text], [10, 'tomorrow']);
console.log(
  'the day after tomorrow: 2026-11-30 · day after tomorrow: 2026-11-29 · day before yesterday: 2026-11-27 · index 10, "tomorrow"',
);
JS
node check.mjs

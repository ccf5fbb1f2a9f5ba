#!/usr/bin/env bash
# ts-fsrs 5.4.2, for Obsidian's and Anki's kind of cards: two minutes between two answers can be a day.
# Guess refuted: FSRS works with the time that has passed between two answers, or with the reader's own days, as Anki does.
# It counts the midnights of universal time in between: 16:00 in California, 9:00 in Tokyo. A card in review that is answered "Good"
# two minutes after the last answer, over such a midnight, is remembered three times as long; 59 minutes on one side of it change
# nothing. No option sets the hour.
# Seen: 23:59 to 00:01 UTC: 1 day, stability 2.31 -> 7.32 · 23:00 to 23:59 UTC: 0 days, stability 2.31 -> 2.31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module", "private": true}' > package.json
npm install --silent --no-audit --no-fund ts-fsrs@5.4.2
cat > check.mjs <<'JS'
import assert from 'node:assert';
import {createEmptyCard, fsrs, Rating, State} from 'ts-fsrs';

const scheduler = fsrs();
const answer = (card, time) => scheduler.next(card, new Date(time), Rating.Good);
const seen = (first, second) => {
  const learning = answer(createEmptyCard(new Date(first)), new Date(new Date(first) - 600_000)).card;
  const review = answer(learning, first).card;
  assert.equal(review.state, State.Review);
  const {card, log} = answer(review, second);
  return {days: log.elapsed_days, from: review.stability.toFixed(2), to: card.stability.toFixed(2)};
};
const over = seen('2026-01-01T23:59:00Z', '2026-01-02T00:01:00Z');
const within = seen('2026-01-01T23:00:00Z', '2026-01-01T23:59:00Z');
assert.deepEqual(over, {days: 1, from: '2.31', to: '7.32'});
assert.deepEqual(within, {days: 0, from: '2.31', to: '2.31'});
console.log('23:59 to 00:01 UTC: 1 day, stability 2.31 -> 7.32 · 23:00 to 23:59 UTC: 0 days, stability 2.31 -> 2.31');
JS
node check.mjs

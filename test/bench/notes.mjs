// Makes a vault of any size: notes of about 6 kB in the proportions of a real study note. The same number gives the same vault.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {random} from '../random.mjs';

const WORDS =
  `queue topic bucket cluster node service function container image layer region zone gateway policy role request
response message event stream table index cache limit cost price capacity scale region failover backup restore snapshot network
subnet route address port protocol endpoint client server token key secret rotate encrypt audit log metric alarm trace deploy
version alias stage weight retry timeout visible hidden order batch window shard partition replica leader quorum consistent
eventual strong durable available resilient elastic burst credit spot reserved demand host guest kernel process thread`
    .split(/\s+/)
    .filter(Boolean);

/**
 * Writes a vault.
 *
 * @param {string} folder - Where to.
 * @param {number} count - How many notes.
 */
export function writeNotes(folder, count) {
  const next = random(count);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentence = (length = 8 + Math.floor(next() * 10)) => Array.from({length}, () => pick(WORDS)).join(' ');
  const titles = Array.from({length: count}, (_, n) => `Topic ${n + 1} ${pick(WORDS)} ${pick(WORDS)}`);
  titles.forEach((title, n) => {
    const parts = [`> [!info] ${sentence(4)}`, `> tldr; ${sentence()}`];
    for (let section = 0; section < 8; section++) {
      parts.push(
        `${section % 3 === 2 ? '###' : '##'} ${sentence(3)}`,
        `${sentence()}\n${sentence()} **${sentence(2)}** \`${pick(WORDS)}\``,
      );
      parts.push(
        [`- ${sentence()}`, `\t- ${sentence()}`, `- ${sentence()} [[${pick(titles)}]]`, `- ${sentence()}`].join('\n'),
      );
      parts.push(sentence(32));
      parts.push(`==Exam: ${sentence()}==`);
      if (section % 4 === 3)
        parts.push(`| ${sentence(2)} | ${sentence(2)} |\n| --- | --- |\n| ${sentence(3)} | ${sentence(3)} |`);
    }
    const file = path.join(folder, `Subject ${1 + (n % 20)}`, `${title}.md`);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, `---\ntags: [${pick(WORDS)}]\n---\n${parts.join('\n\n')}\n`);
  });
}

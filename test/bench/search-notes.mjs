// Notes of about 6 kB whose words are as unevenly used as those of a language (Zipf): 20,000 of them.
import {random} from '../random.mjs';

/**
 * @param {number} count - How many notes.
 * @returns What search reads of them: six sections of 150 words each, each with an exam tip.
 */
export function noteRecords(count) {
  const next = random(5);
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro sa te vi wo xa zu tion ing er ment'.split(' ');
  const pick = () => syllables[Math.floor(next() * syllables.length)];
  const vocabulary = Array.from({length: 20_000}, (_, rank) => Array.from({length: 2 + (rank % 3)}, pick).join(''));
  Object.assign(vocabulary, {300: 'visibility', 500: 'timeout', 700: 'configuration', 900: 'balancer'});
  const word = () => vocabulary[Math.floor(20_000 ** next()) - 1];
  const text = (length) => Array.from({length}, word).join(' ');
  return Array.from({length: count}, (_, at) => ({
    url: `/note-${at}`,
    title: text(3),
    aliases: [],
    tags: [`tag-${at % 20}`],
    sections: Array.from({length: 6}, (__, n) => ({
      heading: {id: `h-${n}`, text: text(3), depth: 2},
      text: text(150),
      tips: [{id: `exam-${n}`, label: 'Exam', text: text(8)}],
    })),
  }));
}

/**
 * Sentences and words are cut from texts of bounded length: each segment of `Intl.Segmenter` carries a copy of the whole text in V8,
 * so that those of a long text take the square of its length.
 */
import {jest} from '@jest/globals';
import type {Paragraph} from 'mdast';
import {withReadingTime} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/reading-time.js';
import type {PageFrontMatter} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/front-matter.js';
import {cutWords} from '../../plugins/docusaurus-theme-search-pagefind/src/words.js';
import {createFormulaEngine} from '../../plugins/remark-obsidian-vault/src/math/note-formulas.js';
import {sentencesOf} from '../../plugins/remark-obsidian-vault/src/metadata/sentence.js';

const BOUND = 2500;

/** Runs what cuts texts. Returns what it gives, and the length of the longest text that was cut at once. */
function longest<T>(run: () => T): [result: T, length: number] {
  const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
  try {
    const result = run();
    return [result, Math.max(...segment.mock.calls.map(([text]) => text.length))];
  } finally {
    segment.mockRestore();
  }
}

const paragraph = (...texts: string[]): Paragraph => ({
  type: 'paragraph',
  children: texts.map((value) => ({type: 'text', value})),
});

it.each([
  ['short ones', Array.from({length: 3000}, (_, at) => `Sentence ${at}. `)],
  ['lines', Array.from({length: 3000}, (_, at) => `line ${at}\n`)],
  ['some that are longer than what is shown', Array.from({length: 30}, (_, at) => `${`Word${at} `.repeat(150)}end. `)],
  ['emoji', Array.from({length: 3000}, (_, at) => `${'😀'.repeat(at % 7)}${at}! `)],
])('should find the same sentences as in the whole text: %s', (_, texts) => {
  const node = paragraph(...texts);
  const [found, length] = longest(() => {
    const sentenceOf = sentencesOf(node, createFormulaEngine());
    return node.children.map(sentenceOf);
  });
  const whole = new Intl.Segmenter('en', {granularity: 'sentence'});
  expect(found).toHaveLength(texts.length);
  for (const [at, text] of texts.entries()) {
    const [own = {segment: ''}] = whole.segment(text);
    const words = own.segment.trim();
    if (words.length <= 240) expect(found[at]).toBe(words);
    else expect(words.startsWith((found[at] as string).slice(0, -1))).toBe(true);
  }
  expect(length).toBeLessThan(BOUND);
});

it('should find every place of a sentence that never ends', () => {
  const node = paragraph(...Array.from({length: 3000}, (_, at) => `word${at} `));
  const [found, length] = longest(() => {
    const sentenceOf = sentencesOf(node, createFormulaEngine());
    return node.children.map(sentenceOf);
  });
  for (const at of [0, 10, 1000, 2999]) expect(found[at]).toContain(`word${at}`);
  expect(length).toBeLessThan(BOUND);
});

it('should find the same words in a text without spaces', () => {
  const text = '機械学習は人工知能の一分野であり'.repeat(200);
  const [found, length] = longest(() => cutWords(text).map(({start, end}) => text.slice(start, end)));
  const whole = [...new Intl.Segmenter('en', {granularity: 'word'}).segment(text)].map(({segment}) => segment);
  expect(found).toEqual(whole);
  expect(length).toBeLessThan(BOUND);
});

it('should count the words of a long text', () => {
  const frontMatter = {title: 'A', slug: '/a', vault: {path: 'A.md', tips: []}} as PageFrontMatter;
  const [read, length] = longest(() => withReadingTime(frontMatter, [['p', 0, 'one two, three: four. '.repeat(5000)]]));
  expect(read.vault.minutes).toBe(100);
  expect(length).toBeLessThan(BOUND);
});

import {textToHtml} from '../../plugins/docusaurus-plugin-exam-tips/src/data/derived.js';
import type {ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';
import {Fronts} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/fronts.js';
import {tip} from './sample.js';

const html = (markup: string, sample: Parameters<typeof tip>[0] = {}): ExamTip => ({
  ...tip({text: markup.replace(/<[^>]*>/g, ''), ...sample}),
  html: markup,
});
const plain = (text: string, sample: Parameters<typeof tip>[0] = {}) => html(textToHtml(text), {text, ...sample});
const asks = (...tips: ExamTip[]) => {
  const askable = new Fronts('en').askable(tips);
  return tips.map((one) => askable.has(one));
};

describe('a question', () => {
  it.each([
    ['nothing to hide but all of it', plain('Spot instances may be taken back')],
    ['all of it one part', html('<strong>Everything is hidden</strong>.')],
    ['a number alone', plain('→ 15 minutes')],
    ['blocks that are hidden', html('<pre><code>a\nb</code></pre>')],
  ])('should not be asked that says nothing: %s', (_, one) => expect(asks(one)).toEqual([false]));

  it.each([
    ['a number among words', plain('A function runs for 15 minutes')],
    ['a part among parts', html('<strong>Everything</strong> <code>is</code> <b>hidden</b>.')],
    ['a term', plain('S3: object storage')],
    ['a picture', html('<img src="/queue.svg" alt=""> <b>this</b>')],
    ['a flashcard', html('<div class="exam-card-question">Why?</div><div class="exam-card-answer"><b>So</b></div>')],
    ['a formula', html('<span class="katex"><math><mi>E</mi></math></span> is <strong>energy</strong>')],
  ])('should be asked that says something: %s', (_, one) => expect(asks(one)).toEqual([true]));

  it('should not be asked where another one looks the same and has another answer', () => {
    const waits = (seconds: number, note = 'SQS') => plain(`It waits ${seconds} seconds`, {note});
    expect(asks(waits(5), waits(7), waits(9, 'SNS'))).toEqual([false, false, true]);
    expect(
      asks(plain('It waits 5 seconds', {headings: ['A']}), plain('It waits 7 seconds', {headings: ['B']})),
    ).toEqual([true, true]);
  });

  it('should be asked once where it stands twice with one answer', () => {
    expect(asks(plain('It waits 5 seconds'), plain('It waits 5 seconds'))).toEqual([true, false]);
  });

  it('should be asked by each part that tells something, and by no other', () => {
    const [one, two] = [
      plain('A function runs for 15 minutes, with 10 GB'),
      plain('A function runs for 900 seconds, with 10 GB'),
    ];
    const askable = new Fronts('en').askable([one, two, plain('S3: storage')]);
    expect([...askable.values()]).toEqual([[1], [1], [0, 1]]);
  });

  it('should be known by its pictures', () => {
    const shows = (name: string) => html(`<img src="/${name}.svg"> shows <b>${name}</b>`);
    expect(asks(shows('a'), shows('b'))).toEqual([true, true]);
  });
});

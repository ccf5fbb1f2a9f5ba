import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {choicesOf} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/choices.js';
import {markKeyParts} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/key-parts.js';
import {findNumbers} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/numbers.js';
import {type Question, questionsOf} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/questions.js';
import {unitWords} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/units.js';

const english = unitWords('en');

describe('findNumbers', () => {
  const found = (text: string, units = english) => findNumbers(text, units).map(([from, to]) => text.slice(from, to));

  it.each([
    ['at most 15 minutes (900 seconds)', ['15 minutes', '900 seconds']],
    ['4 days unless you set it, 14 at most', ['4 days', '14']],
    ['up to 3,000 IOPS and 125 MB/s', ['3,000 IOPS', '125 MB/s']],
    ['costs $0.05 per GB', ['$0.05']],
    ['10 000 requests', ['10 000']],
    ['in 2024 100 of them', ['2024', '100']],
    ['99.99% of 5–10 ms, 1-2 h', ['99.99%', '5–10 ms', '1-2 h']],
    ['a /16 is no number, 10.0.0.0/16 is', ['10.0.0.0/16']],
    ['below -5 °C, 10+ nodes, ≤ 250 MB', ['-5 °C', '10+', '≤ 250 MB']],
    ['a 15-minute limit, 6 times as long', ['15-minute', '6 times']],
    ['5 in a row', ['5']],
    ['EC2, S3, us-east-1, v1.2, SHA-256, 2FA, IPv4, t3_2, 5xx', []],
    ['403 is a refusal. 429 too', ['403', '429']],
    ['', []],
  ])('should find the numbers of "%s"', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it('should know the units of the language of the site', () => {
    expect(found('höchstens 3 Tage oder 4 days', unitWords('de'))).toEqual(['3 Tage', '4 days']);
    expect(found('höchstens 3 Tage')).toEqual(['3']);
  });

  it('should take linear time', () => {
    expect(found(`${'1 '.repeat(50_000)}${'1,'.repeat(50_000)}`).length).toBeGreaterThan(0);
  });
});

describe('markKeyParts', () => {
  const marked = (html: string) => toHtml(markKeyParts(fromHtml(html, {fragment: true}), english));

  it('should mark bold text, code and numbers', () => {
    expect(marked('A <strong>queue</strong> ends in <code>.fifo</code> after <em>4 days</em>')).toBe(
      'A <exam-key><strong>queue</strong></exam-key> ends in <exam-key><code>.fifo</code></exam-key> after <em><exam-key>4 days</exam-key></em>',
    );
  });

  it('should mark a whole tip that has no key part', () => {
    expect(marked('<p>Reads are <em>eventually</em> consistent.</p>')).toBe(
      '<exam-key block><p>Reads are <em>eventually</em> consistent.</p></exam-key>',
    );
  });

  it('should mark the answer of a flashcard, and nothing that it asks', () => {
    expect(
      marked(
        '<div class="exam-card-question">Why <b>5</b>?</div><div class="exam-card-answer">So <code>x</code></div>',
      ),
    ).toBe(
      '<div class="exam-card-question">Why <b>5</b>?</div><exam-key block answer><div class="exam-card-answer">So <code>x</code></div></exam-key>',
    );
  });

  it('should mark no key part inside another', () => {
    expect(marked('<strong>4 days <code>x</code></strong>')).toBe(
      '<exam-key><strong>4 days <code>x</code></strong></exam-key>',
    );
  });

  it('should leave formulas and pictures whole', () => {
    const drawn = '<span class="katex">x = 5</span><svg><text>7</text></svg><math><mn>8</mn></math>';
    expect(marked(`${drawn}<b>x</b><b> </b>`)).toBe(`${drawn}<exam-key><b>x</b></exam-key><b> </b>`);
    expect(marked(drawn)).toBe(`<exam-key block>${drawn}</exam-key>`);
  });

  it('should keep a block of code a block', () => {
    expect(marked('<pre><code>a\nb</code></pre>')).toBe('<exam-key block><pre><code>a\nb</code></pre></exam-key>');
  });

  it('should leave its input as it is', () => {
    const tree = fromHtml('<p>4 days</p>', {fragment: true});
    const before = structuredClone(tree);
    markKeyParts(tree, english);
    expect(tree).toEqual(before);
  });
});

describe('questionsOf', () => {
  const asked = (html: string) =>
    questionsOf(fromHtml(html, {fragment: true}), english).map(
      ({kind, tree, answer}) => `${kind}: ${toHtml(tree).replace(/<exam-key[^>]*>.*<\/exam-key>/s, '[…]')} = ${answer}`,
    );

  it('should hide one part each, and show the others', () => {
    expect(asked('A <b>queue</b> keeps <code>x</code> for 4 days')).toEqual([
      'strong: A […] keeps <code>x</code> for 4 days = queue',
      'code: A <b>queue</b> keeps […] for 4 days = x',
      'number: A <b>queue</b> keeps <code>x</code> for […] = 4 days',
    ]);
  });

  it('should ask "term: definition" in both directions', () => {
    expect(asked('S3: <em>object</em> storage')).toEqual([
      'term: […]: <em>object</em> storage = S3',
      'definition: S3: […] = object storage',
    ]);
    expect(asked('<p><strong>EBS</strong>: a disk of 16 TiB</p>')).toEqual([
      'term: <p>[…]: a disk of 16 TiB</p> = EBS',
      'number: <p><strong>EBS</strong>: a disk of […]</p> = 16 TiB',
      'definition: <p><strong>EBS</strong>: […]</p> = a disk of 16 TiB',
    ]);
  });

  it.each([
    'When a queue is full and nobody reads from it any more: it waits',
    'At 10:30 it begins',
    'It says so. Then: nothing',
    'term: ',
    'See https://a.example/b',
  ])('should take no sentence for a definition: %s', (text) => {
    expect(asked(text).filter((question) => /^(?:term|definition)/.test(question))).toEqual([]);
  });

  it('should ask of a flashcard its answer, and of a tip without any part all of it', () => {
    expect(asked('<div class="exam-card-question">Why: <b>5</b></div><div class="exam-card-answer">So</div>')).toEqual([
      'answer: <div class="exam-card-question">Why: <b>5</b></div>[…] = So',
    ]);
    expect(asked('Reads are consistent.')).toEqual(['whole: […] = Reads are consistent.']);
  });

  it('should know no words of what is drawn', () => {
    expect(asked('<b><span class="katex">E</span></b> is energy')).toEqual(['strong: […] is energy = ']);
  });
});

describe('choicesOf', () => {
  const choices = (html: string, siblings: string[], seed = 'x', number = 0) =>
    choicesOf(questionsOf(fromHtml(html, {fragment: true}), english)[number] as Question, siblings, english, seed);
  const others = ['EBS: disks', '<b>EFS</b> is shared', 'FSx: Windows', 'It keeps 4 days'];

  it('should be the right answer and three of the same kind from the section', () => {
    expect(choices('S3: objects', others)?.toSorted()).toEqual(['EBS', 'EFS', 'FSx', 'S3']);
    expect(choices('S3: objects', [...others, 'SQS: queues', 'SNS: topics'])).toHaveLength(4);
  });

  it('should be none where there are too few, or where they are the same', () => {
    expect(choices('S3: objects', others.slice(1))).toBeUndefined();
    expect(choices('S3: objects', ['EBS: disks', 'ebs: disk', 'S3: buckets', 'FSx: Windows'])).toBeUndefined();
    expect(choices('It waits 5 days', others)).toBeUndefined();
  });

  it('should be in an order that the tip decides on, and another tip has another', () => {
    const order = (seed: string) => choices('S3: objects', others, seed)?.indexOf('S3');
    expect(order('one')).toBe(order('one'));
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(order)).size).toBeGreaterThan(2);
  });

  it('should be answers of cards for a card', () => {
    const card = (answer: string) =>
      `<div class="exam-card-question">Why ${answer}?</div><div class="exam-card-answer">${answer}</div>`;
    expect(choices(card('a'), [card('b'), card('c'), card('d'), 'EBS: disks'])?.toSorted()).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(choices(card('a'.repeat(200)), [card('b'), card('c'), card('d')])).toBeUndefined();
  });
});

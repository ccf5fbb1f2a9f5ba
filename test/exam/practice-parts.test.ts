import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {markKeyParts} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/key-parts.js';
import {findNumbers} from '../../plugins/docusaurus-plugin-exam-tips/src/practice/numbers.js';
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

import {toMarkdown} from '../../plugins/docusaurus-plugin-exam-tips/src/files/markdown.js';
import type {ExamTip} from '../../plugins/docusaurus-plugin-exam-tips/src/model.js';
import {render} from '../language/render.js';
import fc from '../property.js';
import {tip} from './sample.js';

const ORIGIN = 'https://notes.example';
const write = (html: string, text = html.replace(/<[^>]*>/g, '')): string =>
  toMarkdown([{...tip({text}), html} satisfies ExamTip], ORIGIN);
/** What the tip shows once its list was pasted into a note. */
function pasted(html: string, text?: string): string {
  const item = render(write(html, text)).html;
  const [, inside = ''] =
    /<li>\s*(?:<p>)?<strong>Exam:<\/strong> ?([\s\S]*?)\s*(?:<p>)?\(<a[\s\S]*<\/li>/.exec(item) ?? [];
  return inside.trim();
}

describe('a tip in the list', () => {
  it.each([
    ['code', 'use <code>ls -la</code>'],
    ['markup', '<strong>not</strong> <em>this</em> <del>dir</del> <mark>lit</mark>'],
    ['marks inside words', 'un<strong>believ</strong>able'],
    ['a link', '<a href="https://example.org/a_b_(c)">x</a>'],
    ['a picture', '<img src="https://example.org/a%20b.png" alt="A [queue]">'],
    ['a line break', 'one<br>\ntwo'],
  ])('should be shown as it was: %s', (_, html) => expect(pasted(html).replace(/ class="[^"]*"/g, '')).toBe(html));

  it('should have its formulas as typed', () => {
    const katex = (tex: string) =>
      `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html">drawn</span></span>`;
    const markdown = write(
      `and ${katex('E_{s} = sE_{i}')} <span class="katex-display">${katex('a &lt; b')}</span>`,
      'and',
    );
    expect(markdown).toContain('and $E_{s} = sE_{i}$');
    expect(markdown).toMatch(/\$\$\s*a < b\s*\$\$/);
    expect(markdown).not.toContain('drawn');
  });

  it('should have its blocks below its label', () => {
    const markdown = write('<p>Steps</p><ol><li>first</li><li>second</li></ol><pre><code>a\nb</code></pre>');
    expect(markdown).toMatch(
      /- \*\*Exam:\*\* Steps\n\n {2}1\. first\n {2}2\. second\n\n {2}```\n {2}a\n {2}b\n {2}```\n/,
    );
    const table = '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b | c</td></tr></tbody></table>';
    expect(write(table)).toMatch(/\| a +\|\n {2}\| -+ \|\n {2}\| b \\\| c \|/);
    const callout =
      '<div class="callout" data-callout="warning"><div class="callout-title"><span class="callout-icon"><svg></svg></span><span class="callout-title-inner">Mind <b>it</b></span></div><div class="callout-content"><p>words</p></div></div>';
    expect(write(callout)).toMatch(/> \[!warning\] Mind \*\*it\*\*\n {2}>\n {2}> words/);
  });

  it('should lead where it led, from any note', () => {
    expect(write('see <a href="#one">1</a> and <a href="/b/c">2</a>')).toContain(
      'see [1](https://notes.example/s3#one) and [2](https://notes.example/b/c) (',
    );
  });

  it('should mean every character of a plain text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab 1.-+#=*_`~$%[]()<>|!^&\\:/@{}"\''),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(text, (words) => {
        const plain = `x${words}x`.replace(/\s+/g, ' ');
        const html = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const shown = pasted(html, plain).replaceAll('&#x3C;', '<').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
        const unescaped = shown.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
        expect(unescaped).toBe(plain);
      }),
      {numRuns: 500},
    );
  });
});

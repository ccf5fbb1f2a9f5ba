/** Case 14: each block runs as its first strong letter does. */
import {pageOf} from './vault.js';

const directed = (text: string) =>
  pageOf(text)
    .select('[dir]')
    .map(
      ({tagName, properties: {dir, className}}) => `${tagName}${className ? `.${[className].flat()[0]}` : ''} ${dir}`,
    );

describe('the direction of a block', () => {
  it.each([
    ['a paragraph', 'مهمة أولى', ['p rtl']],
    ['a list', '- عنصر\n- ثان', ['ul rtl']],
    ['a numbered list', '1. أول\n2. ثان', ['ol rtl']],
    ['tasks', '- [ ] مهمة أولى\n- عنصر القائمة', ['ul.contains-task-list rtl']],
    ['a quote', '> اقتباس', ['blockquote rtl']],
    ['a callout', '> [!note] عنوان\n> نص', ['div.callout rtl']],
    ['a folded callout', '> [!note]- עברית\n> טקסט', ['details.callout rtl']],
    ['a table', '| عمود | ثان |\n| --- | --- |\n| قيمة | أخرى |', ['table rtl']],
    ['a heading', '## שלום', ['h2 rtl']],
    ['an item against its list', '- one\n- שתיים', ['li rtl']],
    ['an English item in a list', '- אחת\n- two', ['ul rtl', 'li ltr']],
    ['a nested list', '- אחת\n  - two\n  - שלוש', ['ul rtl', 'ul ltr', 'li rtl']],
    ['an English cell', '| عمود | b |\n| - | - |\n| c | د |', ['table rtl', 'th ltr', 'td ltr']],
    ['an English paragraph in a callout', '> [!note] עברית\n> English', ['div.callout rtl', 'p ltr']],
    ['signs and digits first', '(1) «שלום» and more', ['p rtl']],
    ['markup first', '**שלום** and', ['p rtl']],
    ['a link first', '[[Nowhere|שלום]] and', ['p rtl']],
    ['a tip', '==Exam: שלום==', ['p rtl']],
    ['a footnote', 'a[^1]\n\n[^1]: שלום', ['ol rtl', 'p rtl']],
    ['a footnote of two', 'a[^1]b[^2]\n\n[^1]: note\n[^2]: שלום', ['li rtl', 'p rtl']],
    ['Syriac, Thaana, NKo', 'ܫܠܡܐ\n\nދިވެހި\n\nߒߞߏ', ['p rtl', 'p rtl', 'p rtl']],
    ['English', 'a\n\n- b\n\n> c\n\n| d |\n| - |\n| e |', []],
    ['English that names Hebrew', 'The word שלום means peace', []],
    ['no letter at all', '1 + 2 = 3\n\n- 😀', []],
    ['HTML that says so', '<b title="שלום">word</b> and', []],
  ])('should be that of its first letter: %s', (_, text, expected) => {
    expect(directed(text)).toEqual(expected);
  });
});

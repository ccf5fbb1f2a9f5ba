import {readFenceOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/code/fence-options.js';

const LINES = 10;

describe('what stands behind a fence', () => {
  it.each([
    ['', {}],
    ['python', {language: 'python'}],
    ['C++', {language: 'C++'}],
    ['js {1,3-5}', {language: 'js', lines: '1,3-5'}],
    ['js{1, 3 - 5}', {language: 'js', lines: '1,3-5'}],
    ['{2}', {lines: '2'}],
    ['py title:main.py ln:true', {language: 'py', title: 'main.py', firstLine: 1}],
    ['py title:"a b.py" hl:2,4', {language: 'py', title: 'a b.py', lines: '2,4'}],
    ['py title="it\'s" ', {language: 'py', title: "it's"}],
    ['py title=\'say "x"\'', {language: 'py', title: 'say "x"'}],
    ['title:notes.txt', {title: 'notes.txt'}],
    ['cs file:"My File.cs" ln:12', {language: 'cs', title: 'My File.cs', firstLine: 12}],
    ['cs ln:false fold', {language: 'cs', isFolded: true}],
    ['cs fold:"The rest" title:x', {language: 'cs', isFolded: true, title: 'x'}],
    ['cs fold:"The rest"', {language: 'cs', isFolded: true, title: 'The rest'}],
    ['cs unfold wrap', {language: 'cs'}],
    ['js TI:"a title" HL:"1,2-3" "FOLD"', {language: 'js', title: 'a title', lines: '1,2-3', isFolded: true}],
    ['ts {1} {3} ins={2} showLineNumbers=7', {language: 'ts', lines: '1,3', firstLine: 7}],
    ['js:src/app.js', {language: 'js', title: 'src/app.js'}],
    ['run-python', {language: 'python'}],
    ['{r, echo=FALSE}', {language: 'r'}],
    ['{.haskell .numberLines startFrom="5"}', {language: 'haskell', firstLine: 5}],
    ['js whatever else {a: 1} =x :y', {language: 'js'}],
    ['title', {language: 'title'}],
  ])('should be read as its plugin reads it: %s', (info, expected) => {
    expect(readFenceOptions(info, LINES)).toEqual(expected);
  });

  it('should mark no lines that are not there', () => {
    expect(readFenceOptions('js {0,9-99999999999,50}', LINES)).toEqual({language: 'js', lines: '9-10'});
    expect(readFenceOptions('js {5-3}', LINES)).toEqual({language: 'js'});
  });

  it('should be read of any text, quotes and braces left open', () => {
    for (const info of ['js "', 'js {', "js title='a", 'js {1', '{', '{}', '""', ':', '=', 'js title:', '{,}']) {
      expect(() => readFenceOptions(info, LINES)).not.toThrow();
    }
  });
});

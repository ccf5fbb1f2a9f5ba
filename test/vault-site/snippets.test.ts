import {mkdir, symlink} from 'node:fs/promises';
import path from 'node:path';
import {scopeCss} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/scope-css.js';
import {scopeSelector} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/scope-selector.js';
import {classNamesOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/snippet-classes.js';
import {readSnippets} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/snippets.js';
import {readTemporaryVault, removeVaults, writeVault} from './temporary-vault.js';

afterAll(removeVaults);

const scoped = (css: string) => scopeCss(css, 'x.css').css.replace(/\s+/g, ' ');
const reasons = (css: string) => scopeCss(css, 'x.css').problems.map(({line, message}) => `${line} ${message}`);

describe('a selector of a snippet', () => {
  it.each([
    ['h1', '.vault-note h1'],
    ['a:hover > b + i', '.vault-note a:hover > b + i'],
    ['.callout', '.vault-note .callout, .vault-note.callout'],
    [
      '.callout[data-callout="x"] .y',
      '.vault-note .callout[data-callout="x"] .y, .vault-note.callout[data-callout="x"] .y',
    ],
    ['body', '.vault-note'],
    [':root', '.vault-note'],
    ['.theme-dark', '[data-theme="dark"] .vault-note'],
    ['body.theme-light h2', '[data-theme="light"] .vault-note h2'],
    ['.theme-dark .markdown-preview-view blockquote', '[data-theme="dark"] .vault-note blockquote'],
    ['.markdown-preview-view.wide > p', '.vault-note.wide > p'],
    ['.markdown-rendered .x, .markdown-reading-view .x', '.vault-note .x'],
    [
      '.card.x:not(.row--big) > .cards',
      '.vault-note .note-card.x:not(.note-row--big) > .cards, .vault-note.note-card.x:not(.note-row--big) > .cards',
    ],
    ['body ~ .navbar', '.vault-note .note-navbar'],
    ['.wide ~ .navbar', '.vault-note .wide ~ .note-navbar'],
  ])('%s should become %s', (selector, expected) => {
    const flat = scopeSelector(selector)?.replace(/\s+/g, ' ');
    expect(flat).toBe(expected);
  });

  it('should be renamed inside of another rule too', () => {
    expect(scoped('.a { & .card { color: red } }')).toContain('& .note-card { color: red }');
  });

  it.each(['..a', 'a >', '> p', '.1', '', '[', 'a,,b'])('%s should be none', (selector) => {
    expect(scopeSelector(selector)).toBeUndefined();
  });
});

describe('the classes of a snippet', () => {
  it.each([
    ['.a .b.c > d, :is(.e, :not(.f))::before { color: red }', ['a', 'b', 'c', 'e', 'f']],
    ['@media print { .x { color: red; & .y { color: blue } } }', ['x', 'y']],
    ['.hl\\:red { color: red } .été-1 { color: red }', ['hl:red', 'été-1']],
    ['.a { } ..b { } c[class="d"] { }', ['a']],
    ['{{{', []],
    ['', []],
  ])('should be those that it has rules for: %s', (css, names) => {
    expect(classNamesOf(css)).toEqual(names);
  });
});

describe('a snippet', () => {
  it('should keep media, layers, nesting, animations and variables', () => {
    expect(scoped('@media print { h1 { color: red; } }')).toBe('@media print { .vault-note h1 { color: red; } }');
    expect(scoped('h1 { &:hover { color: red; } b { top: 0 } }')).toBe(
      '.vault-note h1 { &:hover { color: red; } b { top: 0 } }',
    );
    expect(scoped('@keyframes x { from { top: 0 } 50% { top: 1px } }')).toBe(
      '@keyframes x { from { top: 0 } 50% { top: 1px } }',
    );
    expect(scoped('body { --h1-color: #fff; }')).toBe('.vault-note { --h1-color: #fff; }');
  });

  it('should lose its comments, which are nobody else’s business', () => {
    expect(scoped('/* private */ h1 { /* too */ color: red }')).not.toContain('private');
  });

  it.each([
    'h1 { background: url(https://evil.example/x.png) }',
    'h1 { background: URL( "//evil.example/x.png" ) }',
    'h1 { background: url(x.png) }',
    'h1 { background: u\\72l(https://evil.example) }',
    'h1 { background: \\75 rl("https://evil.example") }',
    'h1 { background: image-set("https://evil.example/x.png" 1x) }',
    'h1 { --x: url(https://evil.example) }',
    'h1 { background: \\75 rl(https://evil.example/x) }',
    'h1 { background: url(data:image/png,x"); background: url(https://evil.example/x); x: ") }',
    'h1 { background: image-set(var(--x, "https://evil.example") 1x) }',
    'h1 { background: -webkit-image-set("evil" 1x) }',
    'h1 { background: image-set(attr(data-evil) 1x) }',
    'h1 { background: url("data:image/png,x" evil) }',
    'h1 { background: url(/* */https://evil.example) }',
    'h1 { background: url(/* ) */ "https://evil.example") }',
    'h1 { content: "a\n; background: url(https://evil.example) ; x: " }',
    'h1 { --x: { background: url(https://evil.example) } }',
    'h1 { background: whatever("https://evil.example") }',
    'h1 { filter: progid:X.Y(src="https://evil.example") }',
    '@supports (content: "a\n) {} h1 { background: url(https://evil.example) } ") { h1 { top: 0 } }',
    'h1[a="evil\n"] b { top: 0 }',
    'h1 { content: src("https://evil.example") }',
    'h1 { b { cursor: url(https://evil.example), auto } }',
    '@font-face { font-family: x; src: url(https://evil.example/x.woff2) }',
    '@import "https://evil.example/x.css";',
    '@import url(https://evil.example/x.css);',
    '@\\69mport "https://evil.example/x.css";',
    '@namespace url(https://evil.example);',
    '@media print { @import "https://evil.example/x.css"; }',
  ])('should load nothing: %s', (css) => {
    expect(scoped(css)).not.toMatch(/evil|x\.png/);
    expect(reasons(css)).toHaveLength(1);
  });

  it.each([
    ['a name of a font in another script', 'font-family: \\5FAE\\8F6F, "A B"'],
    ['strings that are words', 'content: counter(x, upper-roman) "a;b{c}" attr(title)'],
    ['types of pictures', 'background: image-set("data:image/png,x" type("image/png") 1x)'],
    ['a custom property with a picture', '--x: url("data:image/png;base64,AA==")'],
    ['functions that it does not know', 'width: brand-new(1px, calc(1px + 2px))'],
    ['a shape', 'clip-path: path("M0 0 L1 1")'],
    ['a grid', 'grid: [a] "b c" 1fr / auto'],
    ['an important value', 'color: red !important'],
  ])('should keep %s', (_, declaration) => {
    expect(reasons(`h1 { ${declaration} }`)).toEqual([]);
    expect(scoped(`h1 { ${declaration} }`)).toContain(declaration);
  });

  it('should be written as it was judged, without comments in values, selectors and rules', () => {
    const css =
      'h1/*secret*/ b { color/*secret*/: red/*secret*/ /*secret*/!important } @media/*secret*/ print/*secret*/ and (color) { a/*secret*/ b { top: 0 } }';
    expect(scoped(css)).toContain('top: 0');
    expect(scoped(css)).not.toContain('secret');
  });

  it.each(['.x { .navbar:not(&) { top: 0 } }', '.x { :is(.navbar, &) { top: 0 } }', '.x { .a & .b { top: 0 } }'])(
    'should not leave its note by a nested rule: %s',
    (css) => {
      expect(scoped(css)).not.toContain('top: 0');
      expect(reasons(css)).toHaveLength(1);
    },
  );

  it.each(['&:hover', '& + p', '.theme-dark &', '> b', 'i, & b'])('should keep the nested rule %s', (selector) => {
    expect(reasons(`.x { ${selector} { top: 0 } }`)).toEqual([]);
  });

  it('should register no property of the site', () => {
    const rule = (name: string) => `@property ${name} { syntax: "*"; inherits: false; }`;
    expect(reasons(rule('--ifm-color-primary'))).toHaveLength(1);
    expect(reasons(rule('--mine'))).toEqual([]);
  });

  it('should keep pictures and fonts that it holds, and words that only look like addresses', () => {
    const css =
      'h1 { background: url("data:image/svg+xml,%3Csvg/%3E"), url(#here); content: "see https://x.example"; }';
    expect(scoped(css)).toBe(`.vault-note ${css}`);
    expect(reasons(css)).toEqual([]);
  });

  it('should say where it cannot be read, and be left out', () => {
    expect(scopeCss('h1 {\n  color: red;\n', '.obsidian/snippets/a.css')).toEqual({
      css: '',
      problems: [expect.objectContaining({path: '.obsidian/snippets/a.css', line: 1, rule: 'unusable-css'})],
    });
    expect(reasons('h1 { a: b }\n..x { a: b }')).toEqual([
      '2 This part of the snippet is left out: `..x` is no selector',
    ]);
    expect(reasons('@page { margin: 0 }')).toHaveLength(1);
    expect(reasons('color: red;')).toHaveLength(1);
  });
});

describe('the snippets of a vault', () => {
  const files = {
    'A.md': 'x',
    '.obsidian/appearance.json': '{"enabledCssSnippets": ["on", "gone"]}',
    '.obsidian/snippets/on.css': 'h1 { color: red; }',
    '.obsidian/snippets/off.css': 'h1 { color: blue; }',
  };

  it('should be those that are turned on', async () => {
    const {vault} = await readTemporaryVault(files);
    expect(vault.snippets).toContain('.vault-note h1 { color: red; }');
    expect(vault.snippets).not.toContain('blue');
    expect(vault.problems).toEqual([]);
  });

  it('should be painted in notes alone, whatever they fix or place', async () => {
    const fixed = {...files, '.obsidian/snippets/on.css': 'body::before { position: fixed; inset: 0 }'};
    const {vault} = await readTemporaryVault(fixed);
    expect(vault.snippets).toMatch(/^@media screen \{ :has\(> \.vault-note\) \{ clip-path: inset\(/);
  });

  it('should not be read through a link out of the vault', async () => {
    const outside = await writeVault({'secret.css': 'h1 { color: teal }'});
    const dir = await writeVault({'A.md': 'x', '.obsidian/appearance.json': files['.obsidian/appearance.json']});
    await mkdir(path.join(dir, '.obsidian/snippets'));
    await symlink(path.join(outside, 'secret.css'), path.join(dir, '.obsidian/snippets/on.css'));
    const {css, problems} = await readSnippets(dir, ['on', `../../../${path.basename(outside)}/secret`]);
    expect(css).toBe('');
    expect(problems.map(({message}) => message)).toEqual([
      'This part of the snippet is left out: its file is not in the vault',
      'This part of the snippet is left out: its file is not in the vault',
    ]);
  });

  it('should be none where the option is off, or nothing is turned on', async () => {
    expect((await readTemporaryVault(files, {snippets: false})).vault.snippets).toBe('');
    expect((await readTemporaryVault({'A.md': ''})).vault.snippets).toBe('');
  });
});

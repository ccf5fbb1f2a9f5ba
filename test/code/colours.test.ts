import {CodeColours} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/code/colours.js';
import {prismLanguage} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/code/languages.js';
import {loadTemporarySite} from '../vault-site/load-temporary-site.js';
import {removeVaults} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

/** The names that the notes of public vaults have, as they are written. */
const WRITTEN = [
  'c++ c# cs F# ps1 pwsh PowerShell zsh console terraform kql bat cmd dos jsonc asm nasm x86asm java php http ruby r csharp docker',
  'dockerfile docker-compose nginx ini toml groovy jenkinsfile vim vimscript perl lua matlab octave haskell hs scss less latex tex',
  'bibtex diff patch makefile make hcl bicep batch kusto sh shell bash fish terminal psql mysql postgresql plsql tsql mssql sqlite',
  'sql html xhtml vue svelte xml svg yml yaml conf cfg properties env objective-c objc proto protobuf regex regexp jsonl json5 json',
  'Python python3 py ipython node nodejs js mjs ts tsx jsx typescriptreact go golang rs rust rb kt kotlin swift dart scala h hpp cpp',
  'cuda hlsl glsl wgsl gradle cmake elisp clj clojure lisp scheme racket ml ocaml fortran f90 pascal delphi erl erlang ex elixir jl',
  'julia pl coffee styl stylus sass zig nim v verilog systemverilog vhdl graphql gql solidity applescript autohotkey mathematica csv',
  'jinja2 jinja django erb ejs md markdown mdx rst asciidoc wasm wat llvm arduino splunk spl cypher awk tcl ada cobol abap sas',
  'prolog smalltalk apex gdscript apacheconf apache htaccess git gitignore systemd k8s kubernetes ansible vba vb vbnet',
].flatMap((line) => line.split(' '));

const COLOURED = '"className":"token';

describe('the colours of code', () => {
  let colours: CodeColours;
  beforeAll(async () => {
    colours = new CodeColours();
    await colours.load({type: 'code', lang: 'js'} as never);
  });

  it.each(WRITTEN)('should be those of a language, whatever people call it: %s', async (written) => {
    const {refractor} = await import('refractor/all');
    const language = prismLanguage(written);
    expect(language !== undefined && refractor.registered(language)).toBe(true);
  });

  it('should be none for text, and for what Prism does not know', async () => {
    expect(prismLanguage('Text')).toBeUndefined();
    const {page} = await loadTemporarySite({'Home.md': '```text\nif (a) {}\n```\n\n```klingon\nif (a) {}\n```\n'});
    const body = await page('Home.md');
    expect(body).not.toContain(COLOURED);
    expect(body).toContain('language-klingon');
  });

  it('should stand in the content of the page, in tips and on cards, and the code be as it was', async () => {
    const code = 'int main() {\n\treturn 0; // highlight-next-line\n}';
    const {page} = await loadTemporarySite({'Home.md': `\`\`\`c++ title:main.cpp {2} ln:true\n${code}\n\`\`\`\n`});
    const body = await page('Home.md');
    expect(body).toContain('language-cpp');
    expect(body).toContain(COLOURED);
    expect(body).toContain('"metastring":"{2} showLineNumbers=1","title":"main.cpp"');
    expect(textOf(JSON.parse(body)).trimStart()).toBe(`${code}\n`);
  });

  it('should not take comments for commands, unless the site says so', async () => {
    const files = {'Home.md': '```js\n// highlight-next-line\na();\n```\n'};
    expect(await (await loadTemporarySite(files)).page('Home.md')).toContain('"metastring":"{0}"');
    expect(await (await loadTemporarySite(files, {magicComments: true})).page('Home.md')).not.toContain('metastring');
  });

  it('should fold what is to be folded, under its title', async () => {
    const {page} = await loadTemporarySite({'Home.md': '```js fold title:a.js\na();\n```\n'});
    expect(await page('Home.md')).toContain('["details",{"className":"folded-code"},["summary",0,"a.js"],["pre"');
  });

  it('should be the same whatever was coloured before', () => {
    const tree = (language: string, value: string) => ({
      type: 'root' as const,
      children: [
        {
          type: 'element' as const,
          tagName: 'pre',
          properties: {},
          children: [
            {
              type: 'element' as const,
              tagName: 'code',
              properties: {className: [`language-${language}`]},
              children: [{type: 'text' as const, value}],
            },
          ],
        },
      ],
    });
    const markdown = '# a\n\n```php\n<?php echo 1;\n```\n';
    const first = tree('markdown', markdown);
    colours.colour(first);
    colours.colour(tree('php', '<?php echo 1;'));
    colours.colour(tree('css', 'a { color: red }'));
    const second = tree('markdown', markdown);
    colours.colour(second);
    expect(second).toEqual(first);
  });
});

function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (!Array.isArray(node)) return '';
  return node[0] === 'NoteHeader' ? '' : (Array.isArray(node[0]) ? node : node.slice(2)).map(textOf).join('');
}

/** What people write behind a fence, beside the names and aliases that Prism knows itself. */

/** A language of Prism's → other names for it. */
const ALIASES: Readonly<Record<string, string>> = {
  apacheconf: 'apache htaccess',
  arduino: 'pde',
  bash: 'zsh ksh csh tcsh fish ash dash terminal curl crontab dotenv env',
  batch: 'bat cmd dos dosbatch',
  c: 'h',
  clojure: 'clj cljs edn',
  cpp: 'c++ cc cxx hpp hxx hh c++11 c++14 c++17 c++20 c++23 cuda cu',
  csharp: 'c# cake',
  css: 'css3',
  csv: 'tsv',
  diff: 'patch',
  elixir: 'ex exs',
  erlang: 'erl',
  fortran: 'f90 f95 f03 f77',
  fsharp: 'fs f#',
  git: 'gitconsole',
  go: 'golang',
  graphql: 'gql',
  groovy: 'jenkinsfile',
  hcl: 'terraform tf tfvars opentofu',
  ini: 'conf cfg desktop service gitconfig editorconfig iniconf',
  java: 'jdk',
  javascript: 'mjs cjs node nodejs ecmascript es6 jquery',
  json: 'jsonc jsonl ndjson json-ld jsonld avsc',
  jsx: 'javascriptreact',
  julia: 'jl',
  kotlin: 'ktm',
  kusto: 'kql',
  latex: 'bibtex bib',
  lisp: 'cl',
  makefile: 'make mk',
  markdown: 'mdx rmd qmd',
  markup: 'htm xhtml html5 vue svelte xsl xslt xsd wsdl plist',
  matlab: 'octave m',
  nasm: 'asm assembly assembler x86asm x86',
  nginx: 'nginxconf',
  objectivec: 'objective-c obj-c',
  ocaml: 'ml mli',
  pascal: 'delphi pas',
  perl: 'pl pm',
  powershell: 'ps1 pwsh ps psm1 posh',
  protobuf: 'proto',
  python: 'python2 python3 py2 py3 ipython ipython3 jupyter ipynb',
  regex: 'regexp',
  rest: 'rst',
  ruby: 'irb jruby',
  rust: 'rs',
  scala: 'sbt sc',
  scheme: 'scm',
  'shell-session': 'console shellsession',
  'splunk-spl': 'splunk spl',
  sql: 'mysql postgresql postgres psql pgsql plpgsql tsql t-sql mssql sqlite sqlite3 mariadb',
  stylus: 'styl',
  tcl: 'tk',
  twig: 'jinja j2',
  typescript: 'mts cts',
  tsx: 'typescriptreact',
  verilog: 'sv systemverilog',
  vhdl: 'vhd',
  vim: 'vimscript viml',
  wasm: 'wat',
  yaml: 'docker-compose compose ansible k8s kubernetes',
};

/** Names that ask for no colours. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'ascii', 'raw', 'output', 'stdout', 'result']);

/** Another name → Prism's. */
const PRISM_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([name, others]) =>
    others.split(' ').flatMap((other): [string, string][] => (other === '' ? [] : [[other, name]])),
  ),
);

/**
 * @param written - A language as it stands behind a fence: `C++`, `ps1`.
 * @returns The name, in lower case, under which Prism may know it; `undefined` where no colours are wanted.
 */
export function prismLanguage(written: string): string | undefined {
  const name = written.toLowerCase();
  return PLAIN.has(name) ? undefined : (PRISM_NAMES.get(name) ?? name);
}

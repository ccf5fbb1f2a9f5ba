import {jest} from '@jest/globals';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {raw} from 'hast-util-raw';
import {matches, select, selectAll} from 'hast-util-select';
import {toHtml} from 'hast-util-to-html';
import {toText} from 'hast-util-to-text';
import type {Root as MdastRoot} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {
  createFormulaEngine,
  createNoteReader,
  createParser,
  type DrawnFormulas,
  drawFormulas,
  type FormulaDiagnostic,
  type ResolveContext,
  resolveTree,
} from '../../plugins/remark-obsidian-vault/src/index.js';
import {render} from '../language/render.js';

const parse = createParser();

interface Drawn {
  page: Root;
  counts: DrawnFormulas;
  diagnostics: FormulaDiagnostic[];
}

function draw(text: string, preamble = ''): Drawn {
  const page = toHast(parse(text)) as Root;
  const diagnostics: FormulaDiagnostic[] = [];
  const engine = createFormulaEngine(preamble);
  const counts = drawFormulas(page, {engine, report: (diagnostic) => diagnostics.push(diagnostic)});
  return {page, counts, diagnostics};
}

function rendered(text: string): {tree: MdastRoot; context: ResolveContext} {
  const {tree} = createNoteReader()(text, 'Note.md');
  const context: ResolveContext = {
    from: 'Note.md',
    resolve: () => ({status: 'unresolved'}),
    urls: {note: () => '', attachment: () => '', tag: () => undefined},
  };
  return {tree, context};
}

/** What a screen reader reads of each formula. */
function spoken(page: Root): string[] {
  return selectAll('math', page).map((math) => {
    const copy = structuredClone(math);
    for (const semantics of selectAll('semantics', copy)) semantics.children.pop();
    return toText(copy).replace(/[\s\u2061\u200B]+/g, '');
  });
}

const reasons = ({diagnostics}: Drawn) => diagnostics.map(({reason, command}) => `${command ?? ''}: ${reason}`);

describe('the macros of a note', () => {
  it.each([
    ['a new command', '$\\newcommand{\\E}{\\mathbb{E}}$ $\\E x$', 'Ex'],
    ['a command in place of one that exists', '$\\newcommand{\\R}{r}$ $\\R$', 'r'],
    ['a command in place of a builtin of both', '$\\renewcommand{\\vec}[1]{#1v}$ $\\vec{x}$', 'xv'],
    ['a command with a default', '$\\newcommand{\\p}[2][2]{#2^{#1}}$ $\\p{x}\\p[3]{y}$', 'x2y3'],
    ['a command without braces', '$\\newcommand\\E{e}$ $\\E$', 'e'],
    ['a definition', '$$\n\\def\\half{\\frac12}\n$$\n\n$\\half$', '12'],
    ['a definition with parameters', '$\\def\\add#1#2{#1+#2}$ $\\add ab$', 'a+b'],
    ['a definition in a group', `\${\\def\\a{b}}$ $\\a$`, 'b'],
    ['an operator', '$\\DeclareMathOperator{\\rank}{rank}$ $\\rank A$', 'rankA'],
    ['a paired delimiter', '$\\DeclarePairedDelimiter{\\abs}{|}{|}$ $\\abs{x}$', '|x|'],
    ['an environment', '$\\newenvironment{q}{[}{]}$ $\\begin{q}x\\end{q}$', '[x]'],
    ['another name', '$\\let\\q\\alpha$ $\\q$', 'α'],
    ['a command beside what KaTeX refuses', '$\\mbox{a}\\newcommand{\\R}{r}$ $\\R$', 'r'],
    ['a command for what KaTeX refuses', '$\\newcommand{\\q}{q}$ $\\mbox{a}\\q$', 'aq'],
    ['a redefinition', '$\\newcommand{\\q}{a}\\q$ $\\mbox{}\\renewcommand{\\q}{b}$ $\\q\\mbox{}$ $\\q$', 'b'],
  ])('should hold %s for the formulas behind', (_, text, last) => {
    const drawn = draw(text);
    expect(reasons(drawn)).toEqual([]);
    expect(spoken(drawn.page).at(-1)).toBe(last);
  });

  it('should not hold for the formulas before, nor for another note', () => {
    const engine = createFormulaEngine();
    const faults: string[] = [];
    for (const text of ['$\\foo$ $\\newcommand{\\foo}{x}\\foo$', '$\\foo$']) {
      drawFormulas(toHast(parse(text)) as Root, {engine, report: ({command}) => faults.push(`${command}`)});
    }
    expect(faults).toEqual(['\\foo', '\\foo']);
  });

  it('should begin with those of the vault, which a note may redefine', () => {
    const preamble =
      '% mine \\newcommand{\\no}{x}\n\\usepackage{physics}\n\\newcommand{\\R}{r} \\broken{ \n\\DeclareMathOperator{\\rank}{rk}\n\\DeclarePairedDelimiter\\abs{|}{|}';
    const {page, diagnostics} = draw('$\\R$ $\\rank\\mbox{a}$ $\\abs{x}$ $\\renewcommand{\\R}{s}\\R$ $\\no$', preamble);
    expect(spoken(page).slice(0, 4)).toEqual(['r', 'rka', '|x|', 's']);
    expect(diagnostics.map(({command}) => command)).toEqual(['\\no']);
  });

  it('should end where they expand without end', () => {
    const drawn = draw('$\\def\\a{\\a}\\a$\n\n$\\def\\b#1{\\b{#1#1}}\\b{x}$\n\n$x$');
    expect(drawn.counts).toEqual({katex: 1, mathjax: 0, undrawn: 2, ids: []});
    for (const reason of reasons(drawn)) expect(reason).toMatch(/MathJax (?:maximum macro|internal buffer)/);
  });

  it('should come with an item of a list, without those behind it', () => {
    const note = '$\\newcommand{\\q}{a}$\n\n- $\\q$ ^item\n\n$\\newcommand{\\q}{b}$';
    expect(spoken(render(note, {}, '![[Note#^item]]').page)).toEqual(['a']);
  });

  it('should come with a part of a note, and stay behind it', () => {
    const host = (target: string) =>
      render(
        '$\\newcommand{\\q}{a}$\n\n## Part\n\n$\\q$\n\n$\\newcommand{\\w}{b}$',
        {},
        `![[Note${target}]]\n\n$\\q\\w$`,
      );
    for (const target of ['', '#Part']) {
      const {html, problems} = host(target);
      expect(html).not.toMatch(/red|math-definitions/);
      expect(problems.filter(({rule}) => rule === 'bad-math')).toEqual([]);
    }
  });
});

describe('the equations of a note', () => {
  it('should be numbered one after another, whoever draws them', () => {
    const {page} = draw(
      '$$\\begin{equation}a\\end{equation}$$ $$\\begin{eqnarray}b\\\\c\\end{eqnarray}$$ $$\\begin{align}d\\\\e\\nonumber\\\\f\\end{align}$$ $$g\\tag{x}$$',
    );
    const numbers = spoken(page).map((text) => text.match(/\(\w\)/g));
    expect(numbers).toEqual([['(1)'], ['(2)', '(3)'], ['(4)', '(5)'], ['(x)']]);
    expect(selectAll('.eqn-number', page).map((node) => toText(node))).toEqual(['(1)', '(4)', '(5)']);
    expect(select('.eqn-num', page)).toBeFalsy();
  });

  it('should be referred to before and behind', () => {
    const {page, diagnostics, counts} = draw(
      '$\\eqref{b}$ $\\mbox{see }\\ref{b}$\n\n$$\\begin{align}x\\label{a}\\\\y\\label{b}\\end{align}$$\n\n$\\ref{a}$',
    );
    expect(diagnostics).toEqual([]);
    expect(spoken(page)).toEqual(['(2)', 'see2', '(1)x(2)y', '1']);
    expect(counts).toMatchObject({undrawn: 0, ids: ['mjx-eqn:a', 'mjx-eqn:b']});
    const links = selectAll('a', page).map(({properties}) => decodeURIComponent(`${properties.href}`));
    expect(links).toEqual(['#mjx-eqn:b', '#mjx-eqn:b', '#mjx-eqn:a']);
    for (const link of links) expect(selectAll(`[id="${link.slice(1)}"]`, page)).toHaveLength(1);
  });

  it('should take a tag for their number', () => {
    const {page} = draw('$$x\\tag{*}\\label{a}$$\n\n$\\eqref{a}$');
    expect(spoken(page)).toEqual(['(*)x', '(*)']);
  });

  it('should be reported where a label is nowhere', () => {
    expect(reasons(draw('$\\ref{a}$'))).toEqual(['\\ref: No such label']);
  });

  it('should not be numbered in a sentence', () => {
    expect(spoken(draw('$\\begin{align}x\\end{align}$').page)).toEqual(['x']);
  });
});

describe('a formula that both refuse', () => {
  it('should be drawn with an unknown command in red, and told of once', () => {
    const drawn = draw('a $x + \\foo y$');
    expect(drawn.counts).toEqual({katex: 0, mathjax: 1, undrawn: 0, ids: []});
    expect(drawn.diagnostics).toEqual([
      {
        tex: 'x + \\foo y',
        reason: 'Undefined control sequence \\foo',
        command: '\\foo',
        shown: 'command',
        place: {line: 1, column: 3},
      },
    ]);
    expect(toText(select('mtext', drawn.page) as Element)).toBe('\\foo');
    expect(select('mtext', drawn.page)?.properties.mathcolor).toBe('red');
  });

  it('should show its source otherwise, in the place of a block or in a sentence', () => {
    const {page, diagnostics} = draw('$$\n\\frac{a}\n$$\n\na $b & c$');
    expect(selectAll('.katex-error', page).map(({tagName, properties}) => [tagName, properties.title])).toEqual([
      ['div', 'Missing argument for \\frac'],
      ['span', 'Misplaced &'],
    ]);
    expect(diagnostics.map(({shown, place}) => [shown, place?.line])).toEqual([
      ['source', 1],
      ['source', 5],
    ]);
  });

  it('should be told of with its place in its note, behind the HTML parser too', () => {
    const {context, tree} = rendered(
      'a <b>x</b> $\\foo$\n\n> [!note] x\n> - $$\n>   \\foo\n>   $$\n\n```math\n\\foo\n```',
    );
    const page = raw(toHast(resolveTree(tree, context), {allowDangerousHtml: true})) as Root;
    const places: unknown[] = [];
    drawFormulas(page, {report: ({place}) => places.push(place)});
    expect(places).toEqual([
      {line: 1, column: 12},
      {line: 4, column: 5},
      {line: 8, column: 1},
    ]);
    expect(toHtml(page)).not.toContain('data-place');
  });

  it('should not be told of where another note embeds it', () => {
    const {problems} = render('$\\foo$', {}, '![[Note]]');
    expect(problems.filter(({rule, path}) => rule === 'bad-math' && path === 'Host.md')).toEqual([]);
  });
});

describe('the drawing', () => {
  it('should be silent about letters that no engine knows', () => {
    const warn = jest.spyOn(console, 'warn');
    draw('$ü あ \\text{Größe ﷽} € \\pu{5 µΩ}$');
    expect(warn).not.toHaveBeenCalled();
  });

  it('should have its source beside it, whoever draws it', () => {
    const {page} = draw('$a<b$ $\\mbox{a}<b$');
    const annotations = selectAll('annotation[encoding="application/x-tex"]', page);
    expect(annotations.map((node) => toText(node))).toEqual(['a<b', '\\mbox{a}<b']);
    expect(selectAll('.katex > .katex-mathml + .katex-html[aria-hidden="true"]', page)).toHaveLength(2);
  });

  it('should be a picture that stands alone, in the size and colour of the text', () => {
    const {page} = draw('$$\\mbox{a}$$ $$\\begin{multline}a\\\\b\\end{multline}$$');
    const pictures = selectAll('svg', page);
    expect(pictures).toHaveLength(3);
    for (const {properties} of pictures) {
      expect(properties.style).toMatch(/width:[\d.]+em;height:[\d.]+em;vertical-align:-?[\d.]+(?:em)?;/);
      expect(properties.viewBox).toMatch(/^[-\d. ]+$/);
    }
    expect(selectAll('use, defs, image, [fill="black"]', page)).toEqual([]);
    expect(matches('svg', pictures[0] as Element)).toBe(true);
  });

  it('should keep the lines of signs around it', () => {
    const path = select('path[fill="none"]', draw('$\\enclose{longdiv}{x}$').page);
    expect(path?.properties.style).toMatch(/^stroke-width: [1-9]\d*; ?stroke: currentColor$/);
  });

  it('should link where links may lead', () => {
    const links = (text: string) => selectAll('[href]', draw(text).page).map(({properties}) => properties.href);
    expect(new Set(links('$\\href{https://a.b/c}{x}$ $\\mbox{}\\href{https://a.b/c}{x}$'))).toEqual(
      new Set(['https://a.b/c']),
    );
    expect(links('$\\href{javascript:alert(1)}{x}$ $\\mbox{}\\href{javascript:alert(1)}{x}$')).toEqual([]);
  });

  it('should be the same as markup', () => {
    const text =
      '$x$ $$y$$ $\\href{https://a.b}{x}$ $\\href{javascript:a}{x}$ $\\mbox{a}$ $$\\begin{eqnarray}a\\end{eqnarray}$$';
    const page = toHast(parse(text)) as Root;
    drawFormulas(page, {form: 'markup'});
    const markup = toHtml(page, {allowDangerousHtml: true});
    expect(markup).toContain('<semantics>');
    expect(toHtml(fromHtml(markup, {fragment: true}))).toBe(
      toHtml(fromHtml(toHtml(draw(text).page), {fragment: true})),
    );
  });

  it('should draw math fences, and leave other code alone', () => {
    const {counts, page} = draw('```math\nx\n```\n\n```mathjax\ny\n```\n\n`$z$`');
    expect(counts.katex).toBe(1);
    expect(selectAll('pre', page)).toHaveLength(1);
  });

  it('should cost a page without formulas nothing', () => {
    const engine = {...createFormulaEngine(), mathjax: () => fail('loaded')};
    const {page} = draw('text $5');
    expect(drawFormulas(page, {engine: engine as never})).toEqual({katex: 0, mathjax: 0, undrawn: 0, ids: []});
    drawFormulas(toHast(parse('$x$')) as Root, {engine: engine as never});
  });
});

function fail(message: string): never {
  throw new Error(message);
}

/** Formulas of tips, which other pages show: as they are on the page of their note. */
import {loadTemporarySite} from '../vault-site/load-temporary-site.js';
import {removeVaults} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

const NOTE = String.raw`
$\newcommand{\E}{\mathbb{E}}$

$$\begin{equation} a = b \label{one} \end{equation}$$

==Exam: by $\eqref{one}$ and $\ref{two}$, $\E$==

> [!exam]
> $$\begin{equation} c = d \label{two} \end{equation}$$
> $$\begin{eqnarray} e &=& \E \end{eqnarray}$$
> not $\ref{none}$
`;

async function tipsOf(files: Record<string, string>) {
  const {rendered} = await loadTemporarySite(files);
  return Object.values((await rendered('Note.md')).tips).map(({html}) => html);
}

const annotations = (html: string) => html.match(/<annotation[^>]*>[^<]*/g)?.length;

describe('a formula in a tip', () => {
  it('should have the number that it has in its note, and refer to what is not in the tip', async () => {
    const [references = '', equations = ''] = await tipsOf({'Note.md': NOTE});
    expect(references.match(/(?<=<mtext[^>]*>)[^<]*/g)).toEqual(['(1)', '2']);
    expect(references.match(/href="[^"]*"/g)?.map((href) => decodeURIComponent(href))).toEqual(
      expect.arrayContaining(['href="/note#mjx-eqn:one"', 'href="/note#mjx-eqn:two"']),
    );
    expect(equations).toContain('<mtext>(2)</mtext>');
    expect(equations).toContain('<mtext>(3)</mtext>');
    expect(equations).toContain('???');
    expect(equations).not.toMatch(/ id="mjx|href="#/);
    expect(`${references}${equations}`).not.toContain('red');
    expect(annotations(references)).toBe(3);
  });
});

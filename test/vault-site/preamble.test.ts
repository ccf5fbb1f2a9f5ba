import {checkVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-vault.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

describe('the preamble of a vault', () => {
  const files = {'Home.md': '$\\norm{x} \\half$\n', 'preamble.sty': '% macros\n\\newcommand{\\norm}[1]{|#1|}\n'};

  it('should hold for its formulas, together with that of the options', async () => {
    const {vault, published, links} = await readTemporaryVault(files, {syntax: {preamble: '\\def\\half{1/2}'}});
    expect([...vault.problems, ...checkVault(vault, published, links)]).toEqual([]);
  });

  it('should be missed where there is none', async () => {
    const {vault} = await readTemporaryVault({'Home.md': files['Home.md']});
    expect(vault.problems.map(({rule, message}) => `${rule}: ${message.slice(0, 30)}`)).toEqual([
      'bad-math: Cannot find the command `\\norm',
    ]);
  });
});

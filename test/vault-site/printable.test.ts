/** What reports print of a hostile vault: nothing that a terminal would obey, and nothing lost. */

import {jest} from '@jest/globals';
import {checkReport} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check.js';
import {checkVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-vault.js';
import {noteProblems} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/note-problems.js';
import {publicList, publicReport} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/public-list.js';
import {reportMessages, reportProblems} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/report.js';
import {printable, printableJson} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/printable.js';
import {loadTemporarySite} from './load-temporary-site.js';
import {removeVaults} from './temporary-vault.js';

afterAll(removeVaults);
afterEach(() => jest.restoreAllMocks());

/** Colours, a new title, a bell, a cleared screen, C1, a line that runs from the right, line ends. */
const SIGNS = '\u001b[31m\u001b]0;t\u0007\u001b[2J\u009b31m\u007f\u202e\u2066\u2028\nx';
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be printed
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const VAULT = {
  [`folder${SIGNS}/note${SIGNS}.md`]: `---\n${JSON.stringify(`property${SIGNS}`)}: 1\n---\n[[gone]] ==open ${SIGNS}`,
  [`drawn${SIGNS}.canvas`]: '{bad',
  [`asked${SIGNS}.base`]: 'views: [',
  [`seen${SIGNS}.png`]: 'x',
  [`page${SIGNS}.html`]: '<p>',
  [`${'long'.repeat(62)}.md`]: '[[gone]]',
};

async function hostile() {
  const {site} = await loadTemporarySite(VAULT);
  const problems = [...noteProblems(site.vault), ...checkVault(site.vault, site.published, site.links)];
  expect(problems.length).toBeGreaterThan(6);
  return {site, problems};
}

it('should be a sign for each character that a terminal obeys, and all others as they are', () => {
  expect(printable('a\u001b[31m\n\u007f\u009b\u202e é 日本 👩‍💻')).toBe('a␛[31m␊␡\uFFFD\uFFFD é 日本 👩‍💻');
  const value = {[`a${SIGNS}`]: SIGNS};
  expect(JSON.parse(printableJson(value))).toEqual(value);
  expect(printableJson(value)).not.toMatch(OBEYED);
});

it.each(['text', 'json', 'github'] as const)('should be so in the check command: %s', async (format) => {
  const {problems} = await hostile();
  const {output} = checkReport(problems, format);
  expect(output).not.toMatch(OBEYED);
  if (format === 'json') expect(JSON.parse(output).problems).toEqual(problems);
  // One line each; people get one more that counts.
  else expect(output.trimEnd().split('\n')).toHaveLength(problems.length + Number(format === 'text'));
});

it('should be so in the list of what will be public', async () => {
  const {site} = await hostile();
  const list = await publicList(site);
  const report = publicReport(list, {version: 1, notes: [], attachments: []});
  expect(report).toContain('property␛[31m');
  expect(report).not.toMatch(OBEYED);
});

it('should be so in a build', async () => {
  const {problems} = await hostile();
  const said: unknown[] = [];
  for (const method of ['warn', 'log', 'info', 'error'] as const) {
    jest.spyOn(console, method).mockImplementation((...words) => void said.push(...words));
  }
  reportProblems(problems, 50);
  reportMessages([`a folder ${SIGNS}`]);
  expect(said.length).toBeGreaterThan(1);
  expect(said.join('\n')).not.toMatch(OBEYED);
});

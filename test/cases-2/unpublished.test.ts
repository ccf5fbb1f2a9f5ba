/** Case 27: templates of plugins are not published; what is not published is neither checked nor a cause of messages. */
import {checkVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/check-vault.js';
import {noteProblems} from '../../plugins/docusaurus-plugin-obsidian-vault/src/check/note-problems.js';
import {parseSettings} from '../../plugins/remark-obsidian-vault/src/vault/settings.js';
import {readTemporaryVault, removeVaults} from '../vault-site/temporary-vault.js';

afterAll(removeVaults);

async function read(files: Record<string, string>) {
  const {vault, published, links} = await readTemporaryVault(files);
  const problems = [...noteProblems(vault), ...checkVault(vault, published, links)];
  return {
    paths: published.notes.map(({entry}) => entry.path),
    lines: problems.map(({path, rule}) => `${path} ${rule}`).sort(),
    messages: problems.map(({message}) => message).join('\n'),
  };
}

const TEMPLATE = '---\ncreated: <% tp.date.now() %>\n---\n# <% tp.file.title %>\n';

describe('folders of templates', () => {
  it.each([
    ['Templater', '.obsidian/plugins/templater-obsidian/data.json', '{"templates_folder": "Tpl"}'],
    ['Templater, with slashes', '.obsidian/plugins/templater-obsidian/data.json', '{"templates_folder": "/tpl/"}'],
    ['QuickAdd', '.obsidian/plugins/quickadd/data.json', '{"choices": [], "templateFolderPath": "Tpl"}'],
    ['the core plugin', '.obsidian/templates.json', '{"folder": "Tpl"}'],
  ])('should be those that %s sets', async (_, file, json) => {
    const {paths, lines} = await read({
      [file]: json,
      'Tpl/Daily.md': TEMPLATE,
      'Tpl/a/Deep.md': TEMPLATE,
      'Home.md': 'x',
    });
    expect(paths).toEqual(['Home.md']);
    expect(lines).toEqual([]);
  });

  it('should be all of them together', () => {
    const {settings, problems} = parseSettings({
      templates: '{"folder": "A"}',
      templater: '{"templates_folder": "B"}',
      quickadd: '{"templateFolderPath": "C/D"}',
    });
    expect(settings).toMatchObject({templatesFolder: 'A', pluginTemplatesFolders: ['B', 'C/D']});
    expect(problems).toEqual([]);
  });

  it.each([
    '{"templates_folder": ""}',
    '{"templates_folder": "/"}',
    '{"templates_folder": null}',
    '{"templates_folder": ".."}',
    '{}',
  ])('should not be the whole vault: %s', async (json) => {
    const files = {'.obsidian/plugins/templater-obsidian/data.json': json, 'Home.md': 'x'};
    expect((await read(files)).paths).toEqual(['Home.md']);
  });
});

it('should check nothing that is not published, and name nothing of it', async () => {
  const {lines, messages} = await read({
    'Home.md': '[[Same]] [[One]]',
    'a/Same.md': 'x',
    'Tpl/Same.md': TEMPLATE,
    '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "Tpl"}',
    'Tpl/pic.png': 'x',
    'One.md': 'One.',
    'Secret.md':
      '---\npublish: false\ntitle: [\n---\n[[Nowhere]] ==open $\\frac{1$ ![[private.png]] ==Exam: tip==\n\n%% never closed',
    'Draft.md': '---\npublish: false\na: 1\na: 2\n---\n![[Draft]] [[#Nothing]]',
    'Broken.md': '---\npublish: no\nx: [\n---\n![[gone.png]]',
    'Empty.md': '---\npublish: false\n---\n',
    'private.png': 'x',
    'lone.png': 'x',
  });
  expect(lines).toEqual(['lone.png unused-attachment']);
  expect(messages).not.toMatch(/Secret|Draft|Broken|Tpl/);
});

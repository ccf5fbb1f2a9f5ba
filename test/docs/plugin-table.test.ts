/** The Guide's table of plugins says what really becomes of each block. */
import {readFileSync} from 'node:fs';
import {pluginBlocks} from '../../plugins/remark-obsidian-vault/src/plugins/plugin-table.js';
import {render} from '../language/render.js';

const GUIDE = readFileSync('docs/Guide/Plugins.md', 'utf8');
const table = GUIDE.slice(GUIDE.indexOf('\n## Blocks\n'));
const rows = [...table.matchAll(/^\| (.+?) \| (.+?) \| (.+) \|$/gm)]
  .slice(2)
  .map(([, plugins = '', blocks = '', shown = '']) => ({
    plugins: plugins.split(', '),
    blocks: [...blocks.matchAll(/`([\w:-]+)`/g)].map(([, language]) => language ?? ''),
    shown,
  }));
const cases = rows.flatMap(({plugins, blocks, shown}) => blocks.map((language) => ({plugins, language, shown})));

/** What stands in a block where only a program would read it. */
const TEXT = 'zzword **bold**';

test('should name the plugins of all blocks that are known', () => {
  const named = new Set(rows.flatMap(({plugins}) => plugins));
  expect([...new Set([...pluginBlocks.values()].map(({plugin}) => plugin))].filter((name) => !named.has(name))).toEqual(
    [],
  );
  expect(named.size).toBeGreaterThan(60);
});

test.each(cases)('should tell what becomes of `$language`', ({plugins, language, shown}) => {
  const text = language === 'cardlink' ? 'url: https://a.example\ntitle: zzword' : TEXT;
  // A region begins with this block, and its text stands behind it.
  const behind = language === 'start-multi-column' ? `\n${TEXT}\n` : '';
  const {html} = render(`\`\`\`${language}\n${text}\n\`\`\`\n${behind}`);
  const known = pluginBlocks.get(language.toLowerCase());
  if (shown.startsWith('folded')) {
    expect(plugins).toContain(
      /<details class="plugin-block" data-plugin="([^"]*)" data-pagefind-ignore/.exec(html)?.[1],
    );
  } else if (shown.startsWith('nothing')) expect(html).toBe('');
  else if (/^its (?:answer|view)/.test(shown)) expect(known).toMatchObject({plugin: plugins[0], fate: 'query'});
  else {
    expect(html).toContain('zzword');
    expect(html).not.toMatch(/<pre|plugin-block/);
    if (language !== 'cardlink') expect(html).toContain('<strong>bold</strong>');
    if (shown.startsWith('columns')) expect(html).toContain(language === 'col-md' ? '<p>' : 'plugin-column');
    if (shown.includes('callout')) expect(html).toContain('class="callout');
    if (shown.startsWith('all tabs')) expect(html).toContain('plugin-tabs');
    if (shown.startsWith('a card')) expect(html).toContain('card-link');
  }
});

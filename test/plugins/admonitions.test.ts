import {iconSvg} from '../../plugins/remark-obsidian-vault/src/icons/icon-svg.js';
import {readAdmonition} from '../../plugins/remark-obsidian-vault/src/plugins/admonition.js';
import {
  calloutColor,
  readAdmonitionSettings,
} from '../../plugins/remark-obsidian-vault/src/plugins/admonition-settings.js';
import {pluginBlocks} from '../../plugins/remark-obsidian-vault/src/plugins/plugin-table.js';
import {render} from '../language/render.js';

describe('parameters of an admonition', () => {
  const head = (source: string) => readAdmonition('note', source);

  test.each([
    ['title:T', {title: 'T', content: ''}],
    ['Title: T', {title: 'Note', content: 'Title: T'}],
    [' title: T', {title: 'Note', content: ' title: T'}],
    ['title: A\ntitle: B', {title: 'A', content: 'title: B'}],
    ['title: A\n\ncollapse: open', {title: 'A', content: '\ncollapse: open'}],
    ['title:\ncollapse: open', {title: '', fold: '+', content: ''}],
    ['collapse: yes', {fold: '-', content: ''}],
    ['collapse: none\nx', {content: 'x'}],
  ])('should be read as the plugin does: %j', (source, expected) => {
    expect(head(source)).toMatchObject(expected);
  });

  test('should not fold what says none', () => {
    expect(head('collapse: none')).not.toHaveProperty('fold');
    expect(readAdmonition('note', 'collapse: none', {types: {}, collapse: 'closed'})).not.toHaveProperty('fold');
    expect(readAdmonition('note', 'x', {types: {}, collapse: 'closed'})).toMatchObject({fold: '-'});
  });
});

test.each([
  ['#ff8000', '255, 128, 0'],
  ['rgb(1, 2, 3)', '1, 2, 3'],
  ['hsl(120, 100%, 25%)', '0, 128, 0'],
  ['hsl(0, 0%, 50%)', '128, 128, 128'],
  ['hsb(240, 100%, 100%)', '0, 0, 255'],
  ['red', 'red'],
  ['red; } body { display: none', undefined],
  ['url(x)', undefined],
])('should make a callout colour of %s', (color, expected) => {
  expect(calloutColor(color)).toBe(expected);
});

describe('settings of a vault', () => {
  const settings = readAdmonitionSettings(
    JSON.stringify({
      userAdmonitions: {
        theorem: {type: 'theorem', title: 'Theorem!', color: '#010203', icon: {type: 'font-awesome', name: 'brain'}},
        plain: {type: 'plain', color: '1, 2, 3', injectColor: false, noTitle: true},
      },
    }),
  );

  test('should give types their title, colour and icon', () => {
    const {html} = render('```ad-theorem\nA\n```\n\n```ad-plain\nB\n```', {admonitions: settings});
    expect(html).toMatch(/style="--callout-color: 1, 2, 3; --callout-icon: url\([^)]*\)" data-callout-icon="brain"/);
    expect(html).toContain('Theorem!');
    expect(html).toContain('callout-no-title');
    expect(html.match(/--callout-color/g)).toHaveLength(1);
  });

  test.each(['', 'null', '[]', '{"userAdmonitions": 3}', '{"userAdmonitions": {"a": null}}'])(
    'should be nothing that stops a build: %j',
    (json) => {
      expect(() => readAdmonitionSettings(json)).not.toThrow();
    },
  );
});

test('should say where in the note something stands that is wrong in a block', () => {
  const {problems} = render('One.\n\n```ad-note\ntitle: T\n\nSee $\\frac{$ and ==open\n```\n');
  expect(problems.map(({line, rule}) => [line, rule])).toEqual([
    [6, 'unclosed-highlight'],
    [6, 'bad-math'],
  ]);
});

test('should know links and tags in blocks, and none of what is folded', () => {
  const {metadata} = render(
    '```ad-note\n[[S3]] #seen\n```\n\n```tabs\ntab: a\n[[Lake]]\n```\n\n```chart\n[[EC2]] #unseen\n```',
  );
  expect(metadata.links.map(({target}) => target)).toEqual(['S3', 'Lake']);
  expect(metadata.tags.map(({tag}) => tag)).toEqual(['seen']);
  expect(render('```chart\nsource\n```\n\nText.').metadata.excerpt).toBe('Text.');
});

test('should not grow with blocks in blocks', () => {
  let text = 'x';
  for (let depth = 0; depth < 30; depth++) text = `${'`'.repeat(depth + 3)}ad-note\n${text}\n${'`'.repeat(depth + 3)}`;
  expect(render(text).html.match(/class="callout /g)).toHaveLength(8);
});

test('should name more than forty plugins', () => {
  expect(new Set([...pluginBlocks.values()].map(({plugin}) => plugin)).size).toBeGreaterThan(40);
});

test.each([
  ['star', /viewBox="0 0 24 24"/],
  ['lucide-help-circle', /viewBox="0 0 24 24"/],
  ['spell-check', /viewBox="0 0 24 24"/],
  ['info-circle', /viewBox="0 0 512 512"/],
  ['pencil-alt', /viewBox="0 0 24 24"/],
])('should find the icon %s', (name, picture) => {
  expect(iconSvg(name)).toMatch(picture);
});

test.each(['', 'no-such-icon-at-all', '../package', 'constructor', '__proto__'])('should know no icon %j', (name) => {
  expect(iconSvg(name)).toBeUndefined();
});

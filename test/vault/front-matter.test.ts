import {DEFAULT_PARSE_FRONT_MATTER as parseFrontMatter} from '@docusaurus/utils';
import {fence} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/front-matter.js';
import {parseProperties} from '../../plugins/remark-obsidian-vault/src/vault/properties.js';
import fc from '../property.js';

/** What Docusaurus reads of a page. */
async function read(data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const {frontMatter} = await parseFrontMatter({filePath: 'a.md', fileContent: `${fence(data)}Body`} as never);
  return frontMatter;
}

describe('the front matter that Docusaurus reads', () => {
  it('should be what was written, of any text', async () => {
    const text = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));
    const value = fc.oneof(
      text,
      fc.array(text),
      fc.record({name: text, list: fc.array(fc.record({text}))}),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(value, text, async (title, description) => {
        expect(await read({title, description})).toEqual({title, description});
      }),
      {numRuns: 500},
    );
  });

  it.each([
    'no',
    '2026-01-01',
    '1e3',
    '~',
    '---',
    'a: b # c',
    '"quoted"',
    '{a}',
    '[x]',
    '\u2028line\u0085',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\u0007',
    'a\n---\nb',
    '*alias',
    '!tag',
    '%',
    '@',
    '`',
  ])('should keep a text a text: %j', async (title) => {
    expect(await read({title, tags: [title]})).toEqual({title, tags: [title]});
  });

  it('should leave out what is not there', async () => {
    expect(await read({title: 'A', image: undefined})).toEqual({title: 'A'});
  });
});

describe('a comment in a value', () => {
  const read = (source: string) => parseProperties(source, 'A.md').properties;

  it('should be in no title, no address and nothing that search engines are told', () => {
    const properties = read(
      'title: "A %% hidden %% title"\ndescription: "%%hidden%% Words [[B|of it]]"\naliases: ["%% hidden %%", "C %%hidden%%"]',
    );
    expect(properties).toMatchObject({title: 'A title', description: 'Words of it', aliases: ['C']});
  });

  it('should leave a title without words to the name of the file', () => {
    expect(read('title: "%% hidden %%"').title).toBeUndefined();
    expect(read('title: 100% of [[A]]').title).toBe('100% of [[A]]');
  });
});

describe('a front matter of somebody who means ill', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from(
      {length: 12},
      (_, at) => `b${at}: &b${at} [*${at ? `b${at - 1}` : 'a'}, *${at ? `b${at - 1}` : 'a'}]`,
    ),
  ];

  it('should not be unfolded without end: aliases of aliases', () => {
    const {properties, problems} = parseProperties(bomb.join('\n'), 'A.md');
    expect(problems.map(({rule, message}) => `${rule} ${message}`).join()).toContain('there are too many aliases');
    expect(JSON.stringify(properties).length).toBeLessThan(1000);
  });

  it.each(['__proto__: {evil: 1}', 'a: {__proto__: {evil: 1}}', '"__proto__": [x]'])(
    'should name no prototype: %s',
    (yaml) => {
      const {properties} = parseProperties(yaml, 'A.md');
      expect(JSON.stringify(properties)).not.toMatch(/__proto__|evil/);
      expect(({} as {evil?: unknown}).evil).toBeUndefined();
    },
  );
});

import {backlinksOf} from '../../plugins/docusaurus-plugin-obsidian-vault/src/relations/backlinks.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

async function backlinks(files: Record<string, string>) {
  return backlinksOf((await readTemporaryVault(files)).links);
}

describe('backlinks', () => {
  it('should hold the sentence around each link, by alias, heading, block, embed and Markdown', async () => {
    const found = await backlinks({
      'Target.md': '---\naliases: [Aim]\n---\n## Part\n\nBlock. ^b\n',
      'Zebra.md':
        'Before. See [[Target|the target]] here! After.\nA line with [[Aim]] of its own\nand [more](Target.md#Part).',
      'Folder/Apple.md': '---\ntitle: Apple pie\n---\n- Point: ![[Target#^b]]\n- [[Target#Part]]',
    });
    expect([...found.keys()]).toEqual(['Target.md']);
    expect(found.get('Target.md')).toEqual([
      {
        title: 'Zebra',
        slug: '/zebra',
        sentences: ['See the target here!', 'A line with Aim of its own', 'and more.'],
      },
      {title: 'Apple pie', slug: '/folder/apple', sentences: ['Point: Target > ^b', 'Target > Part']},
    ]);
  });

  it('should hold the row around a link that stands alone in its cell, or with others', async () => {
    const found = await backlinks({
      'Aim.md': '---\ndescription: What it is about.\n---\n',
      'Other.md': '',
      'Table.md':
        '| Subject | Notes |\n| --- | --- |\n| Storage | [[Aim]], [[Other]] |\n| It says [[Aim]] here. | No |\n',
      'Zed.md': '---\ndescription: The last note.\n---\n| A |\n| --- |\n| [[Aim]] |\n',
    });
    expect(found.get('Aim.md')?.map(({sentences}) => sentences)).toEqual([
      ['Storage · Aim, Other', 'It says Aim here.'],
      ['The last note.'],
    ]);
  });

  it('should be in reading order, 2 before 10, and list a note once however often it links', async () => {
    const found = await backlinks({
      'Aim.md': '',
      'Week 10.md': 'To [[Aim]]',
      'Week 2.md': '[[Aim]]\n\nFour. [[Aim]] three. So [[Aim]] two. Now [[Aim]] one. Then [[Aim]] none.',
    });
    expect(found.get('Aim.md')?.map(({title, sentences}) => [title, sentences.length])).toEqual([
      ['Week 2', 3],
      ['Week 10', 1],
    ]);
  });

  it('should never come from or lead to what is not published, nor from a note to itself', async () => {
    const found = await backlinks({
      'Public.md': 'Me [[Public]], [[Private|other]], %% [[Other]] %% `[[Other]]`',
      'Private.md': '---\npublish: false\n---\nSecret words about [[Public]].',
      'Other.md': 'Nothing.',
    });
    expect([...found]).toEqual([]);
  });

  it('should keep the place of the link of a long sentence', async () => {
    const words = Array.from({length: 200}, (_, n) => `word${n}`).join(' ');
    const found = await backlinks({'A.md': `${words} [[B]] ${words}`, 'B.md': ''});
    const [sentence = ''] = found.get('B.md')?.[0]?.sentences ?? [];
    expect(sentence).toMatch(/^…word\d+ .* word199 B word0 .*…$/);
    expect(sentence.length).toBeLessThan(245);
  });

  it('should keep one sentence of each where half a vault links to a note', async () => {
    const notes = Array.from({length: 60}, (_, n) => [`N${n}.md`, `See [[Hub]] ${n}. Or the [[Hub]] again.`]);
    const found = (await backlinks({...Object.fromEntries(notes), 'Hub.md': ''})).get('Hub.md') ?? [];
    expect(found).toHaveLength(60);
    expect(found.map(({sentences}) => sentences.length)).toEqual([...Array(50).fill(2), ...Array(10).fill(1)]);
  });

  it('should say what a note is about where nothing stands around its link', async () => {
    const found = await backlinks({
      'Aim.md': '',
      'Described.md': '---\ndescription: All about queues.\n---\nText.\n\n- [[Aim]]',
      'Plain.md': 'Queues hold messages. More.\n\n- [[Aim]]',
      'Empty.md': '- [[Aim]]',
    });
    const sentences = Object.fromEntries((found.get('Aim.md') ?? []).map((link) => [link.title, link.sentences]));
    expect(sentences.Described).toEqual(['All about queues.']);
    expect(sentences.Plain?.[0]).toContain('Queues hold messages.');
  });
});

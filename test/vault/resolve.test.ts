/** Which file a link means: test/fixtures/syntax/README.md, Links, rule by rule. */
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/metadata/read-note.js';
import {buildIndex} from '../../plugins/remark-obsidian-vault/src/vault/index-vault.js';
import {createResolver} from '../../plugins/remark-obsidian-vault/src/vault/resolve.js';

const SETTINGS = {strictLineBreaks: false, snippets: []};
const read = createNoteReader();

/** A vault of notes (path → text) and other files. */
function vault(notes: Record<string, string>, attachments: readonly string[] = []) {
  const metadata = Object.entries(notes).map(([path, text]) => read(text, path).metadata);
  const files = [
    ...Object.keys(notes).map((path) => ({path, kind: 'note' as const})),
    ...attachments.map((path) => ({path, kind: 'attachment' as const})),
  ];
  const resolve = createResolver(buildIndex({metadata, files, settings: SETTINGS}).index);
  return (target: string, from = 'Home.md', kind: 'link' | 'embed' = 'link') => {
    const found = resolve(target, from, kind);
    const place =
      found.status === 'note' ? found.note.path : found.status === 'attachment' ? found.attachment.path : null;
    const id = found.status === 'note' && found.id !== undefined ? `#${found.id}` : '';
    return {place: place && place + id, rule: found.problem?.rule};
  };
}

const clean = (place: string | null) => ({place, rule: undefined});

describe('names', () => {
  const find = vault(
    {
      'Home.md': '',
      'Folder/Note.md': '',
      'Café.md': '',
      'Release v1.2.md': '',
      'note.with.dots.md': '',
      '100% done.md': '',
      'C&D.md': '',
      "it's.md": '',
      '__init__.md': '',
      'Twice.md.md': '',
    },
    ['data.csv'],
  );

  it.each([
    ['the name alone', 'Note', 'Folder/Note.md'],
    ['any case', 'nOTE', 'Folder/Note.md'],
    ['with its ending', 'Note.md', 'Folder/Note.md'],
    ['an ending in capitals', 'Note.MD', 'Folder/Note.md'],
    ['space around it', '  Note ', 'Folder/Note.md'],
    ['decomposed letters', 'Cafe\u0301', 'Café.md'],
    ['a space that does not break', 'Release\u00A0v1.2', 'Release v1.2.md'],
    ['a narrow one', '100%\u202Fdone', '100% done.md'],
    ['a name with a dot', 'Release v1.2', 'Release v1.2.md'],
    ['a name with dots', 'note.with.dots', 'note.with.dots.md'],
    ['a percent sign', '100% done', '100% done.md'],
    ['an ampersand', 'C&D', 'C&D.md'],
    ['an apostrophe', "it's", "it's.md"],
    ['underscores', '__init__', '__init__.md'],
    ['the ending twice', 'Twice.md', 'Twice.md.md'],
    ['the whole path', 'Folder/Note', 'Folder/Note.md'],
    ['a path from the root', '/Folder/Note', 'Folder/Note.md'],
    ['a file by its ending', 'data.csv', 'data.csv'],
    ['nothing at all: this note', '', 'Home.md'],
  ])('should find a note by %s', (_, target, place) => expect(find(target)).toEqual(clean(place)));

  it('should never reach an attachment without its ending', () =>
    expect(find('data')).toEqual({place: null, rule: 'unresolved-link'}));

  it('should not take a part of a name for it', () =>
    expect(find('ote')).toEqual({place: null, rule: 'unresolved-link'}));
});

describe('which of several', () => {
  const notes = {
    'Home.md': '',
    'A/Topic.md': '',
    'B/Deep/Topic.md': '',
    'B/Home.md': '',
    'C/Topic.md': '',
    'Alias.md': '---\naliases: [Topic, Other name]\n---\n',
  };
  const find = vault(notes, ['A/Images/x.png', 'B/My Images/x.png', 'pic.png', 'B/pic.png']);

  it('should take the one in the folder of the note', () =>
    expect(find('Topic', 'C/From.md').place).toBe('C/Topic.md'));
  it('should take the shortest path, then the first name, and say so', () =>
    expect(find('Topic', 'Home.md')).toEqual({place: 'A/Topic.md', rule: 'ambiguous-link'}));
  it('should say nothing where a path leaves no choice', () =>
    expect(find('Deep/Topic')).toEqual(clean('B/Deep/Topic.md')));
  it('should take an exact path before all ends of paths', () =>
    expect(find('pic.png', 'X/Y.md', 'embed').place).toBe('pic.png'));
  it('should cut paths at folders only', () =>
    expect(find('Images/x.png', 'Home.md', 'embed')).toEqual(clean('A/Images/x.png')));
  it('should read ./ from the folder of the note', () =>
    expect(find('./Topic', 'B/Deep/From.md')).toEqual(clean('B/Deep/Topic.md')));
  it('should read ../ from the folder of the note', () =>
    expect(find('../Home', 'B/Deep/From.md')).toEqual(clean('B/Home.md')));
  it('should not leave the vault', () => expect(find('../../../Home', 'B/From.md').place).not.toBe('Home.md'));
  it('should take an alias last', () => {
    expect(find('Other name')).toEqual(clean('Alias.md'));
    expect(find('Topic', 'Home.md').place).not.toBe('Alias.md');
  });
  it('should choose the same whatever the order of the files', () => {
    const turned = vault(Object.fromEntries(Object.entries(notes).reverse()));
    expect(turned('Topic', 'Home.md').place).toBe('A/Topic.md');
  });
});

describe('embeds', () => {
  const find = vault({'Home.md': '', 'Plan.md': '', 'plan.png.md': ''}, ['plan.png', 'Plan']);

  it('should try the file of that very name first', () =>
    expect(find('plan.png', 'Home.md', 'embed').place).toBe('plan.png'));
  it('should reach a note with the ending left out', () =>
    expect(find('Plan', 'X/Y.md', 'embed').place).toMatch(/^Plan(\.md)?$/));
  it('should name a missing picture', () => expect(find('no.png', 'Home.md', 'embed').rule).toBe('unresolved-embed'));
});

describe('headings and blocks', () => {
  const find = vault({
    'Home.md': '## Here\n',
    'Note.md':
      '## What? *Is* it: C++\n\n### Cost\n\n## Other\n\n### Cost\n\npara ^end\n\n- item ^item-1\n\n| a |\n| - |\n| b |\n\n^table\n\n## [[Home|Linked]] head\n\n## Größe\n\n### Deep\n',
  });

  it.each([
    ['its text', 'Note#Other', 'Note.md#other'],
    ['any case', 'Note#oTHER', 'Note.md#other'],
    ['other punctuation', 'Note#What Is it C', 'Note.md#what-is-it-c'],
    ['more spaces', 'Note#What?   Is it: C++', 'Note.md#what-is-it-c'],
    ['its rendered text', 'Note#Linked head', 'Note.md#linked-head'],
    ['letters that are not ASCII', 'Note#größe', 'Note.md#größe'],
    ['its first place, where it stands twice', 'Note#Cost', 'Note.md#cost'],
    ['the heading above it', 'Note#Other#Cost', 'Note.md#cost-1'],
    ['a heading that it was once under', 'Note#Other#Deep', 'Note.md#deep'],
    ['this note', '#Here', 'Home.md#here'],
    ['a block', 'Note#^end', 'Note.md#^end'],
    ['a block of a list', 'Note#^item-1', 'Note.md#^item-1'],
    ['a block of a table', 'Note#^table', 'Note.md#^table'],
  ])('should find a heading or block by %s', (_, target, place) => expect(find(target)).toEqual(clean(place)));

  it('should lead to the note where the heading is missing, and say so', () =>
    expect(find('Note#Nowhere')).toEqual({place: 'Note.md', rule: 'missing-heading'}));
  it('should not take a heading above, or of the same level, for one inside', () => {
    expect(find('Note#Deep#Other').rule).toBe('missing-heading');
    expect(find('Note#Other#Größe').rule).toBe('missing-heading');
  });
  it('should lead to the note where the block is missing, and say so', () =>
    expect(find('Note#^nowhere')).toEqual({place: 'Note.md', rule: 'missing-block'}));
  it('should resolve a search of the editor that has one answer', () =>
    expect(find('##größe').place).toBe('Note.md#größe'));
  it('should leave a search of the editor that has two answers', () => expect(find('##cost').place).toBeNull());
});

describe('notes that are not published', () => {
  const find = vault({'Home.md': '', 'Secret plan.md': '---\npublish: false\n---\n## In\n'});

  it('should not be found, and not be named', () => {
    expect(find('Secret plan').place).toBeNull();
    expect(find('Secret plan#In').place).toBeNull();
  });
});

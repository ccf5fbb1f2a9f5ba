/** Which notes readers see: a doubt keeps a note back. */

import {parseProperties} from '../../plugins/remark-obsidian-vault/src/vault/properties.js';
import {isEmbeddable, isPublished, type PublishOptions} from '../../plugins/remark-obsidian-vault/src/vault/publish.js';

const published = (source: string, mode?: 'all' | 'only-true') =>
  isPublished('Note.md', parseProperties(source, 'Note.md').properties, {templatesFolder: undefined}, {mode});

describe('a note that is kept back', () => {
  it.each([
    ['publish: false'],
    ['publish: no'],
    ['publish: "false"'],
    ["publish: 'No'"],
    ['publish: off'],
    ['publish: 0'],
    ['publish: private'],
    ['Publish: False'],
    ['draft: true'],
    ['draft: yes'],
    ['publish: true\ndraft: true'],
    ['title: [\npublish: false'],
    ['a: "open\npublish: no'],
    ['- list\n- publish\ndraft: true'],
    ['title: a: b: c\npublish: "false"'],
  ])('should not be published with %j', (source) => {
    expect(published(source)).toBe(false);
  });

  it.each([
    [''],
    ['publish:'],
    ['publish: true'],
    ['draft: false'],
    ['draft: no'],
    ['title: publish'],
    ['title: ['],
    ['title: [\nabout: publish: false'],
    ['publish: perhaps'],
  ])('should be published with %j', (source) => {
    expect(published(source)).toBe(true);
  });

  it.each([
    ['publish: true', true],
    ['publish: yes', true],
    ['publish: "true"', true],
    ['', false],
    ['publish:', false],
    ['publish: perhaps', false],
    ['publish: true\ndraft: yes', false],
    ['title: [\npublish: true', false],
  ])('should, where only chosen notes are published, take %j as %j', (source, expected) => {
    expect(published(source, 'only-true')).toBe(expected);
  });
});

describe('a file that is hidden', () => {
  it.each([
    ['.obsidian/app.md'],
    ['.trash/Old.md'],
    ['Folder/.hidden.md'],
    ['node_modules/x/README.md'],
    ['Drawing.excalidraw.md'],
    ['Templates/Week.md'],
    ['templates/week.md'],
  ])('should not be published: %s', (path) => {
    expect(isPublished(path, undefined, {templatesFolder: 'Templates'})).toBe(false);
  });

  it('should not hide folders whose names just begin alike', () => {
    expect(isPublished('Templates of queues/Week.md', undefined, {templatesFolder: 'Templates'})).toBe(true);
  });
});

describe('a file that the site chooses', () => {
  const isShown = (path: string, source: string, options: PublishOptions) =>
    isPublished(path, parseProperties(source, path).properties, {templatesFolder: undefined}, options);

  it.each([
    ['Private/A.md', {folders: ['Private']}],
    ['private/deep/A.md', {folders: ['Private/']}],
    ['Private.md', {folders: ['private.md']}],
    ['A.md', {tags: ['secret']}],
    ['A.md', {tags: ['#Secret']}],
    ['A.md', {tags: ['secret/diary']}],
    ['Private/A.md', {filters: ['Private/']}],
    ['private notes/A.md', {filters: ['Private']}],
    ['x/Draft 3.md', {filters: ['/draft \\d/']}],
  ])('should be kept back whatever it says: %s by %j', (path, exclude) => {
    const says = 'publish: true\ntags: [Secret/Diary]';
    expect(isShown(path, says, {exclude})).toBe(false);
    expect(isShown(path, says, {exclude, mode: 'only-true'})).toBe(false);
    expect(isShown(path, says, {exclude, include: {folders: [path]}})).toBe(false);
  });

  it.each([
    ['Privateer/A.md', {folders: ['Private']}],
    ['A.md', {tags: ['sec']}],
    ['A.md', {tags: ['secret/diary/x']}],
    ['x/Private/A.md', {filters: ['Private/']}],
    ['Draft.md', {filters: ['/draft \\d/', '/']}],
  ])('should not be kept back for a name that begins alike: %s by %j', (path, exclude) => {
    expect(isShown(path, 'tags: [Secret/Diary]', {exclude})).toBe(true);
  });

  it.each([
    ['Lectures/A.md', '', {folders: ['lectures']}, true],
    ['A.md', 'tags: public/x', {tags: ['Public']}, true],
    ['Other/A.md', '', {folders: ['Lectures']}, false],
    ['Other/A.md', 'publish: true', {folders: ['Lectures']}, true],
    ['Lectures/A.md', 'publish: false', {folders: ['Lectures']}, false],
    ['Lectures/A.md', 'draft: true', {folders: ['Lectures']}, false],
  ])('should be published without a word of its own: %s, %j by %j', (path, source, include, expected) => {
    expect(isShown(path, source, {mode: 'only-true', include})).toBe(expected);
  });

  it.each(['/(a+)+$/', '/[/'])(
    'should end the build rather than be shown by a filter that cannot be used: %s',
    (filter) => {
      expect(() => isShown('A.md', '', {exclude: {filters: [filter]}})).toThrow(`Cannot tell what \`${filter}\``);
    },
  );
});

describe('a property that cannot be read', () => {
  it.each([
    ['title: x\ncreated: soon', 'created', 2],
    ['tags:\n  a: b', 'tags', 1],
    ['a: 1\nb: 2\npublish: perhaps', 'publish', 3],
    ['permalink: [a, b]', 'permalink', 1],
  ])('should be reported where it stands: %j', (source, property, line) => {
    const {problems} = parseProperties(source, 'Note.md', 2);
    expect(problems).toEqual([
      expect.objectContaining({rule: 'malformed-property', line: line + 1, column: 1, path: 'Note.md'}),
    ]);
    expect(problems[0]?.message).toContain(property);
  });
});

describe('a drawing that may stand in other notes', () => {
  const drawing = (publish?: boolean) => ({publish, raw: {'excalidraw-plugin': 'parsed'}});

  it('should be none that says it is not to be published', () => {
    expect(isEmbeddable('Drawing.md', drawing(), {templatesFolder: undefined})).toBe(true);
    expect(isEmbeddable('Drawing.md', drawing(false), {templatesFolder: undefined})).toBe(false);
    expect(isEmbeddable('Templates/Drawing.md', drawing(), {templatesFolder: 'Templates'})).toBe(false);
    expect(
      isEmbeddable('Drawing.md', drawing(), {templatesFolder: undefined}, {exclude: {folders: ['Drawing.md']}}),
    ).toBe(false);
    expect(isEmbeddable('Note.md', {publish: true, raw: {}}, {templatesFolder: undefined})).toBe(false);
  });
});

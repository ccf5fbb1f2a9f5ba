import {withReadingTime} from '../../plugins/docusaurus-plugin-obsidian-vault/src/pages/reading-time.js';
import type {PageFrontMatter} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/front-matter.js';
import type {PageNode} from '../../plugins/docusaurus-plugin-obsidian-vault/src/render/page-nodes.js';

const frontMatter = {title: 'A', slug: '/a', vault: {path: 'A.md', tips: []}} as PageFrontMatter;
const minutes = (...body: PageNode[]) => withReadingTime(frontMatter, body).vault.minutes;

describe('the time that a note takes to read', () => {
  it('should be that of its words, wherever they stand, and a minute at least', () => {
    const words = 'one two, three: four. '.repeat(100);
    expect(minutes(['p', 0, words, ['strong', 0, words]])).toBe(4);
    expect(minutes(['p', 0, 'short'])).toBe(1);
  });

  it('should know words of languages without spaces', () => {
    expect(minutes(['p', 0, '日本語を勉強します。'.repeat(200)])).toBeGreaterThan(3);
  });

  it('should not be said of a page without words', () => {
    expect(minutes(['hr', 0])).toBeUndefined();
    expect(frontMatter.vault).not.toHaveProperty('minutes');
  });
});

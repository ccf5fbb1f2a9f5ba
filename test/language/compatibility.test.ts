/** The Guide says of the language what its fixtures prove, and nothing else. */
import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {createNoteReader} from '../../plugins/remark-obsidian-vault/src/index.js';
import {compatibilityPage, PAGE} from './compatibility.mjs';
import {readFixtures} from './fixtures.js';

const page = readFileSync(PAGE, 'utf8');

describe('the page of compatibility', () => {
  it('should be up to date: node test/language/compatibility.mjs', () => {
    expect(page).toBe(compatibilityPage());
  });

  it('should name each fixture', () => {
    for (const {construct, sentence} of readFixtures()) {
      const section = page.split(`In \`test/fixtures/syntax/${construct}\`:`)[1]?.split('\n## ')[0];
      expect(section).toContain(`> - ${sentence}\n`);
    }
  });

  it('should bring neither tips, nor summaries, nor problems into the vault', () => {
    const {metadata, tree} = createNoteReader()(page, relative('docs', PAGE));
    expect(metadata.tips).toEqual([]);
    expect(JSON.stringify(tree).includes(',"tldr"]')).toBe(false);
    expect(metadata.problems).toEqual([]);
    expect(metadata.firstHeading).toBeUndefined();
    expect(metadata.tags.map(({tag}) => tag)).toEqual(['guide/syntax']);
  });
});

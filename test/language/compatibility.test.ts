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
    const {facts, tree} = createNoteReader()(page, relative('docs', PAGE));
    expect(facts.tips).toEqual([]);
    expect(JSON.stringify(tree).includes(',"tldr"]')).toBe(false);
    expect(facts.problems).toEqual([]);
    expect(facts.firstHeading).toBeUndefined();
    expect(facts.tags.map(({tag}) => tag)).toEqual(['guide/syntax']);
  });
});

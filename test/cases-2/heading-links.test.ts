/** Case 12: links to headings, by what shows and by what was typed. */
import {vaultOf} from './vault.js';

const heading = (text: string, link: string, more = '') =>
  vaultOf({
    'Osmosis.md': 'Text.',
    'Note.md': `See [[#${link}]] and [here](Note.md#${encodeURIComponent(link)}).\n\n## Other\n\n## ${text}\n\n${more}\n\n[^1]: A note.\n`,
  }).page('Note.md');

describe('a link to a heading', () => {
  it.each([
    ['The [[Osmosis|water]] layer', 'The Osmosis water layer'],
    ['The [[Osmosis|water]] layer', 'The water layer'],
    ['The [[Osmosis#Part|water]] layer', 'The Osmosis#Part water layer'],
    ['The [[Osmosis]] layer', 'The Osmosis layer'],
    ['Noted[^1] here', 'Noted 1 here'],
    ['Noted[^1] here', 'Noted here'],
    ['Noted^[aside] here', 'Noted aside here'],
    ['H<sub>2</sub>O chemistry', 'H<sub>2</sub>O chemistry'],
    ['H<sub>2</sub>O chemistry', 'H2O chemistry'],
    ['[Docs](https://example.org/a) page', 'Docs (https //example.org/a) page'],
    ['[Docs](https://example.org/a) page', 'Docs page'],
    ['**Bold** _and_ `code`', 'Bold and code'],
    ['**Bold** _and_ `code`', '**Bold** _and_ `code`'],
    ['==Marked== and ~~struck~~', 'Marked and struck'],
    ['Energy $E=mc^2$', 'Energy $E=mc 2$'],
    ['Energy $E=mc^2$', 'Energy E=mc^2'],
    ['![pic](x.png) shown', '!pic (x.png) shown'],
    ['![[x.png|100]] shown', '! x.png 100 shown'],
    ['R&amp;D', 'R&amp;D'],
    ['R&amp;D', 'R&D'],
    ['A #tag here', 'A tag here'],
    ['Hidden %%not this%% end', 'Hidden end'],
    ['Named ^id', 'Named'],
    ['<span style="color:red">Red</span> word', '<span style="color red">Red< span> word'],
  ])('should find %s by %s', (text, link) => {
    const page = heading(text, link);
    const [first, second] = page.select('a.internal-link').map(({properties}) => properties.href);
    expect(page.problems.filter((rule) => /^1:.* missing-heading/.test(rule))).toEqual([]);
    const id = page.metadata.headings[1]?.id;
    expect(first).toBe(`/Note.md#${id}`);
    expect(second).toBe(first);
  });

  it('should prefer what shows to what was typed', () => {
    const page = heading('The [[Osmosis|water]] layer', 'The Osmosis water layer', '## The Osmosis water layer');
    expect(page.select('a.internal-link')[0]?.properties.href).toBe('/Note.md#the-osmosis-water-layer');
  });

  it('should be typed otherwise only where that matters', () => {
    expect(heading('**Bold** _and_ `code` C++', 'x').metadata.headings[1]).not.toHaveProperty('source');
  });
});

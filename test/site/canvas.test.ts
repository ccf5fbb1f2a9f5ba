/** Canvases and bases on the built site. */
import {buildLog, filesOf, page, type SiteName, select, textOf} from './built-site.js';

const all = (url: string, selector: string, site: SiteName = 'ugly') =>
  select(page(site, url), `.theme-doc-markdown ${selector}`);
const MAP = '/maps/ugly-map-canvas';

describe.each([
  ['ugly', ''],
  ['ugly-webpack', '/base'],
] as const)('the page of a canvas of %s', (site, base) => {
  it('should draw its cards with what is in them', () => {
    // Two of them, with a board of their own, stand in a table of the note on one of the others.
    expect(all(MAP, '> .canvas .canvas-board', site)).toHaveLength(2);
    expect(all(MAP, '> .canvas .canvas-card', site)).toHaveLength(14);
    expect(all(MAP, '.canvas-group .canvas-card .callout[data-callout="tip"] mark', site)).toHaveLength(1);
    expect(all(MAP, '.canvas-card .katex', site)).toHaveLength(1);
    expect(all(MAP, '.canvas-file .image-embed img', site)[0]?.properties.src).toBe(
      `${base}/attachments/images/chart.png`,
    );
    const links = all(MAP, '.canvas a.internal-link', site).map(({properties}) => properties.href);
    expect(links).toEqual(
      expect.arrayContaining([
        `${base}/storage/s3`,
        `${base}/storage/s3#what-is-s3-basics`,
        `${base}/reading-list-base`,
      ]),
    );
  });

  it('should keep the places of its cards through the build', () => {
    const [card] = all(MAP, '.canvas-card.canvas-color-1', site);
    expect(`${card?.properties.style}`.replace(/: /g, ':').split(/; ?/)).toEqual(
      expect.arrayContaining(['--canvas-x:50', '--canvas-y:50', '--canvas-width:400', '--canvas-height:400']),
    );
  });
});

describe('the page of a canvas', () => {
  it('should be titled by its file, with nothing of its cards in the contents or with an id', () => {
    expect(select(page('ugly', MAP), 'h1').map(textOf)).toEqual(['Ugly map']);
    expect(select(page('ugly', MAP), '.table-of-contents')).toEqual([]);
    expect(all(MAP, '.canvas-card .exam-tip').map(({properties}) => properties.id)).toEqual([undefined]);
  });

  it('should let nothing act', () => {
    expect(all(MAP, 'script, [onclick], iframe, [href^="javascript:" i]')).toEqual([]);
    const styles = all(MAP, '[style]').map(({properties}) => `${properties.style}`);
    expect(styles.filter((style) => /url|position|background/.test(style))).toEqual([]);
    expect(all(MAP, '.canvas-group-label').map(textOf)).toEqual(['<b onclick=alert(1)>Group</b>']);
    expect(all(MAP, '.canvas-edge-label').map(textOf)).toEqual(['<i>then</i>']);
    expect(all(MAP, '.canvas-link').map(textOf)).toEqual(["javascript:alert('link')", 'example.com/a?b=c&d']);
  });

  it('should show no name and no word of what is not published', () => {
    const cards = all(MAP, '.canvas-card-content').map(textOf);
    // The note that is not published, and the picture.
    expect(cards.filter((card) => card === '')).toHaveLength(2);
    expect(cards).toContain('hush');
  });

  it('should be described by its own words', () => {
    const description = select(page('ugly', MAP), 'meta[name="description"]')[0]?.properties.content;
    expect(description).toMatch(/^Ugly map Fold me with a mark S3 > What is S3\? \(basics\) #maps/);
  });

  it('should be cut where it would show itself', () => {
    expect(all(MAP, '.canvas .canvas')).toEqual(all(MAP, '.canvas td .canvas'));
    expect(all('/maps/map-note', '.canvas')).toHaveLength(2);
  });
});

describe('a note with a canvas', () => {
  const note = '/maps/map-note';
  it('should draw it, and link to its page', () => {
    expect(all(note, '> .canvas-embed > .markdown-embed-content > .canvas')).toHaveLength(1);
    const links = all(note, `a[href="${MAP}"]`).map(textOf);
    expect(links).toEqual(expect.arrayContaining(['Ugly map', 'linked', 'by Markdown']));
    expect(all(note, 'td .canvas-embed a[href="/maps/cut-off-canvas"]')).toHaveLength(1);
    expect(all(note, 'td .canvas .canvas-card').length).toBeGreaterThan(0);
  });

  it('should draw a base, and link to its page', () => {
    expect(all(note, '.bases-embed .bases-table').length).toBe(1);
    expect(all(note, '.bases-embed a[href="/reading-list-base"]').length).toBeGreaterThan(0);
    for (const url of ['/reading-list-base', '/list-of-its-own-base']) expect(all(url, '.bases-table').length).toBe(1);
  });
});

describe('what is wrong with a canvas', () => {
  const log = buildLog('ugly');
  it.each([
    [/Maps\/Cut off\.canvas:3:39 error .*closing quote.*\[malformed-canvas\]/],
    [/Maps\/Ugly map\.canvas:15:\d+ error .*`x` of a card.*\[malformed-canvas\]/],
    [/Maps\/Ugly map\.canvas:21:\d+ error .*`nobody`.*\[malformed-canvas\]/],
    [/Maps\/Ugly map\.canvas:22:\d+ error .*colour.*\[malformed-canvas\]/],
    [/Maps\/Ugly map\.canvas:10:3 error .*Gone\/Nowhere\.md.*\[unresolved-embed\]/],
    [/Maps\/Ugly map\.canvas:13:\d+ error .*\[embed-cycle\]/],
  ])('should be reported: %s', (pattern) => expect(log).toMatch(pattern));

  it('should not keep the rest from being shown', () => {
    expect(all('/maps/cut-off-canvas', '.canvas-card-content').map(textOf)).toEqual(['Still here', 'Half of']);
  });

  it('should publish no hidden canvas', () => {
    expect(filesOf('ugly').filter((file) => /board/i.test(file))).toEqual([]);
  });
});

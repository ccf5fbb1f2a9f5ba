import {readFileSync} from 'node:fs';
import path from 'node:path';
import {notePages, page, type SiteName, select, siteFolder, textOf} from './built-site.js';

interface Tip {
  id: string;
  label: string;
  text: string;
  url: string;
  note: {title: string; url: string; path: string};
  headings: {text: string; url: string}[];
}

function tipsOf(site: SiteName): Tip[] {
  return JSON.parse(readFileSync(path.join(siteFolder(site), 'exam-tips.json'), 'utf8')).tips;
}

describe.each([
  ['ugly', ''],
  ['docs', ''],
] as const)('ids of %s', (site) => {
  const tips = tipsOf(site);

  it('should be unique on every page', () => {
    for (const [url, root] of notePages(site)) {
      const ids = select(root, '.theme-doc-markdown [id]').map((element) => element.properties.id);
      expect({url, repeated: ids.filter((id, index) => ids.indexOf(id) !== index)}).toEqual({url, repeated: []});
    }
  });

  it('should give every tip of exam-tips.json its place on its page', () => {
    expect(tips.length).toBeGreaterThan(5);
    for (const tip of tips) {
      const [url, id] = tip.url.split('#') as [string, string];
      expect(decodeURIComponent(id)).toBe(tip.id);
      const places = select(page(site, url), '.exam-tip').filter(({properties}) => properties.id === tip.id);
      expect({tip: tip.url, places: places.length}).toEqual({tip: tip.url, places: 1});
    }
  });

  it('should give every heading of a trail its place on its page', () => {
    for (const {headings, url} of tips) {
      for (const heading of headings) {
        const [address, id] = heading.url.split('#') as [string, string];
        const ids = select(page(site, address), '[id]').map((element) => element.properties.id);
        expect({url, heading: heading.text, found: ids.includes(decodeURIComponent(id))}).toEqual({
          url,
          heading: heading.text,
          found: true,
        });
      }
    }
  });

  it('should list every tip of the pages, once, in reading order', () => {
    for (const [url, root] of notePages(site)) {
      const onPage = select(root, '.theme-doc-markdown .exam-tip[id]').map((element) => String(element.properties.id));
      const listed = tips.filter((tip) => tip.url.split('#')[0]?.replace(/\/$/, '') === url.replace(/\/$/, ''));
      expect({url, ids: listed.map(({id}) => id)}).toEqual({url, ids: onPage});
    }
  });

  it('should stand on the index page, with a link to each place', () => {
    const links = select(page(site, '/exam-tips'), 'a').map((link) => link.properties.href);
    for (const tip of tips) expect(links).toContain(tip.url);
    expect(textOf(page(site, '/exam-tips'))).toContain(tips[0]?.text.slice(0, 30));
  });
});

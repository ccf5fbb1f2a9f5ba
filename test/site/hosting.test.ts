/** Two vaults, two languages, a base URL and both kinds of addresses: each leads where it should. */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {fromHtml} from 'hast-util-from-html';
import {toText} from 'hast-util-to-text';
import {AddressCheck, addressesOf} from './address-check.js';
import {docusaurus, FILES, writeSite} from './hosting-site.js';

const URL_OF_SITE = 'https://hosted.example/base/';
let site: string;

beforeAll(() => {
  site = writeSite('hosting', FILES);
}, 10_000);

afterAll(() => rmSync(site, {recursive: true, force: true}));

describe.each([true, false])('a site with trailingSlash %s', (trailingSlash) => {
  let check: AddressCheck;
  const read = (file: string) => readFileSync(path.join(check.site.folder, file), 'utf8');
  const json = (file: string) => JSON.parse(read(file));
  const page = (address: string) => check.fileOf(`/base/${address}${trailingSlash ? '/' : ''}`) as string;
  const textOf = (file: string) => toText(check.root(file));

  beforeAll(() => {
    const name = `build-${trailingSlash}`;
    docusaurus(site, ['build', '--out-dir', name], {SLASH: String(trailingSlash)});
    check = new AddressCheck({folder: path.join(site, name), url: URL_OF_SITE, trailingSlash});
  }, 170_000);

  it('should lead somewhere by every address of every page', () => {
    expect(check.dead).toEqual([]);
    expect(check.pages.length).toBeGreaterThan(30);
  });

  it('should show the picture of the right vault', () => {
    const shown = (address: string) => {
      const [image] = check.select(page(address), '.theme-doc-markdown .image-embed img');
      return read(decodeURI(String(image?.properties.src)).slice('/base/'.length));
    };
    expect(shown('queues')).toBe(FILES['a/pic.svg']);
    expect(shown('other/queues')).toBe(FILES['b/pic.svg']);
    expect(shown('de/queues')).toBe(FILES['a/pic.svg']);
    expect(shown('de/other/queues')).toBe(FILES['b-de/pic.svg']);
  });

  it.each(['', 'de/'])('should have the exam tips of both vaults below "%s", with addresses that exist', (locale) => {
    const {tips} = json(`${locale}exam-tips.json`);
    const words = tips.map(({text}: {text: string}) => text).join('\n');
    for (const word of ['is pulled', 'A block', 'deep', locale ? 'auf Deutsch' : 'the other'])
      expect(words).toContain(word);
    expect(tips).toHaveLength(4);
    for (const {url, html, note, headings} of tips) {
      const inside = addressesOf(fromHtml(html, {fragment: true}));
      const addresses = [url, note.url, ...headings.map((heading: {url: string}) => heading.url), ...inside];
      expect(addresses.filter((address) => !check.leads(address))).toEqual([]);
      expect(url).toMatch(new RegExp(`^/base/${locale}(?!de/).*#.`));
    }
  });

  it('should offer the cheat sheet of each note by the address that the sheet knows', () => {
    for (const locale of ['', 'de/']) {
      const known = json(`${locale}exam-tips.json`).tips.map((tip: {note: {url: string}}) => tip.note.url);
      for (const address of ['queues', 'other/queues']) {
        const [link] = check.select(page(`${locale}${address}`), 'a[href*="?note="]');
        const note = new URL(String(link?.properties.href), URL_OF_SITE).searchParams.get('note') ?? '';
        expect(known.map((url: string) => url.replace(/\/$/, ''))).toContain(note.replace(/\/$/, ''));
      }
    }
  });

  it('should have one file of headers, whose policy allows each script in the pages of both languages', () => {
    const policy = /^\/\*\n {2}Content-Security-Policy: (.*)\n$/m.exec(read('_headers'))?.[1] ?? '';
    expect(existsSync(path.join(check.site.folder, 'de/_headers'))).toBe(false);
    const inline = check.pages.flatMap((file) =>
      check
        .select(file, 'script:not([src])')
        .filter(({properties: {type}}) => type !== 'application/ld+json')
        .map((script) => toText(script, {whitespace: 'pre'})),
    );
    expect(inline.length).toBeGreaterThan(30);
    const hashes = new Set(inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`));
    expect([...hashes].filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  it('should speak German on the German pages', () => {
    expect(check.select(page('de/queues'), 'html')[0]?.properties.lang).toBe('de');
    expect(textOf(page('de/queues'))).toMatch(/2 Prüfungstipps.*Verlinkt von/s);
    expect(textOf(page('de/other/queues'))).toContain('Warten');
    expect(textOf(page('de/exam-tips'))).toContain('Prüfungstipps');
    expect(textOf(page('queues'))).toMatch(/2 exam tips.*Linked from/s);
    expect(textOf(page('other/queues'))).toContain('Waiting');
  });

  it.each(['', 'de/'])('should list in the sitemap below "%s" what there is', (locale) => {
    const places = [...read(`${locale}sitemap.xml`).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place as string);
    expect(places.filter((place) => !check.leads(place))).toEqual([]);
    const end = trailingSlash ? '/' : '';
    expect(places).toContain(`${URL_OF_SITE}${locale}sub/deep${end}`);
    expect(places).toContain(`${URL_OF_SITE}${locale}other/queues${end}`);
  });

  it('should redirect from aliases below the place of their vault', () => {
    const target = (address: string) => {
      const [meta] = check.select(`${address}/index.html`, 'meta[http-equiv="refresh"]');
      return String(meta?.properties.content).replace('0; url=', '');
    };
    const end = trailingSlash ? '/' : '';
    expect(target('old-queues')).toBe(`/base/queues${end}`);
    expect(target('other/lines')).toBe(`/base/other/queues${end}`);
    expect(target('de/old-queues')).toBe(`/base/de/queues${end}`);
    expect(existsSync(path.join(check.site.folder, 'de/other/lines'))).toBe(false);
  });

  it.each([
    ['vault-graph.json', ''],
    ['vault-graph-other.json', 'other'],
    ['de/vault-graph.json', 'de'],
    ['de/vault-graph-other.json', 'de/other'],
  ])('should have in %s the notes below "%s"', (file, root) => {
    const {notes} = json(file);
    expect(notes.length).toBeGreaterThan(1);
    const addresses = notes.map(({slug}: {slug: string}) => `${root}${slug}`.replace(/^\/|\/$/g, ''));
    expect(addresses.filter((address: string) => address && address !== 'de' && !page(address))).toEqual([]);
    const folder = path.join(check.site.folder, file.startsWith('de/') ? 'de/assets/js' : 'assets/js');
    const scripts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(scripts.some((script) => script.includes(`/base/${file}`))).toBe(true);
  });

  it.each(['', 'de/'])('should find the notes of both vaults below "%s"', (locale) => {
    const folder = path.join(check.site.folder, locale, 'pagefind/fragment');
    expect(existsSync(path.join(check.site.folder, locale, 'pagefind/pagefind.js'))).toBe(true);
    const urls = readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(path.join(folder, name))).toString('utf8');
      return String(JSON.parse(text.slice(text.indexOf('{'))).url);
    });
    const full = urls.map((url) => (url.startsWith('/base/') ? url : `/base/${locale}${url.replace(/^\//, '')}`));
    expect(full.filter((url) => !check.leads(url))).toEqual([]);
    expect(full.map((url) => url.replace(/\/?(?:#.*)?$/, ''))).toEqual(
      expect.arrayContaining([`/base/${locale}queues`, `/base/${locale}other/queues`]),
    );
  });
});

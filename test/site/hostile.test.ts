/** A vault whose every name and text tries to become markup or code (hostile-vault.mjs), built with the minifier of HTML off. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Element, Root, RootContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {toString as textContent} from 'hast-util-to-string';
import {visit} from 'unist-util-visit';
import {filesOf, page, select, siteFolder, textOf} from './built-site.js';
import {hostile} from './hostile-vault.mjs';

const read = (file: string) => readFileSync(path.join(siteFolder('hostile'), file), 'utf8');
const files = filesOf('hostile');
const pages = files.filter((file) => file.endsWith('.html')).map((file) => ({file, root: fromHtml(read(file))}));

/** What of the pages a vault may have no part in, each with the file that it is in. */
function found(test: (node: Root | RootContent) => string | undefined): string[] {
  const wrong: string[] = [];
  for (const {file, root} of pages) {
    visit(root, (node) => {
      const what = test(node);
      if (what !== undefined) wrong.push(`${file}: ${what}`);
    });
  }
  return wrong;
}

const isScript = (node: Root | RootContent): node is Element => node.type === 'element' && node.tagName === 'script';
const isJson = ({properties}: Element) => /json/.test(String(properties.type));

describe('the pages of a hostile vault', () => {
  it('should be of every kind, and speak of what the vault has', () => {
    const kinds = ['note', 'board-canvas', 'exam-tips/note', 'exam-tips', 'tags', 'tags/canary-tag', 'search', 'x-pwn'];
    expect(files).toEqual(expect.arrayContaining([...kinds.map((kind) => `${kind}/index.html`), '404.html']));
    expect(files.some((file) => /^canaryalias.*\.html$/.test(file))).toBe(true);
    const note = textContent(pages.find(({file}) => file === 'note/index.html')?.root as Root);
    const places = 'title alias tag property item author body heading tip callout block link cell code footnote';
    for (const place of places.split(' ')) expect(note).toContain(`canary${place}`);
    const board = textContent(pages.find(({file}) => file === 'board-canvas/index.html')?.root as Root);
    for (const place of ['card', 'group']) expect(board).toContain(`canary${place}`);
  });

  it('should show what is no Markdown letter by letter: titles, properties, labels of a canvas', () => {
    const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
    const typed = (place: string) => squash(hostile(place));
    const note = page('hostile', '/note');
    const shown = (selector: string) => select(note, selector).map((element) => squash(textOf(element)));
    expect(shown('h1')).toEqual([typed('title')]);
    expect(shown('title')).toEqual([`${typed('title')} | Cribsheet`]);
    expect(select(note, 'meta[property="og:title"]').map(({properties}) => squash(String(properties.content)))).toEqual(
      shown('title'),
    );
    expect(shown('.vault-properties dd')).toEqual(
      expect.arrayContaining(['alias', 'property', 'item', 'author'].map(typed)),
    );
    const board = squash(textContent(pages.find(({file}) => file === 'board-canvas/index.html')?.root as Root));
    for (const place of ['group', 'edge']) expect(board).toContain(typed(place));
  });

  it('should have no element and no attribute that the vault made', () => {
    const wrong = found((node) => {
      if (node.type !== 'element') return undefined;
      const names = [node.tagName, ...Object.keys(node.properties)];
      return names.find((name) => /pwn|^on/i.test(name));
    });
    expect(wrong).toEqual([]);
  });

  it('should have no comment that speaks of the vault', () => {
    expect(
      found((node) => (node.type === 'comment' && /pwn|canary/.test(node.value) ? node.value : undefined)),
    ).toEqual([]);
  });

  it('should have no address that runs', () => {
    const wrong = found((node) => {
      if (node.type !== 'element') return undefined;
      return ['href', 'src', 'action']
        .map((name) => String(node.properties[name] ?? ''))
        .find((url) => /^\W*(?:javascript|vbscript|data:text)/i.test(url));
    });
    expect(wrong).toEqual([]);
  });

  it('should have scripts that are equal on all pages, and speak of nothing that the vault says', () => {
    const wrong = found((node) =>
      isScript(node) && !isJson(node) && /pwn\(|canary|<!--/.test(textContent(node)) ? textContent(node) : undefined,
    );
    expect(wrong).toEqual([]);
    const inline = new Set<string>();
    found((node) => {
      if (isScript(node) && !isJson(node) && !node.properties.src) inline.add(textContent(node));
      return undefined;
    });
    expect(inline.size).toBe(3);
  });

  it('should have inline JSON that can be read, and in which nothing can end a script or begin a comment', () => {
    let count = 0;
    const wrong = found((node) => {
      if (!isScript(node) || !isJson(node)) return undefined;
      const json = textContent(node);
      JSON.parse(json);
      if (/canarytitle/.test(json)) count++;
      return /[<\u2028\u2029]/.test(json) ? json : undefined;
    });
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });
});

describe('the modules of a hostile vault', () => {
  const modules = files.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));
  /** A string that holds JSON, and nothing else, is data: the bundler writes what it has read from a file that way. */
  const DATA = /JSON\.parse\('(?:[^'\\\n]|\\.)*'\)/g;

  it('should have what it says as data, never as code', () => {
    expect(modules.length).toBeGreaterThan(10);
    const texts = modules.map((file) => ({file, text: read(file)}));
    expect(texts.some(({text}) => /canarytitle/.test(text))).toBe(true);
    const wrong = texts.filter(({text}) =>
      /pwn\(|canarytitle|canarybody|[\u2028\u2029]pwn/.test(text.replace(DATA, '')),
    );
    expect(wrong.map(({file}) => file)).toEqual([]);
  });

  it('should keep what notes say out of them, but for the exam tips of a small vault', () => {
    const texts = modules.map(read).join('\n');
    const notes =
      'body caption size link cell code math diagram footnote card group edge snippet setting property item author';
    expect(notes.split(' ').filter((place) => texts.includes(`canary${place}`))).toEqual([]);
  });
});

describe('the other files of a hostile vault', () => {
  it('should be JSON where they say so', () => {
    const json = files.filter((file) => file.endsWith('.json'));
    expect(json.length).toBeGreaterThan(10);
    for (const file of json) expect(() => JSON.parse(read(file))).not.toThrow();
  });

  it('should hold no element of the vault in the site map', () => {
    expect(read('sitemap.xml')).not.toMatch(/<x-pwn|<script|pwn\(/);
  });

  it('should keep the text of a snippet in its sheet', () => {
    const sheets = files.filter((file) => file.endsWith('.css')).map(read);
    expect(sheets.join('\n')).toContain('canarysnippet');
    expect(sheets.join('\n')).not.toContain('pwn.example');
  });
});

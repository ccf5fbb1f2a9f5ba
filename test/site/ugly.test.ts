/** Every note of the ugly vault, as its page shows it. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Element, Root} from 'hast';
import {toString as textContent} from 'hast-util-to-string';
import {parse} from 'yaml';
import {decodeNote} from '../../plugins/remark-obsidian-vault/src/vault/decode-note.js';
import {page, select} from './built-site.js';
import {visibleWords} from './visible-words.js';

const TMP = path.resolve('test/.tmp');
const VAULT = path.join(TMP, 'vaults/ugly');

/** Not published. */
const HIDDEN = /^Templates\/|\.excalidraw\.md$|^Secret plan\.md$|^\./;

/** Words that Obsidian does not show either. */
const LOST: Record<string, {words: string[]; because: string}> = {
  'Inbox/Half-finished table.md': {words: ['too', 'many', 'broken'], because: 'rows have more cells than the table'},
  'Daily/2026-01-05.md': {
    words: [
      ...[
        'hidden',
        'TABLE',
        'ctime',
        'FROM',
        'WHERE',
        'contains',
        'tags',
        'SORT',
        'DESC',
        'current',
        'INPUT',
        'toggle',
        'done',
      ],
      ...['due', 'before', 'Add', 'type', 'append', 'text', 'action'],
    ],
    because:
      'a key in round brackets is hidden, queries are answered, code of plugins is named, and buttons do nothing',
  },
  'Plugins/Admonitions and queries.md': {
    words: ['title', 'collapse', 'open', 'multi', 'number', 'columns'],
    because: 'settings of admonitions and columns are no text',
  },
  'Plugins/Kanban plugin.md': {
    words: ['Complete', 'Archive', '2025', 'old', 'card'],
    because: 'a board shows neither what marks a lane of done cards nor its archive',
  },
};

const notes = readdirSync(VAULT, {recursive: true})
  .map((name) => String(name).split(path.sep).join('/'))
  .filter((name) => name.endsWith('.md') && !HIDDEN.test(name))
  .sort();

/** The addresses of the notes, as what is published of them says. */
const urls = new Map<string, string>();
const published = path.join(TMP, 'generated/ugly/obsidian-vault/default/notes');
for (const file of readdirSync(published, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'))) {
  const {vault, slug} = parse(readFileSync(path.join(published, file), 'utf8').split('\n---\n')[0] ?? '') as {
    vault: {path: string};
    slug: string;
  };
  urls.set(vault.path.normalize('NFC'), slug);
}

describe('the ugly vault', () => {
  it('should be large, and each note of it have a page', () => {
    expect(notes.length).toBeGreaterThan(100);
    expect(notes.filter((note) => !urls.has(note.normalize('NFC')))).toEqual([]);
  });

  describe.each(notes)('%s', (note) => {
    const root = page('ugly', urls.get(note.normalize('NFC')) ?? note);

    it('should have a title, once', () => {
      expect(select(root, 'header h1')).toHaveLength(1);
    });

    it('should show its words', () => {
      const {text} = decodeNote(readFileSync(path.join(VAULT, note)), note);
      const shown = shownText(root);
      const lost = visibleWords(text).filter((word) => !shown.includes(word));
      expect(lost).toEqual(LOST[note]?.words ?? []);
    });

    it('should have no id twice', () => {
      const ids = select(root, '[id]').map(({properties}) => properties.id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it('should lead to places that its page has', () => {
      const ids = new Set(select(root, '[id]').map(({properties}) => String(properties.id)));
      const links = select(root, '.theme-doc-markdown a[href^="#"]').map(({properties}) => String(properties.href));
      const places = links.map((href) => decodeURIComponent(href.slice(1)));
      expect(places.filter((place) => place !== '' && !ids.has(place))).toEqual([]);
    });
  });
});

/** All that a page says, with the texts of its pictures. */
function shownText(root: Root): string {
  const articles = select(root, 'article');
  const alts = select(root, 'img').map(({properties}: Element) => String(properties.alt));
  return [...articles.map(textContent), ...alts].join(' ').normalize('NFC');
}

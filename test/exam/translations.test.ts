import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {extractAllSourceCodeFileTranslations, getBabelOptions} from '@docusaurus/babel';
import type {LoadContext} from '@docusaurus/types';
import pluginExamTips from '../../plugins/docusaurus-plugin-exam-tips/src/index.js';
import {SHEET_DEFAULTS} from '../../plugins/docusaurus-plugin-exam-tips/src/options.js';

const PACKAGES = {
  'docusaurus-plugin-exam-tips': 'exam-tips',
  'docusaurus-plugin-obsidian-vault': 'obsidian-vault',
  'docusaurus-theme-search-pagefind': 'search-pagefind',
};

/** The texts that the code of a package asks for: id → English. */
async function textsOf(name: string): Promise<Record<string, string>> {
  const src = path.resolve('plugins', name, 'src');
  const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((file) => /\.tsx?$/.test(file));
  const extracted = await extractAllSourceCodeFileTranslations(
    files.map((file) => path.join(src, file)),
    getBabelOptions({isServer: true}),
  );
  expect(extracted.flatMap(({warnings}) => warnings)).toEqual([]);
  const texts = extracted.flatMap(({translations}) => Object.entries(translations));
  return Object.fromEntries(texts.map(([id, {message}]) => [id, message]));
}

const placeholders = (text: string) => Array.from(new Set(text.match(/\{\w+\}/g))).sort();
const plurals = (text: string) => text.split('|').length;

describe.each(Object.entries(PACKAGES))('the texts of %s', (name, file) => {
  it('should all be there in German, and no others', async () => {
    const english = await textsOf(name);
    const german: Record<string, string> = JSON.parse(
      readFileSync(path.join('plugins', name, 'src/locales/de', `${file}.json`), 'utf8'),
    );
    expect(Object.keys(english).length).toBeGreaterThan(10);
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    for (const [id, text] of Object.entries(german)) {
      expect([id, placeholders(text)]).toEqual([id, placeholders(english[id] as string)]);
      expect([id, plurals(text)]).toEqual([id, plurals(english[id] as string)]);
    }
  });

  it('should be found in compiled code, in which an element is no element any more', () => {
    const src = path.join('plugins', name, 'src');
    const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((entry) => entry.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((entry) => readFileSync(path.join(src, entry), 'utf8').includes('<Translate'))).toEqual([]);
  });

  it('should have one English text for an id', async () => {
    const src = path.resolve('plugins', name, 'src');
    const texts = new Map<string, string>();
    for (const entry of readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((at) => at.endsWith('.tsx'))) {
      const source = readFileSync(path.join(src, entry), 'utf8');
      for (const [, id = '', message = ''] of source.matchAll(/id: '(theme\.[\w.]+)',\s*message:\s*'([^']*)'/g)) {
        expect([id, texts.get(id) ?? message]).toEqual([id, message]);
        texts.set(id, message);
      }
    }
    expect(texts.size).toBeGreaterThan(5);
  });
});

describe('the plugin', () => {
  it('should bring German to a site in any kind of German, and nothing to others', async () => {
    const textsIn = (currentLocale: string) => {
      const context = {baseUrl: '/', siteConfig: {}, i18n: {currentLocale}, generatedFilesDir: '/none'} as LoadContext;
      const options = {routeBasePath: 'exam-tips', maxTipsPerPage: 1, sheet: SHEET_DEFAULTS, anki: true, pdf: false};
      return pluginExamTips(context, options).getDefaultCodeTranslationMessages?.();
    };
    expect(await textsIn('de-AT')).toMatchObject({'theme.examTips.title': 'Prüfungstipps'});
    expect(await textsIn('en')).toEqual({});
  });
});

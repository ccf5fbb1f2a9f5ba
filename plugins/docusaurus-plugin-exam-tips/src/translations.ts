import {existsSync, readFileSync} from 'node:fs';

/**
 * Reads the texts of the pages in a language that the plugin ships. English stands in the components themselves.
 *
 * @param locale - The site's current locale: `de`, `de-AT`.
 * @returns Id → text; empty where the language is not there.
 */
export function readTranslations(locale: string): {[id: string]: string} {
  const {language} = new Intl.Locale(locale);
  const file = [locale, language].map((name) => new URL(`./locales/${name}.json`, import.meta.url)).find(existsSync);
  return file ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A loader for two modules: see `prism-later.ts`. */

/** What the bundler gives a loader, as far as it is needed here. */
interface LoaderContext {
  resourcePath: string;
}

/**
 * @returns Of Docusaurus's module that adds languages to Prism nothing; of Prism, the same with the site's languages.
 */
export function pitch(this: LoaderContext): string {
  if (/prism-include-languages\.js$/.test(this.resourcePath)) return 'export {};';
  const itself = JSON.stringify(`${this.resourcePath}?itself`);
  return [
    `import {Prism} from ${itself};`,
    `import addLanguages from '@theme/prism-include-languages';`,
    'addLanguages(Prism);',
    `export * from ${itself};`,
  ].join('\n');
}

export default function prismLoader(source: string): string {
  return source;
}

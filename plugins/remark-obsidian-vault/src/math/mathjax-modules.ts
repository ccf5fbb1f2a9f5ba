/** MathJax, loaded when the first formula needs it: it takes longer to load than KaTeX needs for hundreds of formulas. */
import {createRequire} from 'node:module';
import {PACKAGES} from './packages.js';

/** Packages whose file is not called like the package. */
const FILES: Partial<Record<(typeof PACKAGES)[number], string>> = {
  amscd: 'amscd/AmsCdConfiguration',
  extpfeil: 'extpfeil/ExtpfeilConfiguration',
  textmacros: 'textmacros/TextMacrosConfiguration',
};

/**
 * @returns The parts of MathJax that are used, with the packages registered.
 */
export function loadMathJax() {
  const require = createRequire(import.meta.url);
  const load = <T>(path: string): T => require(`mathjax-full/js/${path}.js`) as T;
  for (const name of PACKAGES) {
    load(`input/tex/${FILES[name] ?? `${name}/${name[0]?.toUpperCase()}${name.slice(1)}Configuration`}`);
  }
  return {
    ...load<typeof import('mathjax-full/js/input/tex.js')>('input/tex'),
    ...load<typeof import('mathjax-full/js/output/svg.js')>('output/svg'),
    ...load<typeof import('mathjax-full/js/adaptors/liteAdaptor.js')>('adaptors/liteAdaptor'),
    ...load<typeof import('mathjax-full/js/handlers/html/HTMLDocument.js')>('handlers/html/HTMLDocument'),
    ...load<typeof import('mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js')>('core/MmlTree/SerializedMmlVisitor'),
    ...load<typeof import('mathjax-full/js/input/tex/Configuration.js')>('input/tex/Configuration'),
    ...load<typeof import('mathjax-full/js/input/tex/Tags.js')>('input/tex/Tags'),
    ...load<typeof import('mathjax-full/js/input/tex/SymbolMap.js')>('input/tex/SymbolMap'),
    TexError: load<typeof import('mathjax-full/js/input/tex/TexError.js')>('input/tex/TexError').default,
    BaseMethods:
      load<typeof import('mathjax-full/js/input/tex/base/BaseMethods.js')>('input/tex/base/BaseMethods').default,
    NewcommandMethods: load<typeof import('mathjax-full/js/input/tex/newcommand/NewcommandMethods.js')>(
      'input/tex/newcommand/NewcommandMethods',
    ).default,
  };
}

/** What is used of MathJax. */
export type MathJaxModules = ReturnType<typeof loadMathJax>;

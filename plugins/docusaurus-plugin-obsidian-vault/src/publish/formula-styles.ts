/**
 * KaTeX's style sheet and fonts as files beside the site, for the pages that have formulas: Docusaurus puts all imported
 * styles into one file, which every page loads, with small fonts inlined.
 */
import {createHash} from 'node:crypto';
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import postcss from 'postcss';

/** The style sheet of formulas. */
export interface FormulaStyles {
  css: string;
  /** The names of the fonts that it loads, beside it. */
  fonts: string[];
}

const require = createRequire(import.meta.url);

/** Where KaTeX's built files are. */
function katexDist(): string {
  return path.dirname(require.resolve('katex'));
}

/**
 * Trims KaTeX's style sheet: fonts in the one format that all browsers know, in the sheet's own folder; text is shown before
 * they are there; equations have their numbers from the build.
 *
 * @param css - The style sheet, with `font-display: swap` (`katex-swap.min.css`).
 * @returns What is left of it.
 */
export function trimStyles(css: string): FormulaStyles {
  const fonts: string[] = [];
  const root = postcss.parse(css);
  root.walkAtRules('font-face', (face) => {
    face.walkDecls('src', (declaration) => {
      const file = /url\(["']?fonts\/([\w-]+\.woff2)/.exec(declaration.value)?.[1];
      if (file === undefined) return;
      fonts.push(file);
      declaration.value = `url(${file}) format("woff2")`;
    });
  });
  root.walkRules(/eqn-num|^body$/, (rule) => void rule.remove());
  return {css: root.toString(), fonts: fonts.sort()};
}

/**
 * Writes the style sheet and its fonts where they are not there yet.
 *
 * @param folder - A folder of static files.
 * @returns The address of the style sheet below the site's: another one for other content, so that it may be kept for ever.
 */
export async function writeFormulaStyles(folder: string): Promise<string> {
  const dist = katexDist();
  const {css, fonts} = trimStyles(await readFile(path.join(dist, 'katex-swap.min.css'), 'utf8'));
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const target = path.join(folder, 'assets', `formulas-${hash}`);
  await mkdir(target, {recursive: true});
  const sheet = path.join(target, 'formulas.css');
  if ((await readFile(sheet, 'utf8').catch(() => undefined)) !== css) {
    for (const font of fonts) await copyFile(path.join(dist, 'fonts', font), path.join(target, font));
    await writeFile(sheet, css);
  }
  return `assets/formulas-${hash}/formulas.css`;
}

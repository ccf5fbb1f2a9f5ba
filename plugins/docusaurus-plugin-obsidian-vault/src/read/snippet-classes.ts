import postcss from 'postcss';
import parser from 'postcss-selector-parser';

/**
 * Lists the classes that a style sheet has rules for, so that a note's HTML keeps those and no others: the looks of the site
 * itself are none of the vault's.
 *
 * @param css - A snippet as it stands in the vault; what cannot be read in it names nothing.
 * @returns Names of classes, sorted, each once.
 */
export function classNamesOf(css: string): string[] {
  const names = new Set<string>();
  for (const selector of selectorsOf(css)) for (const name of namesIn(selector)) names.add(name);
  return [...names].sort();
}

function namesIn(selector: string): string[] {
  const names: string[] = [];
  try {
    parser((root) => root.walkClasses(({value}) => void names.push(value))).processSync(selector);
  } catch {
    return [];
  }
  // `..x` is no selector, whatever its parser says.
  return names.includes('') ? [] : names;
}

function selectorsOf(css: string): string[] {
  const selectors: string[] = [];
  try {
    postcss.parse(css.replace(/^\uFEFF/, '')).walkRules(({selector}) => void selectors.push(selector));
  } catch {
    // What is no CSS has no rules.
  }
  return selectors;
}

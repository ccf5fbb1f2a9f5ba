/** The packages of MathJax that Obsidian has, without those that load, run or style: a formula of the vault is drawn with these. */
export const PACKAGES = [
  'base',
  'ams',
  'amscd',
  'bbox',
  'boldsymbol',
  'braket',
  'cancel',
  'cases',
  'centernot',
  'color',
  'colortbl',
  'empheq',
  'enclose',
  'extpfeil',
  'gensymb',
  'mathtools',
  'mhchem',
  'newcommand',
  'textcomp',
  'textmacros',
  'unicode',
  'upgreek',
  'verb',
] as const;

/**
 * @param name - What `\require` asks for.
 * @returns Whether it is there already.
 */
export function isPresent(name: string): boolean {
  return (PACKAGES as readonly string[]).includes(name.trim().toLowerCase());
}

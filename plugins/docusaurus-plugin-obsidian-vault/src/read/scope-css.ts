/** CSS that was written for Obsidian's window → CSS for the notes of a site, and for nothing around them. */
import postcss, {type AtRule, type ChildNode, CssSyntaxError, type Declaration, type Root, type Rule} from 'postcss';
import {type Diagnostic, problem} from 'remark-obsidian-vault';
import {isWhole, loadedBy} from './css-loads.js';
import {isInsideNote, scopeSelector, withNoteClasses} from './scope-selector.js';

/** A style sheet, and what of it was left out. */
export interface ScopedCss {
  css: string;
  problems: Diagnostic[];
}

/** Rules that hold rules, and those that stand for themselves. All others could reach out of the notes. */
const AT_RULES =
  /^(?:media|supports|container|layer|starting-style|(?:-webkit-)?keyframes|font-face|property|counter-style)$/;

/**
 * Scopes a style sheet to the notes.
 *
 * @param text - CSS, whatever it is worth.
 * @param file - Its path in the vault.
 * @returns What of it can be used. CSS that cannot be read at all gives none.
 */
export function scopeCss(text: string, file: string): ScopedCss {
  const problems: Diagnostic[] = [];
  const report = (node: ChildNode | undefined, reason: string) => {
    const place = node?.source?.start ?? {line: 1, column: 1};
    problems.push(problem('unusable-css', file, place, {reason}));
    node?.remove();
  };
  let root: Root;
  try {
    root = postcss.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const place = {line: error.line ?? 1, column: error.column ?? 1};
    return {css: '', problems: [problem('unusable-css', file, place, {reason: `${error.reason} in the snippet`})]};
  }
  root.walkComments((comment) => void comment.remove());
  // What is judged is what is written: postcss keeps a value's comments beside the value.
  root.walk((node) => void keepNoRaws(node));
  root.walkAtRules((rule) => checkAtRule(rule, report));
  root.walkDecls((declaration) => checkDeclaration(declaration, report));
  root.walkRules((rule) => scopeRule(rule, report));
  return {css: root.toString().trim(), problems};
}

/** Properties of the site itself, which a registration would change for all of it. */
const SITE_PROPERTY = /^--(?:ifm|docusaurus|docsearch|vault|exam|search|pagefind|doc|site)\b/i;

function keepNoRaws(node: ChildNode): void {
  for (const part of ['value', 'params', 'selector', 'important'] as const) delete node.raws[part];
  if (node.type === 'decl') node.raws.between = ': ';
  else if (node.type === 'rule') node.raws.between = ' ';
  else if (node.type === 'atrule') Object.assign(node.raws, {afterName: ' ', between: node.nodes ? ' ' : ''});
}

type Report = (node: ChildNode, reason: string) => void;

function checkAtRule(rule: AtRule, report: Report): void {
  const name = rule.name.toLowerCase();
  if (name === 'charset') rule.remove();
  else if (name === 'import') report(rule, '`@import` loads another file; turn that one on as a snippet');
  else if (!AT_RULES.test(name)) report(rule, `\`@${rule.name}\` is for more than a note`);
  else if (!isWhole(rule.params)) report(rule, `what stands behind \`@${rule.name}\` has no end`);
  else if (name === 'property' && SITE_PROPERTY.test(rule.params))
    report(rule, `\`${rule.params}\` is a property of the site`);
}

function checkDeclaration(declaration: Declaration, report: Report): void {
  // Outside of any rule it belongs to nothing.
  const property = `\`${declaration.prop}\``;
  const loaded = loadedBy(declaration.value);
  if (declaration.parent?.type === 'root') report(declaration, `${property} stands outside of a rule`);
  else if (loaded !== undefined) report(declaration, `${property} loads \`${loaded}\`; write the file as \`data:\``);
}

function scopeRule(rule: Rule, report: Report): void {
  // The steps of an animation are no elements; a rule inside a rule is scoped by it.
  for (let parent = rule.parent; parent && parent.type !== 'root'; parent = parent.parent as typeof parent) {
    if ((parent as AtRule).name?.toLowerCase().endsWith('keyframes')) return;
    if (parent.type !== 'rule') continue;
    if (!isWhole(rule.selector) || !isInsideNote(rule.selector))
      report(rule, `\`${rule.selector}\` leads out of the note`);
    else rule.selector = withNoteClasses(rule.selector);
    return;
  }
  const selector = isWhole(rule.selector) ? scopeSelector(rule.selector) : undefined;
  if (selector === undefined) report(rule, `\`${rule.selector}\` is no selector`);
  else rule.selector = selector;
}

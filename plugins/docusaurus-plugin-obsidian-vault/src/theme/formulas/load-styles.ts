/**
 * Loads the style sheet of formulas for what comes into a page later: a preview, a tip, the next page. Wait for it before
 * formulas are shown, so that nothing jumps.
 *
 * @param href - Its whole address.
 * @returns When it is there, or cannot be had.
 */
export function loadFormulaStyles(href: string): Promise<void> {
  const links = Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'));
  const present = links.find((link) => link.href === new URL(href, location.href).href);
  if (present?.sheet) return Promise.resolve();
  const link = present ?? Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(), {once: true});
    link.addEventListener('error', () => resolve(), {once: true});
    if (!present) document.head.append(link);
  });
}

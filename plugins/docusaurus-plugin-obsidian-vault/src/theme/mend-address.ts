/**
 * Docusaurus decodes the path of an address when it starts, and does not where it cannot; and the hash whenever it changes, and
 * shows an error in place of the page. Any address is one: what encodes nothing is written so that it means its own signs, before
 * Docusaurus looks at it.
 */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

if (ExecutionEnvironment.canUseDOM) {
  mendAddress();
  // Client modules run before the router is there, so that this hears of a change first.
  window.addEventListener('popstate', mendAddress);
  window.addEventListener('hashchange', mendAddress);
}

function mendAddress(): void {
  const {hash, pathname, search} = window.location;
  if (isDecodable(hash) && isDecodable(pathname)) return;
  window.history.replaceState(window.history.state, '', mended(pathname) + search + mended(hash));
}

function mended(text: string): string {
  if (isDecodable(text)) return text;
  const signs = text.replace(/%(?![\da-f]{2})/gi, '%25');
  return isDecodable(signs) ? signs : text.replaceAll('%', '%25');
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Docusaurus decodes the hash of an address whenever it changes, and shows an error in place of the page where it cannot. Any
 * hash is an address: one that encodes nothing is written so that it means its own signs, before Docusaurus looks at it.
 */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

if (ExecutionEnvironment.canUseDOM) {
  mendHash();
  // Client modules run before the router is there, so that this hears of a change first.
  window.addEventListener('popstate', mendHash);
  window.addEventListener('hashchange', mendHash);
}

function mendHash(): void {
  const {hash, pathname, search} = window.location;
  if (isDecodable(hash)) return;
  const signs = hash.replace(/%(?![\da-f]{2})/gi, '%25');
  const mended = isDecodable(signs) ? signs : hash.replaceAll('%', '%25');
  window.history.replaceState(window.history.state, '', pathname + search + mended);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Cuts what stands behind a fence at its white space. Quotes and braces hold together what is in them; a brace directly behind a
 * word begins an item: `python{1,3-5} title="a b"` → `python`, `{1,3-5}`, `title="a b"`.
 *
 * @param info - What stands behind the fence.
 * @returns Its items.
 */
export function fenceItems(info: string): string[] {
  const items: string[] = [];
  let item = '';
  let closer = '';
  const flush = () => {
    if (item !== '') items.push(item);
    item = '';
  };
  for (const sign of info) {
    if (closer !== '') {
      item += sign;
      if (sign === closer) closer = '';
    } else if (/\s/.test(sign)) flush();
    else {
      const isQuote = sign === '"' || (sign === "'" && /[:=]$/.test(item));
      if (sign === '{' && !/[:=]$/.test(item)) flush();
      if (isQuote) closer = sign;
      if (sign === '{') closer = '}';
      item += sign;
    }
  }
  flush();
  return items;
}

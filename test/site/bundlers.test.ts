import {notePages, select, textOf} from './built-site.js';

describe('webpack and Rspack', () => {
  const rspack = notePages('ugly');
  const webpack = notePages('ugly-webpack');

  it('should build the same pages', () => {
    expect([...webpack.keys()]).toEqual([...rspack.keys()]);
    expect(rspack.size).toBeGreaterThan(20);
  });

  it('should build pages of the same text and ids', () => {
    for (const [url, root] of rspack) {
      const other = webpack.get(url);
      if (!other) throw new Error(url);
      const [a, b] = [root, other].map((page) => select(page, '.theme-doc-markdown')[0]);
      if (!a || !b) throw new Error(url);
      expect(textOf(b)).toBe(textOf(a));
      const [ids, otherIds] = [root, other].map((page) => select(page, '[id]').map(({properties}) => properties.id));
      expect(otherIds).toEqual(ids);
    }
  });
});

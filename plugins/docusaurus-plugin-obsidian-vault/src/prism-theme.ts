import type {PrismTheme} from 'prism-react-renderer';

/**
 * Colours of code blocks, for `themeConfig.prism.theme` and `darkTheme` alike: they follow the palette of the page, whose
 * custom properties begin with `--vault-code-`.
 */
export const prismTheme: PrismTheme = {
  plain: {color: 'var(--vault-code-text)', backgroundColor: 'var(--vault-paper-raised)'},
  styles: [
    {
      types: ['comment', 'prolog', 'doctype', 'cdata'],
      style: {color: 'var(--vault-code-comment)', fontStyle: 'italic'},
    },
    {types: ['keyword', 'operator', 'atrule', 'important'], style: {color: 'var(--vault-code-keyword)'}},
    {types: ['string', 'char', 'attr-value', 'regex', 'inserted'], style: {color: 'var(--vault-code-string)'}},
    {types: ['number', 'boolean', 'constant', 'symbol', 'variable'], style: {color: 'var(--vault-code-number)'}},
    {
      types: ['function', 'class-name', 'property', 'attr-name', 'title', 'url'],
      style: {color: 'var(--vault-code-name)'},
    },
    {types: ['tag', 'selector', 'deleted', 'builtin', 'key'], style: {color: 'var(--vault-code-tag)'}},
    {types: ['bold'], style: {fontWeight: 'bold'}},
    {types: ['italic'], style: {fontStyle: 'italic'}},
  ],
};

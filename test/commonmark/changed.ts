/** Examples of CommonMark 0.31 that Obsidian reads in its own way, by number, with the reason. */
export const CHANGED: Readonly<Record<number, string>> = {
  64: '`#hashtag` is a tag',
  96: 'a note that begins with `---` begins with its properties',
  98: 'a note that begins with `---` begins with its properties',
  484: 'a link without text shows where it leads',
  548: '`[[foo]]` is a wikilink',
  559: '`[[…]]` is a wikilink, which holds no Markdown',
  581: 'a picture without a text has the name of its file as its text',
  590: '`![[foo]]` is an embed',
};

/**
 * The page of the Guide that says what is read of Obsidian's language: made from the fixtures, so that nothing is listed that no
 * fixture proves. `node test/language/compatibility.mjs` writes it.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the fixtures stand. */
const FIXTURES = join(ROOT, 'test/fixtures/syntax');

/** The page. */
export const PAGE = join(ROOT, 'docs/Guide/Compatibility.md');

/**
 * Constructs in reading order: folder of the fixtures, heading, sentence. What would count as a part of this page (its tips, its
 * summary, its properties, its headings) is shown as written alone.
 */
const CONSTRUCTS = [
  ['text', 'Lines and plain text', 'A note is CommonMark and GFM, and no signs besides mean anything.'],
  ['headings', 'Headings', 'Ids are readable and unique; links find headings by their words.', 'as written'],
  ['callouts', 'Callouts', 'Every type and alias, titles with markup, folds, nesting.'],
  ['links', 'Links', 'Wikilinks, Markdown links, headings, blocks, aliases.'],
  ['embeds', 'Embeds', 'Pictures in every size form, sound, video, PDF, videos and posts of the web.'],
  ['transclusion', 'Notes in notes', 'A note, a section or a block of another note; circles are cut.'],
  ['highlights', 'Highlights', 'Across lines, in and around other markup.'],
  ['exam-tips', 'Exam tips', 'Highlights that begin with *exam*, and callouts of that type.', 'as written'],
  ['summaries', 'Summaries', 'Lines and quotes that start with *tldr*.', 'as written'],
  ['comments', 'Comments', 'In a line, over blocks, from one block into another; never published.'],
  ['tags', 'Tags', 'In any script, nested, in any case.'],
  ['tasks', 'Tasks', 'With any character.'],
  ['footnotes', 'Footnotes', 'Named, numbered, of many blocks, and in place.'],
  ['math', 'Math', 'TeX in a line and by itself, with chemistry; prices stay prices.'],
  ['mermaid', 'Diagrams', 'Mermaid, with nodes that lead to notes.'],
  ['code', 'Code', 'With colours; queries of plugins are folded under their name.'],
  ['plugins', 'Blocks of plugins', 'Their text where it is Markdown, else their name with the source folded under it.'],
  ['tables', 'Tables', 'With links, pictures and code in their cells.'],
  ['strikethrough', 'Strikethrough', 'Two tildes; one means *about*.'],
  ['block-ids', 'Block identifiers', 'On a block or on a line of their own; never shown.'],
  ['html', 'HTML', 'All that shows something stays, all that acts goes.'],
  ['properties', 'Properties', 'YAML or JSON, in whatever state.', 'as written'],
];

/**
 * Makes the page.
 *
 * @returns {string} Markdown.
 * @throws Where a construct has no fixture, no example, or is not listed here.
 */
export function compatibilityPage() {
  const folders = readdirSync(FIXTURES, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  const unlisted = folders.map(({name}) => name).filter((name) => !CONSTRUCTS.some(([folder]) => folder === name));
  if (unlisted.length > 0) throw new Error(`Not on the page of compatibility: ${unlisted.join(', ')}`);
  const parts = CONSTRUCTS.map(([folder, title, sentence, how]) => ({
    folder,
    title,
    sentence,
    how,
    ...casesOf(folder),
  }));
  const total = parts.reduce((sum, {cases}) => sum + cases.length, 0);
  return `---
aliases: [What is read of Obsidian]
tags: [guide]
description: What is read of Obsidian's language, with an example and the tests of each part.
---

%% Generated from test/fixtures/syntax by test/language/compatibility.mjs. Do not edit. %%

What Obsidian shows, the site shows. Each part below has an example as written and as it looks, and the cases that are tested: ${total} in all, each a note and its page in \`test/fixtures/syntax\`.

| Part | Cases |
| --- | --: |
${parts.map(({title, cases}) => `| [[#${title}]] | ${cases.length} |`).join('\n')}

${parts.map(section).join('\n')}`;
}

function casesOf(folder) {
  const names = readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.md'))
    .sort();
  if (!names.includes('example.md')) throw new Error(`No example in test/fixtures/syntax/${folder}`);
  const example = readFileSync(join(FIXTURES, folder, 'example.md'), 'utf8').trimEnd();
  return {example, cases: names.map((name) => name.replace(/\.md$/, '').replaceAll('-', ' '))};
}

function section({folder, title, sentence, how, example, cases}) {
  const fence = example.includes('```') ? '````' : '```';
  const listed = cases.map((name) => `> - ${name}`).join('\n');
  return `## ${title}

${sentence}

${fence}markdown
${example}
${fence}

${how === 'as written' ? '' : `${example}\n\n`}> [!success]- Tested: ${cases.length} ${cases.length === 1 ? 'case' : 'cases'}
> In \`test/fixtures/syntax/${folder}\`:
>
${listed}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, compatibilityPage());

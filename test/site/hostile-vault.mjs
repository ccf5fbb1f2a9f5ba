// A vault whose every name and text tries to become markup or code, each in a word of its own, so that a test can tell which.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** All ASCII punctuation but what a place cannot hold. */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** What ends the places where text of a vault stands in a page: a script, a comment, a title, a quoted value, a template. */
const ENDS = [
  '</script><script>pwn()</script><x-pwn onpwn=pwn()>',
  '<!--<script>',
  '--><x-pwn>',
  ']]><x-pwn>',
  '</title></textarea></style><x-pwn>',
  '\u2028pwn()//\u2029pwn()//',
  '"onpwn="pwn()" \'onpwn=\'pwn()\'',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template string would run
  '\\";pwn()//\\\';pwn()//`;pwn()//${pwn()}{pwn()}',
  '&lt;x-pwn&gt;&#60;x-pwn&#62;',
  PUNCTUATION,
];

/**
 * @param place - Where it stands.
 * @returns The text for a place that may hold anything.
 */
export const hostile = (place) => `canary${place} ${ENDS.join(' ')}`;

/** The same as a value of YAML. */
const yaml = (place) => JSON.stringify(hostile(place));

/** Names of files and folders: `/` parts them, so that a folder and a file together close a script. */
const NAMES = {
  'canaryfolder<!--<script>/canaryfile"onpwn=pwn() \'onpwn=pwn() `${pwn()}`.md': 'In a folder. ==Exam: of a folder==\n',
  'canaryhalf<': undefined,
  'canaryhalf</script><x-pwn onpwn=pwn()>.md': 'Two halves of an end. ==Exam: of two halves==\n',
  '--><x-pwn>.md': 'A comment that ends. ==Exam: of a comment==\n',
  'line\u2028pwn()\u2029.md': 'Line ends of JavaScript. ==Exam: of line ends==\n',
  "!#$%&'()+,;=@[]^_{}~.md": 'Signs. ==Exam: of signs==\n',
};

const line = (place) => hostile(place).replace(/[\u2028\u2029]/g, ' ');

/** A note with something hostile in each of its parts. */
const NOTE = `---
title: ${yaml('title')}
aliases: [${yaml('alias')}]
tags: ["canarytag<x-pwn>", "canary\\"tag'&<!--"]
description: ${yaml('description')}
cssclasses: ["canary\\"class onpwn=pwn()"]
${JSON.stringify('canaryname</script><x-pwn>')}: ${yaml('property')}
list: [${yaml('item')}]
author: ${yaml('author')}
---
Text ${line('body')}

## ${line('heading')}

==Exam: ${line('tip').replaceAll('=', '')}==

> [!exam] ${line('callout')}
> ${line('block')}

![${line('caption').replace(/[[\]]/g, '')}](canarypicture<x-pwn>.png)

![[canarypicture<x-pwn>.png|${line('size').replace(/[[\]|]/g, '')}]]

[[Other|${line('link').replace(/[[\]|]/g, '')}]] [x](https://x.example/?${encodeURIComponent('"onpwn="pwn()')})

| ${line('cell').replaceAll('|', '')} | b |
| --- | --- |
| ${line('cell').replaceAll('|', '')} | b |

\`\`\`js title="canarycode</script><x-pwn>"
${line('code').replaceAll('`', '')}
\`\`\`

$\\text{canarymath </script><x-pwn>}$

\`\`\`mermaid
graph TD
  A["canarydiagram </script><x-pwn onpwn=pwn()>"] --> B
\`\`\`

Term[^1] #canary-tag

[^1]: ${line('footnote')}
`;

/** Words that stand only in what is not published, or in comments: `CANARY-` with a word of its own. */
const comment = (place) => `%% CANARY-COMMENT-${place} %%`;
const KEPT_BACK = {
  'Comments.md': `---
description: "plain ${comment('PROPERTY')}"
aliases: ["Remarks ${comment('ALIAS')}"]
status: "${comment('VALUE')}"
---
Text ${comment('TEXT')} goes on. <!-- CANARY-COMMENT-HTML -->

## Heading ${comment('HEADING')}

- item ${comment('ITEM')}
    - deeper ${comment('DEEPER')}

> quote ${comment('QUOTE')}

> [!exam] Title ${comment('TITLE')}
> body ${comment('BODY')}

==Exam: a tip ${comment('TIP')}==

| a ${comment('HEADER')} | b |
| --- | --- |
| c ${comment('CELL')} | d |

A note[^c] and ^[inline ${comment('INLINE-NOTE')}].

[^c]: words ${comment('FOOTNOTE')}

%%
CANARY-COMMENT-BLOCK

==Exam: CANARY-COMMENT-BLOCK-TIP==
%%

[[Diary]] ![[Diary]] ![[Diary#^kept]] [[Diary#Kept heading|words]] [words](Diary.md) [[Kept.canvas]] ![[Kept.base]]
`,
  // Of what is brought from elsewhere nothing is known but its name.
  'Brings.md': `Begins with \`= [[CANARY-NAMED]].asked\`, ![[CANARY-NAMED]] and \`= this.file.tasks.outlinks\` of [[Other]].

## Heading ![[CANARY-NAMED]] and \`= link("CANARY-NAMED").asked\`

==Exam: brings ![[CANARY-NAMED]] and \`= [[CANARY-NAMED]].asked\`==

Inside a sentence ==Exam: ![[CANARY-NAMED]]== and more.

> [!exam] ![[CANARY-NAMED]]
> \`= [[CANARY-NAMED]].asked\`

- [ ] a task with [[CANARY-NAMED|words]] in [[Other]]

\`\`\`dataview
TABLE file.tasks.outlinks, file.lists.outlinks, file.outlinks, file.tasks.text
\`\`\`

Q ![[CANARY-NAMED]]::A \`= [[CANARY-NAMED]].asked\` #flashcards
`,
  'Brings.canvas': JSON.stringify({
    nodes: [
      {
        id: 'a',
        type: 'text',
        text: '`= [[CANARY-NAMED]].asked` ![[CANARY-NAMED]] [[Other]]',
        x: 0,
        y: 0,
        width: 9,
        height: 9,
      },
    ],
    edges: [],
  }),
  'CANARY-NAMED.md': '---\npublish: false\nasked: CANARY-ASKED\n---\nCANARY-NAMED-TEXT\n',
  'CANARY-FOLDER/Diary.md': `---
publish: false
aliases: [CANARY-KEPT-ALIAS]
tags: [CANARY-KEPT-TAG]
hidden: CANARY-KEPT-PROPERTY
permalink: /CANARY-KEPT-ADDRESS
---
# CANARY-KEPT-TITLE

## Kept heading

CANARY-KEPT-TEXT ^kept

==Exam: CANARY-KEPT-TIP==

Q::CANARY-KEPT-CARD #flashcards

![[kept.png]]
`,
  'CANARY-FOLDER/kept.png': 'CANARY-KEPT-PICTURE',
  'CANARY-FOLDER/CANARY-UNUSED.png': 'CANARY-UNUSED-BYTES',
  'CANARY-TEMPLATES/Week.md': '# CANARY-TEMPLATE\n\n==Exam: CANARY-TEMPLATE-TIP==\n',
  '.obsidian/templates.json': '{"folder": "CANARY-TEMPLATES"}',
  '.obsidian/workspace.json': '{"lastOpenFiles": ["CANARY-WORKSPACE.md"]}',
  '.trash/Old.md': 'CANARY-TRASH',
  'Shown.canvas': JSON.stringify({
    nodes: [
      {id: 'a', type: 'file', file: 'CANARY-FOLDER/Diary.md', x: 0, y: 0, width: 200, height: 100},
      {id: 'b', type: 'text', text: `plain ${comment('CARD')} ![[Diary]]`, x: 0, y: 200, width: 200, height: 100},
    ],
    edges: [],
  }),
};

const CANVAS = JSON.stringify({
  nodes: [
    {id: 'a"onpwn="pwn()', type: 'text', text: hostile('card'), x: 0, y: 0, width: 200, height: 100},
    {id: 'b', type: 'group', label: hostile('group'), x: 0, y: 200, width: 200, height: 100, color: '"onpwn="pwn()'},
    {id: 'c', type: 'link', url: 'https://x.example/"onpwn="pwn()', x: 0, y: 400, width: 200, height: 100},
    {id: 'd', type: 'file', file: 'Note.md', subpath: '#"onpwn="', x: 0, y: 600, width: 200, height: 100},
  ],
  edges: [{id: 'e', fromNode: 'a"onpwn="pwn()', toNode: 'b', label: hostile('edge')}],
});

/**
 * Writes the vault.
 *
 * @param dir - Where to; absolute.
 */
export function writeHostileVault(dir) {
  const files = {
    ...NAMES,
    ...KEPT_BACK,
    'Home.md': '[[Note]] [[Other]] [[Board.canvas]] [[Brings]]\n',
    'Note.md': NOTE,
    'Other.md': '==Exam: another==\n\n![[Note]]\n',
    'Board.canvas': CANVAS,
    'canarypicture<x-pwn>.png': 'no picture',
    '.obsidian/appearance.json': JSON.stringify({enabledCssSnippets: ['looks', '</style><x-pwn>']}),
    '.obsidian/app.json': JSON.stringify({attachmentFolderPath: hostile('setting')}),
    '.obsidian/snippets/looks.css': [
      'h2::before { content: "</style><x-pwn>canarysnippet" }',
      // Over the whole window, if it may.
      'body::after { background: #f0f; content: ""; inset: 0; position: fixed; z-index: 99999 }',
      'body { background: url(https://pwn.example/x); --x: url(https://pwn.example/x) }',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(text === undefined ? file : path.dirname(file), {recursive: true});
    if (text !== undefined) writeFileSync(file, text);
  }
}

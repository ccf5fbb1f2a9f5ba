/** The small vault that every fixture of the language stands in. */
export const NOTES: Readonly<Record<string, string>> = {
  'Storage/S3.md': `---
aliases: [Simple Storage Service, object store]
---
S3 keeps objects in buckets. ^intro

## Classes

### Pricing

Class prices.

## Pricing

General prices.

### Requests

Request prices.

## What is S3? (basics)

- first item
- second item ^item-2

> [!tip] Cheap
> Use lifecycle rules.

^cheap-tip

| a | b |
| - | - |
| 1 | 2 |

^the-table

> Quoted.

^the-quote

1. one
2. two

^the-list
`,
  'Storage/Lake.md':
    '# Lake\n\nA picture ![[bucket.png]] and a link to [[#Below]].\n\n## Below\n\n==Exam: lakes are cold==\n',
  'Compute/EC2.md': '## Pricing\n\nEC2 prices.\n\n## Networking\n\n### Pricing\n\nTraffic prices.\n',
  'Compute/Notes.md': 'Compute notes.\n',
  'Storage/Notes.md': 'Storage notes.\n',
  'Release v1.2.md': '# Release v1.2\n\nRelease notes.\n',
  'C&D.md': 'C and D.\n',
  '100% done.md': 'Done.\n',
  "it's.md": "It's.\n",
  '__init__.md': 'Init.\n',
  'a*b*c.md': 'Stars.\n',
  'Ünïcode Nöte.md': 'Unicode.\n',
  'Secret.md': '---\npublish: false\n---\nSecret words.\n',
  'Cycle A.md': 'Alpha.\n\n![[Cycle B]]\n',
  'Cycle B.md': 'Beta.\n\n![[Cycle A]]\n',
  'Deep 1.md': 'One.\n\n![[Deep 2]]\n',
  'Deep 2.md': 'Two.\n\n![[Deep 3]]\n',
  'Deep 3.md': 'Three.\n\n![[Deep 4]]\n',
  'Deep 4.md': 'Four.\n\n![[Deep 5]]\n',
  'Deep 5.md': 'Five.\n\n![[Deep 6]]\n',
  'Deep 6.md': 'Six.\n',
  'Map.canvas': '{"nodes":[{"id":"a","type":"text","text":"Card","x":0,"y":0,"width":100,"height":50}],"edges":[]}',
  'Guide/Inline syntax.md': '## Highlights\n\nMarks.\n',
  'Guide/Links and embeds.md': 'Links lead to notes. ^what\n',
};

/** Files that are no notes. */
export const FILES: readonly string[] = [
  'AWS/Images/bucket.png',
  'AWS/Images/My Pic (1).PNG',
  'AWS/Images/icon.svg',
  'Images/sqs_example.png',
  'Files/guide.pdf',
  'Files/talk.mp3',
  'Files/clip.mp4',
  'Reading list.base',
];

import type {AllContent} from '@docusaurus/types';
import {collectTips} from '../../plugins/docusaurus-plugin-exam-tips/src/content.js';
import {toCsv} from '../../plugins/docusaurus-plugin-exam-tips/src/files/csv.js';
import {toJson} from '../../plugins/docusaurus-plugin-exam-tips/src/files/json.js';
import {toMarkdown} from '../../plugins/docusaurus-plugin-exam-tips/src/files/markdown.js';
import {tip} from './sample.js';

const ORIGIN = 'https://notes.example';

/** A vault of three notes; the docs plugin shows one, hides one, and has never heard of the third. */
const allContent = {
  'docusaurus-plugin-obsidian-vault': {
    default: {
      directory: '/vault',
      notes: ['Shown', 'Unlisted', 'Unknown'].map((title) => ({
        path: `${title}.md`,
        source: `@site/${title}.md`,
        title,
        tags: ['a'],
        headings: [],
        tipCount: 1,
        cardCount: title === 'Unknown' ? 0 : 1,
      })),
      renderTips: ({title}: {title: string}) => [
        {
          id: 'x',
          label: 'Exam',
          text: `${title} text`,
          html: `${title} text`,
          headings: [{text: 'H', id: 'h'}],
          line: 4,
          column: 1,
          ledgerText: `${title} as typed`,
        },
      ],
      renderCards: ({title}: {title: string}) => [
        {
          id: 'card-what',
          question: {text: 'What?', html: '<b>What?</b>'},
          answer: {text: `${title} answer 5`, html: `<p>${title} answer 5</p>`},
          decks: [['biology', 'cells'], ['other']],
          tags: ['#hard'],
          headings: [{text: 'H', id: 'h'}],
          line: 9,
          ledgerText: 'What? → answer',
        },
      ],
    },
  },
  'docusaurus-plugin-content-docs': {
    default: {
      loadedVersions: [
        {
          docs: [
            {source: '@site/Shown.md', permalink: '/base/shown', unlisted: false},
            {source: '@site/Unlisted.md', permalink: '/base/unlisted', unlisted: true},
          ],
        },
      ],
    },
  },
} as unknown as AllContent;

/** The same of a vault whose tips are written down. */
const withLedger = {
  ...allContent,
  'docusaurus-plugin-obsidian-vault': {
    default: {...(allContent['docusaurus-plugin-obsidian-vault']?.default as object), tipLedger: '/ledger.json'},
  },
} as unknown as AllContent;

describe('what is collected', () => {
  it('should be the tips of the notes that the site shows, and of no others', () => {
    const site = {baseUrl: '/base/', trailingSlash: true, routeBasePath: 'tips'};
    const {tips, cards, all, notes} = collectTips(allContent, site);
    expect(tips.map(({url, headings}) => [url, headings[0]?.url])).toEqual([['/base/shown/#x', '/base/shown/#h']]);
    expect(notes).toEqual([
      {
        title: 'Shown',
        url: '/base/shown/',
        path: 'Shown.md',
        slug: 'shown',
        page: '/base/tips/?note=shown',
        count: 2,
        cards: 1,
      },
    ]);
    expect(cards).toEqual([
      {
        id: 'card-what',
        question: {text: 'What?', html: '<b>What?</b>'},
        answer: {text: 'Shown answer 5', html: '<p>Shown answer 5</p>'},
        url: '/base/shown/#card-what',
        deck: 'biology/cells',
        note: {title: 'Shown', url: '/base/shown/', path: 'Shown.md'},
        tags: ['a', 'hard'],
      },
    ]);
    expect(collectTips(withLedger, site).ledgers[0]?.tips.map(({id, text}) => [id, text])).toEqual([
      ['x', 'Shown as typed'],
      ['card-what', 'What? → answer'],
    ]);
    expect(all.map(({id, label, text}) => [id, label, text])).toEqual([
      ['x', 'Exam', 'Shown text'],
      ['card-what', 'Card', 'What? — Shown answer 5'],
    ]);
    for (const file of [toJson(tips, cards), toCsv(tips, ORIGIN), toMarkdown(tips, ORIGIN)]) {
      expect(file).toContain('Shown text');
      expect(file).not.toMatch(/Unlisted|Unknown/);
    }
  });
});

describe('the table', () => {
  it('should keep commas, quotation marks and lines inside their cells', () => {
    const csv = toCsv([tip({text: 'a, "b"\nc', headings: ['One', 'Two'], tags: ['x', 'y/z']})], ORIGIN);
    expect(csv).toBe(
      'label,text,note,headings,tags,url\r\n' +
        'Exam,"a, ""b""\nc",S3,One > Two,x y/z,https://notes.example/s3#exam-tip-a-b-c\r\n',
    );
  });
});

describe('a cell of the table', () => {
  it.each(['=1+1', '+1', '-1', '@sum', ' =1', '\t=1', '\n=1', '＝1', '=HYPERLINK("http://x")'])(
    'should not be a formula: %j',
    (text) => {
      const csv = toCsv([tip({text, note: text, label: text, headings: [text], tags: [text]})], ORIGIN);
      const [, row = ''] = csv.split('\r\n');
      const cells = Array.from(
        row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g),
        ([, quoted, bare]) => quoted ?? bare,
      );
      expect(cells).toHaveLength(6);
      for (const cell of cells.slice(0, 5)) expect(cell).toBe(`'${text.replaceAll('"', '""')}`);
    },
  );

  it('should be as it is where it begins with a word', () => {
    expect(toCsv([tip({text: 'a = b, -1'})], ORIGIN)).toContain('Exam,"a = b, -1",S3');
  });
});

describe('the list in Markdown', () => {
  it('should name each note and heading once, and mean every character', () => {
    const markdown = toMarkdown(
      [
        tip({text: '*a* <b> $c$', headings: ['One']}),
        tip({text: 'd', headings: ['One']}),
        tip({note: 'EC2', text: 'e'}),
      ],
      ORIGIN,
    );
    expect(markdown.match(/^## /gm)).toHaveLength(2);
    expect(markdown.match(/^### One$/gm)).toHaveLength(1);
    expect(markdown).toContain('- **Exam:** \\*a\\* \\<b\\> \\$c\\$ ([in the note](<https://notes.example/s3#');
  });
});

describe('the public list', () => {
  it('should have tips as they were before and cards beside them, in order', () => {
    const tips = [tip({text: 'b'}), tip({text: 'a'})];
    const {cards, all} = collectTips(allContent, {baseUrl: '/base/', trailingSlash: true, routeBasePath: 'tips'});
    expect(JSON.parse(toJson(tips, cards))).toEqual({version: 2, tips, cards});
    expect(JSON.stringify(JSON.parse(toJson(all, cards)).tips)).not.toContain('"deck"');
  });
});

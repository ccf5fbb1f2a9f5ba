import {excerptParts} from '../../plugins/docusaurus-theme-search-pagefind/src/client/excerpt';
import {groupOf} from '../../plugins/docusaurus-theme-search-pagefind/src/client/groups';
import {inOrderOfWorth} from '../../plugins/docusaurus-theme-search-pagefind/src/client/places';
import {answers, parseQuery} from '../../plugins/docusaurus-theme-search-pagefind/src/client/query';
import {nearestWord, parseWords} from '../../plugins/docusaurus-theme-search-pagefind/src/client/spelling';
import {nearestTopics} from '../../plugins/docusaurus-theme-search-pagefind/src/client/topics';
import {wordSpans} from '../../plugins/docusaurus-theme-search-pagefind/src/client/word-spans';
import {topicsFile, wordFiles} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/vocabulary';
import {
  fold,
  joinIdeographs,
  spaceIdeographs,
  wordForms,
} from '../../plugins/docusaurus-theme-search-pagefind/src/text';

test.each([
  ['visibility-timeout', ['visibilitytimeout', 'visibility', 'timeout']],
  ['(`$LATEST`).', ['$latest', 'latest']],
  ['arn:aws:s3:::x', ['arnawss3x', 'arn', 'aws', 's3', 'x']],
  ['C++', ['c++', 'c']],
  ['CloudFront', ['cloudfront', 'cloud', 'front']],
  ['Zürich', ['zurich']],
])('cuts %s as the index does', (text, forms) => {
  expect(wordForms(text)).toEqual(forms);
});

test('sets ideographs apart and joins them again', () => {
  expect(spaceIdeographs('AWS東京リージョン 4つ')).toBe('AWS 東 京 リ ー ジ ョ ン 4 つ');
  expect(joinIdeographs('AWS 東 京 <mark>リ</mark> <mark>ー</mark> x')).toBe(
    'AWS 東京<mark>リ</mark><mark>ー</mark> x',
  );
  expect(fold('ゾーン É')).toBe('ソーン e');
});

test.each([
  [
    '  two   words ',
    [
      ['two', 'two'],
      ['words', 'word'],
    ],
    false,
  ],
  [
    '"two words"',
    [
      ['two', 'two'],
      ['words', 'words'],
    ],
    true,
  ],
  [
    't3.micro `x` ...',
    [
      ['t3micro', 't3micro'],
      ['x', 'x'],
    ],
    false,
  ],
  [
    '$LATEST C++ <=>',
    [
      ['$latest', '$latest'],
      ['c++', 'c++'],
    ],
    false,
  ],
  ['class status kinesis redis', ['class', 'status', 'kinesis', 'redis'].map((word) => [word, word]), false],
  [
    '学习',
    [
      ['学', '学'],
      ['习', '习'],
    ],
    true,
  ],
])('reads the query %s', (text, words, isPhrase) => {
  const query = parseQuery(text as string, 'en');
  expect(query.words.map(({typed, asked}) => [typed, asked])).toEqual(words);
  expect(query.isPhrase).toBe(isPhrase);
});

test('leaves plurals to English', () => {
  expect(parseQuery('pods', 'de').words[0]?.asked).toBe('pods');
});

test('tells a word that was found from a shorter one in its place', () => {
  expect(answers('visibility-timeout,', 'timeo')).toBe(true);
  expect(answers('kube', 'kuberntes')).toBe(false);
});

const KNOWN = parseWords(
  'kubernetes 9\nlambda 5\nqueue 3\nqueues 1\ntimeout 4\nvisibility 2\nvisible 7\nstate 1\nstage 2',
);

test.each([
  ['kuberntes', 'kubernetes'],
  ['visibilty', 'visibility'],
  ['lamdba', 'lambda'],
  ['lambada', 'lambda'],
  ['qeue', 'queue'],
  ['queeu', 'queue'],
  ['tiemout', 'timeout'],
  ['Kubërnetez', 'kubernetes'],
  ['stake', 'stage'],
  ['quiet', undefined],
  ['que', undefined],
  ['bandage', undefined],
])('takes %s for %s', (typed, word) => {
  expect(nearestWord(typed, KNOWN)).toBe(word);
});

const NOTE = {
  url: '/a',
  title: 'Kubernetes pods',
  aliases: ['k8s'],
  tags: ['compute'],
  sections: [
    {
      heading: {id: 'h', text: 'Émile', depth: 2},
      text: 'A pod, the Pod: 東京 42',
      tips: [{id: 't', label: 'Exam', text: 'quorum'}],
    },
  ],
};

test('lists the words of the notes by their first letter, with their counts', () => {
  const files = new Map(wordFiles([NOTE]).map(({path, content}) => [path, content]));
  expect(files.size).toBe(27);
  expect(files.get('words/p.txt')).toBe('pod 2\npods 1');
  expect(files.get('words/e.txt')).toBe('emile 1');
  expect(files.get('words/q.txt')).toBe('quorum 1');
  expect(files.get('words/other.txt')).toBe('');
});

test('leads to the titles that are most alike, else to the most used tags', () => {
  const topics = topicsFile([NOTE, {...NOTE, title: 'Queues', url: '/b', tags: ['aws', 'compute']}]).content as string;
  expect(nearestTopics(topics, 'kubernetic')).toEqual([{title: 'Kubernetes pods', url: '/a'}]);
  expect(nearestTopics(topics, 'xyzzy')).toEqual([{title: 'compute'}, {title: 'aws'}]);
  expect(nearestTopics('', 'xyzzy')).toEqual([]);
});

test('cuts an excerpt into its pieces', () => {
  expect(excerptParts('a &lt;b&gt; <mark>東</mark> <mark>京</mark> c')).toEqual([
    {text: 'a <b> ', marked: false},
    {text: '東京', marked: true},
    {text: ' c', marked: false},
  ]);
});

test('makes a note of a result: tips apart from headings, the best place first, links that carry the words', () => {
  const place = (element: string, id: string, title: string, locations: number[], score: number, excerpt: string) => ({
    title,
    excerpt,
    locations,
    anchor: {element, id, text: title, location: 1},
    weighted_locations: [{balanced_score: score}],
  });
  const group = groupOf(
    {
      raw_url: '/base/a',
      content: 'Time out. It times. The time is out. Out of time.',
      excerpt: 'x',
      locations: [],
      anchors: [],
      meta: {title: '東 京', tags: 'a · b/c'},
      sub_results: [
        place('aside', 'exam-0', 'Exam', [5], 99, 'the <mark>time</mark>'),
        place('h2', 'other', 'Else', [8, 10], 1, '<mark>Out</mark> of <mark>time</mark>'),
        place('aside', 'exam-1', 'Exam', [5, 7], 9, 'the <mark>time</mark>'),
        place('h2', 'h', 'Time out', [0, 1, 3], 1, '<mark>Time</mark> out. It <mark>times</mark>.'),
      ],
    },
    'time out',
  );
  expect(group).toMatchObject({
    note: '/base/a',
    url: '/base/a?find=time+out',
    title: '東京',
    tags: ['a', 'b/c'],
    excerpt: [],
  });
  expect(group.hits.map(({kind, title, url}) => [kind, title, url])).toEqual([
    ['heading', 'Time out', '/base/a?find=time+out#h'],
    ['tip', 'Exam', '/base/a?find=time+out#exam-1'],
    ['heading', 'Else', '/base/a?find=time+out#other'],
    ['tip', 'Exam', '/base/a?find=time+out#exam-0'],
  ]);
  expect(group.hits[0]?.excerpt.map(({text}) => text)).toEqual(['It ', 'times', '.']);
});

test('takes what a section says in its tips for its own, and words next to each other before the same words apart', () => {
  const anchor = (element: string, id: string, location: number) => ({element, id, text: id, location});
  const [apart, section, tip, next] = [
    anchor('h2', 'apart', 0),
    anchor('h3', 'section', 5),
    anchor('aside', 'tip', 7),
    anchor('h2', 'next', 11),
  ];
  const place = (at: typeof apart, title: string, locations: number[]) => ({
    title,
    excerpt: '',
    locations,
    anchor: at,
    weighted_locations: [{balanced_score: 1}],
  });
  const page = {
    raw_url: '/a',
    content: 'Apart queue of any name. Queue here. Its name is long. Next a queue name.',
    excerpt: '',
    locations: [],
    anchors: [apart, section, tip, next],
    meta: {},
    sub_results: [
      place(apart, 'Apart', [1, 4]),
      place(section, 'Queue', [5]),
      place(tip, 'Exam', [8]),
      place(next, 'Next', [13, 14]),
    ],
  };
  expect(inOrderOfWorth(page as never, ['queue', 'name']).map(({anchor: at}) => at?.id)).toEqual([
    'next',
    'section',
    'apart',
    'tip',
  ]);
});

test('marks the words of a page that begin as one of those searched', () => {
  const text = 'Visibility-timeout, (timeouts) time 東京都 $LATEST.';
  const marked = wordSpans(text, ['timeout', '東', '$latest']).map(([start, end]) => text.slice(start, end));
  expect(marked).toEqual(['Visibility-timeout', 'timeouts', '東', '$LATEST']);
});

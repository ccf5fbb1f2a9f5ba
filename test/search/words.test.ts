import {excerptParts} from '../../plugins/docusaurus-theme-search-pagefind/src/client/excerpt';
import {groupOf} from '../../plugins/docusaurus-theme-search-pagefind/src/client/groups';
import {answers, foundForms} from '../../plugins/docusaurus-theme-search-pagefind/src/client/page-words';
import {byRelevance} from '../../plugins/docusaurus-theme-search-pagefind/src/client/places';
import {parseQuery, wordsOf} from '../../plugins/docusaurus-theme-search-pagefind/src/client/query';
import {nearestWord, parseWords} from '../../plugins/docusaurus-theme-search-pagefind/src/client/spelling';
import {nearestSuggestions} from '../../plugins/docusaurus-theme-search-pagefind/src/client/suggestions';
import {foundTerms, wordSpans} from '../../plugins/docusaurus-theme-search-pagefind/src/client/word-spans';
import {indexWords} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/index-words';
import {pagefindPage} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/pagefind-page';
import {suggestionsFile, wordFiles} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/vocabulary';
import {nameKey} from '../../plugins/docusaurus-theme-search-pagefind/src/name-key';
import {cutWords} from '../../plugins/docusaurus-theme-search-pagefind/src/words';

const formsOf = (text: string) => cutWords(text).map(({forms}) => forms.join(' '));

test.each([
  ['Diels–Alder cell—unlike A→B', ['diels', 'alder', 'cell', 'unlike', 'a', 'b']],
  ['l’eau d’État O’Neill', ['l leau', 'eau', 'd detat', 'etat', 'o oneill', 'neill']],
  ["it's don’t they're", ['its it', 'dont', 'theyre']],
  ['visibility-timeout UTF-8 e.g.', ['visibility visibilitytimeout', 'timeout', 'utf utf8', '8', 'e eg', 'g']],
  ['state-of-the-art t3.micro', ['state', 'of', 'the', 'art', 't3', 'micro']],
  ['get_item getItem XMLHttpRequest', ['get getitem', 'item', 'getitem get item', 'xmlhttprequest xml http request']],
  ['EC2Instance', ['ec2instance ec2 instance']],
  ['(`$LATEST`). C++, C# a+b #tag', ['$latest latest', 'c++ c', 'c# c', 'a', 'b', 'tag']],
  ['2.5 V, v1.2.3 TLS1.2 2,5', ['2ꞏ5', 'v', 'v', '1ꞏ2ꞏ3', 'tls', '1ꞏ2', '2ꞏ5']],
  ['1,000,000.5 and 1,2,3 and 7.', ['1000000ꞏ5', 'and', '1', '2', '3', 'and', '7']],
  ['CO₂ ﬁn 5 µg ＡＷＳ Straße œuvre Zürich', ['co2', 'fin', '5', 'μg', 'aws', 'strasse', 'oeuvre', 'zurich']],
  ['机器学习 AWS東京', ['机器 器', '学习 习', 'aws', '東京 京']],
  ['ภาษาไทยง่าย', ['ภาษา', 'ไทย', 'ง่าย']],
  [
    'Donau\u00ADdampf می\u200Cخواهم col·lecció צה״ל',
    ['donaudampf', 'میخواهم', 'col colleccio', 'leccio', 'צה צהל', 'ל'],
  ],
  [
    '№5 10㎏ 2.5㎏ 1,000GB ５℃ Sは',
    ['no no5', '5', '10 10kg', 'kg', '2ꞏ5', 'kg', '1000 1000gb', 'gb', '5 5c', 'c', 's', 'は'],
  ],
  ['α-helix 5 Ω', ['α alpha', 'helix', '5', 'ω omega']],
  ['🎓 – ?', ['🎓']],
])('cuts %s into words', (text, forms) => {
  expect(formsOf(text)).toEqual(forms);
});

test('cuts long runs of digits and signs in linear time', () => {
  for (const text of [
    '1'.repeat(50_000),
    '1.'.repeat(50_000),
    '1,'.repeat(50_000),
    '$'.repeat(50_000),
    "a'".repeat(50_000),
  ]) {
    expect(cutWords(text).length).toBeGreaterThanOrEqual(0);
  }
});

test('shows all of the text, cut at its words', () => {
  const text = '“See” (this) x – y, z!';
  const words = indexWords(text);
  expect(words.map(({shown}) => shown)).toEqual(['“See” ', '(this) ', 'x ', '– y, ', 'z!']);
  expect(indexWords('?')).toEqual([]);
  const names = indexWords('a delay_queue.png, wi-fi');
  expect(names.filter(({isOfName}) => isOfName).map(({token}) => token)).toEqual(['delay-queuepng', 'queue', 'png']);
});

test.each([
  ['A b', 'a B', true],
  ['C', 'C++', false],
  ['R & D', 'R&D', true],
  ['東京', '東', false],
])('takes %s and %s for one name: %p', (one, other, isSame) => {
  expect(nameKey(one) === nameKey(other)).toBe(isSame);
});

test.each([
  ['  two   words ', [['two'], ['word']], []],
  ['"two words" more', [['two', 'words'], ['more']], []],
  ['“two words” „and more“ «yes»', [['two', 'words'], ['and', 'more'], ['yes']], []],
  ['"two words', [['two'], ['word']], []],
  ['t3.micro `x` ...', [['t3', 'micro'], ['x']], []],
  ['wi-fi us-east-1 getItem', [['wi', 'fi'], ['us', 'east', '1'], ['getitem']], ['wifi', 'useast1']],
  ['$LATEST C++ <=>', [['$latest'], ['c++']], []],
  ["writer's it’s", [['writer'], ['it']], []],
  ['class status kinesis redis', [['class'], ['status'], ['kinesis'], ['redis']], []],
  ['学习服务', [['学习'], ['服务']], []],
])('reads the query %s', (text, prefix, joined) => {
  const {terms} = parseQuery(text, 'en');
  expect(terms.map(({words}) => words.map((word) => word.prefix))).toEqual(prefix);
  expect(terms.flatMap((term) => term.joined ?? [])).toEqual(joined);
});

test('leaves plurals to English', () => {
  expect(wordsOf(parseQuery('pods', 'de').terms)[0]?.prefix).toBe('pods');
});

test('tells a word that was found from a shorter one in its place', () => {
  const page = {
    raw_content: 'Visibility-\u200Btimeout, \u200B&lt;kube&gt;\u200B',
    locations: [0, 1, 2],
    meta: {title: 'A'},
  };
  const forms = foundForms(page as never);
  expect(['timeo', 'visibilitytimeout', 'kube', 'a', 'kuberntes'].map((prefix) => answers(forms, prefix))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
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
  searchTag: '',
  sections: [
    {
      heading: {id: 'h', text: 'Émile', depth: 2},
      text: 'A pod, the Pod: 東京 42',
      tips: [{id: 't', label: 'Exam', text: 'quorum'}],
    },
  ],
};

test('lists the words of the notes by their first letter, with their counts', () => {
  const files = new Map(
    wordFiles([pagefindPage(NOTE, {heading: 5, tip: 2}).words]).map(({path, content}) => [path, content]),
  );
  expect(files.size).toBe(27);
  expect(files.get('words/p.txt')).toBe('pod 2\npods 1');
  expect(files.get('words/e.txt')).toBe('emile 1');
  expect(files.get('words/q.txt')).toBe('quorum 1');
  expect(files.get('words/other.txt')).toBe('');
});

test('leads to the titles that are most alike, else to the most used tags', () => {
  const suggestions = suggestionsFile([NOTE, {...NOTE, title: 'Queues', url: '/b', tags: ['aws', 'compute']}])
    .content as string;
  expect(nearestSuggestions(suggestions, 'kubernetic')).toEqual([{title: 'Kubernetes pods', url: '/a'}]);
  expect(nearestSuggestions(suggestions, 'xyzzy')).toEqual([{title: 'compute'}, {title: 'aws'}]);
  expect(nearestSuggestions('', 'xyzzy')).toEqual([]);
});

test('cuts an excerpt into its pieces', () => {
  expect(excerptParts('a &lt;b&gt; <mark>(us-</mark><mark>east</mark>, <mark>C++. </mark>c')).toEqual([
    {text: 'a <b> ', marked: false},
    {text: '(', marked: false},
    {text: 'us-east', marked: true},
    {text: ', ', marked: false},
    {text: 'C++', marked: true},
    {text: '. ', marked: false},
    {text: 'c', marked: false},
  ]);
});

const shown = (text: string) => text.replaceAll(' ', ' \u200B');

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
      raw_content: shown('Time out. It times. The time is out. Out of time.'),
      excerpt: 'x',
      locations: [],
      anchors: [],
      meta: {title: '東京', tags: 'a · b/c'},
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

test.each([
  ['<mark>Dead-letter queue. </mark>After that.', 'After that.'],
  ['letter <mark>queue. </mark>After that.', 'After that.'],
  ['<mark>queue. </mark>After that.', 'After that.'],
  ['A <mark>queue. </mark>After that.', 'A queue. After that.'],
  ['Dead-letter <mark>queue.</mark>', ''],
])('leaves the heading, and the end of one, out of its excerpt: %s', (excerpt, text) => {
  const anchor = {element: 'header', id: 'h', text: '', location: 0};
  const [hit] = groupOf(
    {
      raw_url: '/a',
      raw_content: shown('Dead-letter queue. After that.'),
      excerpt: '',
      locations: [],
      anchors: [anchor],
      meta: {title: 'A'},
      sub_results: [{title: 'Dead-letter queue', excerpt, locations: [2], anchor, weighted_locations: []}],
    },
    'queue',
  ).hits;
  expect(hit?.excerpt.map((part) => part.text).join('')).toBe(text);
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
    raw_content: shown('Apart queue of any name. Queue here. Its name is long. Next a queue name.'),
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
  expect(byRelevance(page as never, [['queue'], ['name']]).map(({anchor: at}) => at?.id)).toEqual([
    'next',
    'section',
    'apart',
    'tip',
  ]);
});

test('marks the words of a page that begin as one of those searched', () => {
  const text = 'Visibility-timeout, (timeouts) time 東京都 $LATEST us-east-1 east 1 CO₂ WiFi Wi‑Fi.';
  const marked = (found: string) => wordSpans(text, foundTerms(found)).map(([start, end]) => text.slice(start, end));
  expect(marked('timeout 東京 $latest')).toEqual(['timeout', 'timeouts', '東京', '$LATEST']);
  expect(marked('us-east-1 co2')).toEqual(['us-east-1', 'CO₂']);
  expect(marked('wi-fi')).toEqual(['WiFi', 'Wi‑Fi']);
});

/** What is there is found: words of every kind, asked as a reader would type them, with Pagefind itself. */
import type {NoteRecord} from '../../plugins/docusaurus-theme-search-pagefind/src/indexing/note-record';
import {openIndex, type TestIndex} from './search-index';

const note = (title: string, text: string, more: Partial<NoteRecord> = {}): NoteRecord => ({
  url: `/${encodeURIComponent(title.toLowerCase())}`,
  title,
  aliases: [],
  tags: [],
  searchTag: '',
  sections: [{text, tips: []}],
  ...more,
});

const NOTES: NoteRecord[] = [
  note(
    'Reactions',
    'Diels–Alder and Michaelis–Menten and 1939–1945. The cell—unlike the virus—divides. L’hôpital d’État. Move A→Beta. Left…Right, x·y',
  ),
  note(
    'Chemistry',
    'CO₂, H₂SO₄, NH₄⁺, x², R², 10⁻³. Salt KMnO₄ and NaHCO₃. Copied from a PDF: ﬁnal, ﬂuid, oﬃce. Dose 5 μg. Full width ＡＷＳ. Die Straße, une œuvre, Øresund. E = mc², the angle α, a γ-ray. 10㎏ at 37℃, ㎡, №5 of 1,000GB.',
  ),
  note(
    'Volts',
    'The threshold is 2.5 V. TLS 1.2 is old. Node v20.11.1 is newer. A million is 1,000,000; in German 3,75.',
  ),
  note('Others', '25 pupils, 250 books, room 251, TLS12, 2011 and 11 more.'),
  note(
    'Names',
    'Call get_item or putItem on dynamodb.deleteItem; set AWS_PROXY and max-connections in /etc/nginx/sites-enabled/default. Region eu-west-3, host db.example.org. A XMLHttpRequest.',
  ),
  note(
    'Words apart',
    'An item to get, a proxy of AWS, connections at max. The west of the eu has 3 parts. Sites are enabled by default.',
  ),
  note('Wireless', 'Wi-Fi and UTF-8 and e-mail.'),
  note('C', 'A language.'),
  note('C++', 'Another language; C and C++ and C are often compared. C again.'),
  note('Go', 'Gophers.'),
  note('Languages of the web', 'Go here, go there, go and go. R and R and C and C. Going on, goal.'),
  note('R', 'Statistics.'),
  note('Prolog', 'Logic, logic and logic: Erlang is like Prolog, and Erlang is not.', {aliases: ['Erlang']}),
  note('Erlang', 'Processes.'),
  note('Dead-letter queues', 'What fails, see Paxos–Raft.'),
  note(
    'Résumé',
    'A résumé. See (this): “quoted”…and…dotted, x=y, key:value, [link](yonder), #hash, @handle, a&b, 50%, café’s.',
  ),
  note('Golang', 'Go on.', {aliases: ['Rust']}),
  note('机器学习', '机器学习服务在这里可用。我们在北京大学学习人工智能。'),
  note('ガキ', 'ガキ、ガキ、ガキ。ガキ'),
  note('牡蠣', 'カキは海にいる。'),
  note('学校', '学校的练习。这里不是大学。'),
  note('東京', '東京都庁のリージョンには四つのゾーンがあります。可用性が高い。'),
  note('ไทย', 'ภาษาไทยง่ายมากและโรงเรียนดี'),
  note(
    'Scripts',
    '한국어 공부는 재미있다. हिन्दी भाषा सरल है। اللُّغَة العربية. שָׁלוֹם עולם. Привет, мир! Ёлка. Tiếng Việt. Ελληνικά, Σίσυφος. ພາສາລາວ. İstanbul.',
  ),
  note('Filesystems', 'Elastic block store. E and F are letters; an effort of eels.'),
  note('Phrases', 'The smallest thing of all. A thing that is smallest.'),
  note('Scattered', 'A thing, and the smallest one.'),
];

let index: TestIndex;
beforeAll(async () => {
  index = await openIndex(NOTES);
}, 60_000);
afterAll(() => index.close());

test.each([
  ['alder', 'Reactions'],
  ['menten', 'Reactions'],
  ['1945', 'Reactions'],
  ['unlike', 'Reactions'],
  ['divides', 'Reactions'],
  ['hôpital', 'Reactions'],
  ['hopital', 'Reactions'],
  ['état', 'Reactions'],
  ['beta', 'Reactions'],
  ['right', 'Reactions'],
  ['Diels-Alder', 'Reactions'],
  ['Diels–Alder', 'Reactions'],
  ["l'hôpital", 'Reactions'],
  ['co2', 'Chemistry'],
  ['CO₂', 'Chemistry'],
  ['h2so4', 'Chemistry'],
  ['nh4', 'Chemistry'],
  ['r2', 'Chemistry'],
  ['x2', 'Chemistry'],
  ['kmno4', 'Chemistry'],
  ['nahco3', 'Chemistry'],
  ['final', 'Chemistry'],
  ['fluid', 'Chemistry'],
  ['office', 'Chemistry'],
  ['5 µg', 'Chemistry'],
  ['5 μg', 'Chemistry'],
  ['aws final', 'Chemistry'],
  ['strasse', 'Chemistry'],
  ['Straße', 'Chemistry'],
  ['oeuvre', 'Chemistry'],
  ['oresund', 'Chemistry'],
  ['mc2', 'Chemistry'],
  ['alpha', 'Chemistry'],
  ['α', 'Chemistry'],
  ['γ-ray', 'Chemistry'],
  ['kg', 'Chemistry'],
  ['no5', 'Chemistry'],
  ['№5', 'Chemistry'],
  ['10kg', 'Chemistry'],
  ['1000GB', 'Chemistry'],
  ['37 °C', 'Chemistry'],
  ['m² kg', 'Chemistry'],
  ['gamma ray', 'Chemistry'],
  ['2.5', 'Volts'],
  ['TLS 1.2', 'Volts'],
  ['20.11', 'Volts'],
  ['v20.11.1', 'Volts'],
  ['1000000', 'Volts'],
  ['1,000,000', 'Volts'],
  ['3.75', 'Volts'],
  ['get_item', 'Names'],
  ['getItem', 'Names'],
  ['putItem', 'Names'],
  ['put_item', 'Names'],
  ['putitem', 'Names'],
  ['deleteItem', 'Names'],
  ['dynamodb.deleteItem', 'Names'],
  ['AWS_PROXY', 'Names'],
  ['awsproxy', 'Names'],
  ['max-connections', 'Names'],
  ['maxconnections', 'Names'],
  ['/etc/nginx', 'Names'],
  ['sites-enabled/default', 'Names'],
  ['eu-west-3', 'Names'],
  ['db.example', 'Names'],
  ['request', 'Names'],
  ['wifi', 'Wireless'],
  ['wi-fi', 'Wireless'],
  ['utf8', 'Wireless'],
  ['UTF-8', 'Wireless'],
  ['email', 'Wireless'],
  ['C', 'C'],
  ['c++', 'C++'],
  ['dead letter', 'Dead-letter queues'],
  ['deadletter', 'Dead-letter queues'],
  ['Dead-letter queues', 'Dead-letter queues'],
  ['raft', 'Dead-letter queues'],
  ['resume', 'Résumé'],
  ['quoted', 'Résumé'],
  ['dotted', 'Résumé'],
  ['value', 'Résumé'],
  ['key:value', 'Résumé'],
  ['yonder', 'Résumé'],
  ['#hash', 'Résumé'],
  ['@handle', 'Résumé'],
  ['50%', 'Résumé'],
  ["café's", 'Résumé'],
  ['cafe', 'Résumé'],
  ['Go', 'Go'],
  ['r', 'R'],
  ['Rust', 'Golang'],
  ['erlang', 'Erlang'],
  ['学习', '机器学习'],
  ['机器学习', '机器学习'],
  ['机器服务', '机器学习'],
  ['人工智能', '机器学习'],
  ['北京大学', '机器学习'],
  ['练习', '学校'],
  ['東京都', '東京'],
  ['ゾーン', '東京'],
  ['リージョン', '東京'],
  ['カキ', '牡蠣'],
  ['可用性', '東京'],
  ['한국어', 'Scripts'],
  ['공부', 'Scripts'],
  ['재미있', 'Scripts'],
  ['हिन्दी', 'Scripts'],
  ['भाषा सरल', 'Scripts'],
  ['اللغة', 'Scripts'],
  ['שלום', 'Scripts'],
  ['МИР', 'Scripts'],
  ['елка', 'Scripts'],
  ['tieng viet', 'Scripts'],
  ['ελληνικα', 'Scripts'],
  ['σισυφος', 'Scripts'],
  ['ΣΊΣΥΦΟΣ', 'Scripts'],
  ['ພາສາ', 'Scripts'],
  ['istanbul', 'Scripts'],
  ['ง่าย', 'ไทย'],
  ['ไทย', 'ไทย'],
  ['โรงเรียน', 'ไทย'],
  ['"smallest thing"', 'Phrases'],
  ['“smallest thing”', 'Phrases'],
  ['„smallest thing“', 'Phrases'],
  ['«smallest thing» all', 'Phrases'],
])('%s finds %s first, and says nothing of it', async (query, title) => {
  const {titles, notice} = await index.find(query);
  expect({first: titles[0], notice}).toEqual({first: title, notice: undefined});
});

test.each([
  ['2.5', ['Volts']],
  ['TLS 1.2', ['Volts']],
  ['get_item', ['Names']],
  ['eu-west-3', ['Names']],
  ['学习', ['机器学习']],
  ['“smallest thing”', ['Phrases']],
  ['EFS', []],
  ['xyz', []],
  ['zq', []],
])('%s finds %j and nothing else', async (query, titles) => {
  expect((await index.find(query)).titles).toEqual(titles);
});

test('shows a note as it is written, with the words marked and nothing around them', async () => {
  const [chemistry] = (await index.find('kmno4')).groups;
  expect(chemistry?.excerpt.filter(({marked}) => marked)).toEqual([{text: 'KMnO₄', marked: true}]);
  expect(chemistry?.excerpt.map(({text}) => text).join('')).toContain(
    'Salt KMnO₄ and NaHCO₃. Copied from a PDF: ﬁnal,',
  );
  const [names] = (await index.find('eu-west-3')).groups;
  expect(names?.excerpt.filter(({marked}) => marked)).toEqual([{text: 'eu-west-3', marked: true}]);
  const [chinese] = (await index.find('服务')).groups;
  expect(chinese?.excerpt.map(({text}) => text).join('')).toContain('机器学习服务在这里可用。');
});

test('says which word was corrected, and never to itself', async () => {
  expect(await index.find('connectoins')).toMatchObject({notice: 'corrected'});
  expect((await index.find('getItems')).notice).not.toBe('corrected');
  expect(await index.find('zebra connections')).toMatchObject({notice: 'some'});
});

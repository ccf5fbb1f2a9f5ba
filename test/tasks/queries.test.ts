import {readTasksSettings} from '../../plugins/remark-obsidian-vault/src/tasks/draw-tasks.js';
import {readTask} from '../../plugins/remark-obsidian-vault/src/tasks/task.js';
import {render} from '../language/render.js';
import {ask, askHtml} from './vault.js';

const task = (text: string, format?: 'dataview') =>
  readTask({line: 1, lines: 1, symbol: '-', list: 1, status: ' ', text}, 'a.md', format);

describe('a task line', () => {
  test.each<[string, object]>([
    ['do it 📅 2024-01-02 ⏫', {description: 'do it', dates: {due: '2024-01-02'}, priority: 1}],
    ['do #a 📅 2024-01-02 #b ^x', {description: 'do #a #b', tags: ['#a', '#b'], dates: {due: '2024-01-02'}}],
    ['📅 2024-01-02 10:00', {description: '📅 2024-01-02 10:00', dates: {}}],
    ['do 📅 2024-01-02.', {description: 'do 📅 2024-01-02.', dates: {}}],
    ['do 📅 2024-01-02 [[l]]', {dates: {}}],
    ['do 📅 2024-01-01 📅 2024-02-02', {dates: {due: '2024-01-01'}}],
    ['do 🔺 🔽', {priority: 0}],
    ['do 🔁 weekly', {description: 'do', recurrence: ''}],
    ['do 🔁 every week', {description: 'do', recurrence: 'every week'}],
    ['do 🆔 x1 ⛔ a,b', {id: 'x1', dependsOn: ['a', 'b']}],
    ['do 🗓️ 2024-01-02', {dates: {due: '2024-01-02'}}],
  ])('should be read from its end: %j', (text, expected) => {
    expect(task(text)).toMatchObject(expected);
  });

  test('should be read in the other format where the settings say so, and in none of both', () => {
    const text = 'do  [due:: 2024-01-02], [priority:: high] (completion:: 2024-01-03)';
    expect(task(text, 'dataview')).toMatchObject({
      description: 'do',
      dates: {due: '2024-01-02', done: '2024-01-03'},
      priority: 1,
    });
    expect(task('do [Due:: 2024-01-02]', 'dataview').dates).toEqual({});
    expect(task('do 📅 2024-01-02', 'dataview').dates).toEqual({});
    expect(task(text).dates).toEqual({});
  });
});

test.each([
  ['', 'gamma eta alpha theta epsilon iota kappa lambda zeta beta delta'],
  ['not done', 'gamma eta alpha theta epsilon iota kappa lambda zeta'],
  ['done', 'beta delta'],
  ['due today', ''],
  ['due before tomorrow', 'eta'],
  ['due on 2024-06-20', 'alpha'],
  ['due after 2024-06-01', 'alpha'],
  ['due this month', 'alpha'],
  ['due 2024-06', 'alpha'],
  ['due 2024-W25', 'alpha'],
  ['due 2024-05-01 2024-06-30', 'eta alpha'],
  ['due in or before this week', 'eta'],
  ['due date is invalid', 'theta'],
  ['starts before 2024-06-15\nnot done\ndescription does not include a', 'epsilon'],
  ['starts after today', 'gamma eta alpha theta epsilon iota kappa lambda zeta beta delta'],
  ['has start date', 'zeta'],
  ['happens before 2024-06-15', 'gamma eta'],
  ['no due date\nnot done', 'gamma epsilon iota kappa lambda zeta'],
  ['status.type is in_progress', 'gamma'],
  ['status.name includes unknown', 'epsilon'],
  ['priority is above none', 'gamma eta'],
  ['priority high', 'gamma'],
  ['is recurring', 'eta'],
  ['is blocked', 'kappa'],
  ['is blocking', 'iota'],
  ['tags include #read', 'alpha kappa'],
  ['tag includes deep', 'kappa'],
  ['description regex matches /^[ab]/', 'alpha beta'],
  ['heading includes later', 'eta theta'],
  ['path includes {{query.file.path}}', 'iota kappa lambda'],
  ['folder includes exam\ndone', 'beta delta'],
  ['exclude sub-items\nhas start date', ''],
  ['(has start date) OR (is recurring)', 'eta zeta'],
  ['(not done) AND NOT (no due date)', 'eta alpha theta'],
  ['NOT (not done)', 'beta delta'],
  ['(done) OR (has id) AND (is blocking)', 'iota beta delta'],
  ['(done) XOR (description includes beta)', 'delta'],
  ['((done) OR (is blocked)) AND (description includes a)', 'kappa beta delta'],
  ['# a comment\nnot done\nlimit 2', 'gamma eta'],
  ['limit 2\nsort by path reverse\nnot done', 'iota kappa'],
  ['not done\nsort by due', 'theta eta alpha gamma epsilon iota kappa lambda zeta'],
  ['not done\nsort by due reverse\nlimit 3', 'gamma epsilon iota'],
  ['not done \\\n', 'gamma eta alpha theta epsilon iota kappa lambda zeta'],
  ['due 2024-06-20\ngroup by due', '[2024-06-20 Thursday] alpha'],
  ['has due date\ngroup by due', '[Invalid due date] theta [2024-05-01 Wednesday] eta [2024-06-20 Thursday] alpha'],
  ['done\ngroup by status.name reverse', '[Done] beta [Cancelled] delta'],
  ['is recurring\ngroup by priority', '[Highest priority] eta'],
  ['has id\ngroup by filename\ngroup by heading', '[Inbox] [(No heading)] iota'],
  ['tags include read\ngroup by tags', '[#read] alpha [#read/deep] kappa'],
  ['group by status\nlimit groups 1', '[Done] beta [Todo] gamma'],
])('should find what %j asks for', (query, found) => {
  expect(ask(query)).toBe(found);
});

test.each([
  ['filter by function task.isDone', '`filter by function task.isDone` cannot be read'],
  ['not done # c', '`not done # c` cannot be read'],
  ['not (done)', '`not (done)` cannot be read'],
  ['due whenever', '`due whenever` cannot be read'],
  [
    'path includes {{query.file.path.toUpperCase()}}',
    '`path includes {{query.file.path.toUpperCase()}}` cannot be read',
  ],
])('should not answer %j, but say why', (query, reason) => {
  expect(ask(query)).toBe(`! ${reason}`);
});

test('should read on where a date ends, as the plugin does', () => {
  expect(ask('due on 2024-06-20 OR done')).toBe('alpha');
  expect(ask('(due on 2024-06-20) or (done)')).toBe('alpha');
});

test('should show a task with its labels, its note and the number of tasks', () => {
  expect(askHtml('is recurring')).toBe(
    '<div class="tasks-query"><ul class="contains-task-list"><li class="task-list-item" data-task=" "><input type="checkbox" disabled> eta <span class="task-chip task-priority-highest" title="priority highest">🔺</span> <span class="task-chip task-recurrence" title="recurrence">🔁 every week</span> <span class="task-chip task-due" title="due"><time datetime="2024-05-01">📅 2024-05-01</time></span> (<a href="/Exam/Plan.md#later" class="internal-link" data-href="/Exam/Plan#Later">Plan > Later</a>)</li></ul><div class="tasks-count">1 task</div></div>',
  );
  expect(askHtml('is recurring\nhide backlink\nhide task count\nhide due date\nshort mode')).toBe(
    '<div class="tasks-query"><ul class="contains-task-list"><li class="task-list-item" data-task=" "><input type="checkbox" disabled> eta <span class="task-chip task-priority-highest" title="priority highest">🔺</span> <span class="task-chip task-recurrence" title="recurrence">🔁</span></li></ul></div>',
  );
});

test('should heed the settings of the vault', () => {
  const settings = readTasksSettings('{"globalFilter": "#read", "globalQuery": "not done"}');
  expect(ask('', settings)).toBe('alpha kappa');
  expect(readTasksSettings('broken')).toEqual({});
});

test('should make labels of the emoji in tasks of a note, and of nothing else', () => {
  const {html} = render('- [ ] read **it** 📅 2024-01-02 ⏫ then\n- item 📅 2024-01-02\n');
  expect(html.match(/task-chip/g)).toHaveLength(2);
  expect(html).toContain('<time datetime="2024-01-02">📅 2024-01-02</time>');
  expect(html).toContain('<li>item 📅 2024-01-02</li>');
});

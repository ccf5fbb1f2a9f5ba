import {render} from '../language/render.js';

const board = (text: string) => render(`---\nkanban-plugin: board\n---\n\n${text}`);
const short = (html: string) =>
  html.replace(/ class="(?:kanban-lane|task-list-item|contains-task-list|kanban-cards)"/g, '').replace(/\n/g, '');

test('should show each heading as a lane with its first list', () => {
  const {html, metadata} = board(
    '- dropped\n\n## To do (3)\n\nBetween.\n\n- [ ] Read @{2024-01-05} @@{10:00}\n\n* second list\n\n# Done\n\n**Complete**\n- [x] Buy [[S3]]\n',
  );
  expect(short(html)).toBe(
    '<div class="kanban-board"><section><h2 id="to-do">To do</h2><ul><li data-task=" "><input type="checkbox" disabled> Read <span class="task-chip kanban-date"><time datetime="2024-01-05">2024-01-05</time></span> <span class="task-chip kanban-date"><time datetime="10:00">10:00</time></span></li></ul></section><section><h1 id="done">Done</h1><ul><li data-task="x"><input type="checkbox" checked disabled> Buy <a href="/Storage/S3.md" class="internal-link" data-href="S3">S3</a></li></ul></section></div>',
  );
  expect(metadata.headings.map(({text}) => text)).toEqual(['To do', 'Done']);
});

test('should leave out the archive, behind a rule, and the settings', () => {
  const text =
    '## A\n\n- [ ] a\n\n***\n\n## Archive\n\n- [x] old\n\n## B\n\n- b\n\n%% kanban:settings\n```\n{"kanban-plugin":"board"}\n```\n%%\n';
  const {html} = board(text);
  expect(html).not.toMatch(/old|Archive|settings/);
  expect(html.match(/<section/g)).toHaveLength(2);
  expect(board('## A\n\n- a\n\n## Archive\n\n- kept\n').html).toContain('kept');
});

test('should know no tip and no link of what is not on the board', () => {
  const {metadata} = board('==Exam: dropped==\n\n## A\n\n- [ ] ==Exam: kept== [[S3]]\n\ndropped [[Lake]]\n');
  expect(metadata.tips.map(({text}) => text)).toEqual(['kept']);
  expect(metadata.links.map(({target}) => target)).toEqual(['S3']);
});

test('should show a link to a day as a date, and an empty board as nothing', () => {
  expect(board('## A\n\n- [ ] x @[[2024-01-05]]\n').html).toContain(
    '<span class="task-chip kanban-date"><span class="internal-link is-unresolved">2024-01-05</span></span>',
  );
  expect(board('').html).toBe('');
  expect(render('---\nkanban-plugin:\n---\n## A\n\n- a').html).not.toContain('kanban');
});

test('should take what the plugin takes for cards: without a box, with any mark, empty', () => {
  const {html} = board('Set\n---\n\n- [/] half\n- [ ]\n- plain\n');
  expect(short(html)).toBe(
    '<div class="kanban-board"><section><h2 id="set">Set</h2><ul><li data-task="/"><input type="checkbox" checked disabled> half</li><li></li><li>plain</li></ul></section></div>',
  );
});

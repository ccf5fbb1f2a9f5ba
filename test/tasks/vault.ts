/** Tasks of a small vault. */
import type {Code} from 'mdast';
import {renderHtml} from '../../plugins/remark-obsidian-vault/src/html/render-html.js';
import {createNoteLookup} from '../../plugins/remark-obsidian-vault/src/query/note-lookup.js';
import {readQueryNote} from '../../plugins/remark-obsidian-vault/src/query/read-query-note.js';
import {createTasks, type TasksSettings} from '../../plugins/remark-obsidian-vault/src/tasks/draw-tasks.js';
import {resolveTree} from '../../plugins/remark-obsidian-vault/src/transform/resolve.js';
import {indexNotes} from '../index-notes.js';

const NOTES: Readonly<Record<string, string>> = {
  'Exam/Plan.md': `# Reading

- [ ] alpha #read 📅 2024-06-20
- [x] beta ✅ 2024-06-10
- [/] gamma ⏫ ⏳ 2024-06-14
- [-] delta ❌ 2024-06-11
- [X] epsilon
  - [ ] zeta 🛫 2024-07-01

## Later

- [ ] eta 🔺 📅 2024-05-01 🔁 every week
- [ ] theta 📅 2024-02-31 ^b1
`,
  'Inbox.md':
    '- [ ] iota 🆔 abc\n- [ ] kappa ⛔ abc #read/deep\n- no task 📅 2024-06-15\n- [ ] lambda 📅 2024-06-15 10:00\n',
};

const {prepared, resolve} = indexNotes(NOTES);
const lookup = createNoteLookup([...prepared.values()].map(({metadata}) => readQueryNote(metadata)));

/**
 * @param source - A query.
 * @param settings - The plugin's settings.
 * @returns The page's HTML, or the reason why it is not answered.
 */
export function askHtml(source: string, settings: TasksSettings = {}): string {
  const code: Code = {type: 'code', lang: 'tasks', value: source};
  const {nodes, reason} = createTasks(lookup, '2024-06-15T12:00:00', settings).block(code, 'Inbox.md');
  if (reason !== undefined) return `! ${reason}`;
  return renderHtml(
    resolveTree(
      {type: 'root', children: [...nodes]},
      {
        from: 'Inbox.md',
        resolve,
        urls: {note: (path, id) => `/${path}${id ? `#${id}` : ''}`, attachment: (path) => path, tag: () => undefined},
      },
    ).children,
  );
}

/**
 * @param source - A query.
 * @param settings - The plugin's settings.
 * @returns The first words of the tasks that it finds, in order, with the headings of groups.
 */
export function ask(source: string, settings: TasksSettings = {}): string {
  const html = askHtml(source, settings);
  if (html.startsWith('! ')) return html;
  const found = html.matchAll(/tasks-group-heading[^>]*>(.*?)<\/div>|<li[^>]*data-task[^>]*><input[^>]*> ([a-z]+)/g);
  return [...found].map(([, heading, word]) => word ?? `[${(heading ?? '').replace(/<[^>]*>/g, '')}]`).join(' ');
}

/** One line of a terminal that is written over; elsewhere a line for what is done. */
import {showProgress} from '../../plugins/docusaurus-plugin-obsidian-vault/src/site-build/show-progress.js';

function shown(isTTY: boolean, use: (line: ReturnType<typeof showProgress>) => void): string {
  let text = '';
  use(
    showProgress({
      isTTY,
      write: (part: unknown) => {
        text += part;
        return true;
      },
    }),
  );
  return text;
}

const message = (done: number) => ({progress: {task: 'Notes read', done, total: 1200}});

it('should write over itself in a terminal, and make room for what else is printed', () => {
  const text = shown(true, ({show, clear}) => {
    show(message(250));
    show(message(900));
    clear();
    clear();
    show(message(1200));
  });
  expect(text).toBe('Notes read: 250 of 1200\r\u001B[KNotes read: 900 of 1200\r\u001B[KNotes read: 1200\n');
});

it('should be a line in a file, and say nothing of other messages', () => {
  const text = shown(false, ({show}) => {
    show(message(250));
    show({type: 'other'});
    show('text');
    show(message(1200));
  });
  expect(text).toBe('Notes read: 1200\n');
});

/** How far a build is, in one line of a terminal that is written over. */
import type {WriteStream} from 'node:tty';
import {isProgress} from '../progress.js';

/** A line of progress. */
export interface ProgressLine {
  /** Shows a message of the building process, where it is one of progress. */
  show(message: unknown): void;
  /** Takes the line away: something else is printed. */
  clear(): void;
}

const CLEAR = '\r\u001B[K';

/**
 * @param stream - Where to; where it is no terminal, a line for each task that is done.
 * @returns The line.
 */
export function showProgress(stream: Pick<WriteStream, 'write' | 'isTTY'>): ProgressLine {
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write(CLEAR);
    isShown = false;
  };
  return {
    clear,
    show(message) {
      if (!isProgress(message)) return;
      const {task, done, total} = message.progress;
      const isDone = done === total;
      if (!isDone && !stream.isTTY) return;
      clear();
      stream.write(isDone ? `${task}: ${total}\n` : `${task}: ${done} of ${total}`);
      isShown = !isDone;
    },
  };
}

/** How far a build is, told to the process that runs it. */

/** A message of the building process. */
export interface ProgressMessage {
  progress: {
    /** What is done, such as `Notes read`. */
    task: string;
    done: number;
    total: number;
  };
}

/** Tells that so many are done. */
export type Tell = (done: number, total: number) => void;

/** At most one message in so many milliseconds, and the last one. */
const INTERVAL = 100;

/**
 * @param task - What is done.
 * @returns Tells the process that runs this one, where there is one that listens.
 */
export function progressOf(task: string): Tell {
  let last = 0;
  return (done, total) => {
    if (process.send === undefined) return;
    const now = Date.now();
    if (done !== total && now - last < INTERVAL) return;
    last = now;
    process.send({progress: {task, done, total}} satisfies ProgressMessage);
  };
}

/**
 * @param message - Anything that a process sends.
 * @returns Whether it tells how far a build is.
 */
export function isProgress(message: unknown): message is ProgressMessage {
  return typeof message === 'object' && message !== null && 'progress' in message;
}

/** Where the user's programs keep what they can make again. */
import os from 'node:os';
import path from 'node:path';

/**
 * @param env - The variables of the process.
 * @param platform - The system.
 * @returns The folder of this program in it; absolute.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  const home = env.HOME || os.homedir();
  if (env.XDG_CACHE_HOME) return path.join(path.resolve(env.XDG_CACHE_HOME), 'cribsheet');
  if (platform === 'darwin') return path.join(home, 'Library/Caches/cribsheet');
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData/Local'), 'cribsheet');
  return path.join(home, '.cache/cribsheet');
}

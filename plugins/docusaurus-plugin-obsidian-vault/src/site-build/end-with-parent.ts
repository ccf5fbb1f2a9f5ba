/** Loaded into a process of Docusaurus: who started it may be killed, and it would go on to write where the next one builds. */

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A listener keeps the process waiting for what its parent may say.
process.channel?.unref();
// Its own processes end as they like.
const at = process.execArgv.indexOf(import.meta.url);
if (at > 0) process.execArgv.splice(at - 1, 2);

import path from 'node:path';
import {logger} from '@docusaurus/logger';
import type {ExamContent} from './content.js';
import {updateLedger} from './files/ledger.js';

/**
 * Brings the ledgers of the vaults up to date, and says what has changed.
 *
 * @param ledgers - The ledgers, and the tips of their vaults.
 * @param isCi - Whether the build runs in continuous integration, which writes none.
 */
export async function updateLedgers(ledgers: ExamContent['ledgers'], isCi: boolean): Promise<void> {
  for (const {file, tips} of ledgers) {
    const changes = await updateLedger(file, tips, !isCi);
    if (!changes) continue;
    const {added, edited, removed} = changes;
    const what = `${added} new, ${edited} edited, ${removed} gone`;
    const name = path.relative(process.cwd(), file);
    if (isCi) {
      logger.warn`The exam tips differ from path=${name} (${what}), which a build here does not write. Build the site on your machine and commit the file: until then an exam tip that is edited again may lose its card and its readers' progress.`;
    } else {
      logger.info`Written down in path=${name}: exam tips ${what}. Commit the file.`;
    }
  }
}

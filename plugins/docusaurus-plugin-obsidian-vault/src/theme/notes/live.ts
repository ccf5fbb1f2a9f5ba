/** While the development server runs: a note that was edited is fetched again, and shown at once. */

import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import siteConfig from '@generated/docusaurus.config';
import globalData from '@generated/globalData';
import {refresh} from '@obsidian-vault/note-store';
import type {VaultMessage} from '../../pages/change-events.js';
import {eventsUrl} from '../../pages/note-file.js';
import {addMessage} from '../development/messages.js';

/** Sent to this window when notes have changed: what other plugins show of them is to be fetched again. */
export const NOTES_CHANGED = 'obsidian-vault:changed';

if (ExecutionEnvironment.canUseDOM && process.env.NODE_ENV === 'development') {
  for (const id of Object.keys(globalData['docusaurus-plugin-obsidian-vault'] ?? {})) {
    const events = new EventSource(eventsUrl(id, siteConfig.baseUrl));
    // What has changed before the page listened, or while the server was away, the first message says.
    let isFirst = true;
    events.addEventListener('open', () => {
      isFirst = true;
    });
    events.addEventListener('message', async ({data}: MessageEvent<string>) => {
      const message = JSON.parse(data) as VaultMessage;
      if (isFirst || message.files) await refresh(isFirst ? undefined : message.files, message.sidebars);
      isFirst = false;
      addMessage(id, message);
      if (message.isReady) window.dispatchEvent(new Event(NOTES_CHANGED));
    });
  }
}

/** While the development server runs: a note that was edited is fetched again, and shown at once. */

import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import siteConfig from '@generated/docusaurus.config';
import globalData from '@generated/globalData';
import {refresh} from '@obsidian-vault/note-store';
import type {ContentChange} from '../../pages/change-events.js';
import {eventsUrl} from '../../pages/note-file.js';

/** Sent to this window when notes have changed: what other plugins show of them is to be fetched again. */
export const NOTES_CHANGED = 'obsidian-vault:changed';

if (ExecutionEnvironment.canUseDOM && process.env.NODE_ENV === 'development') {
  for (const id of Object.keys(globalData['docusaurus-plugin-obsidian-vault'] ?? {})) {
    const events = new EventSource(eventsUrl(id, siteConfig.baseUrl));
    const follow = (files?: readonly string[]) =>
      void refresh(files).then(() => window.dispatchEvent(new Event(NOTES_CHANGED)));
    // What has changed before the page listened, or while the server was away, nobody told it.
    events.addEventListener('open', () => follow());
    events.addEventListener('message', ({data}: MessageEvent<string>) => {
      follow((JSON.parse(data) as ContentChange).files);
    });
  }
}

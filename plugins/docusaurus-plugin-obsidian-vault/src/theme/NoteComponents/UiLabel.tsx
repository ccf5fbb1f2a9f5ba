import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

/** Which words: what a file or a page is that a note shows. */
export interface Props {
  of: 'base' | 'youtube' | 'tweet';
}

/** Words inside a note that are not the note's own, in the site's language. */
export default function UiLabel({of}: Props): ReactNode {
  switch (of) {
    case 'base':
      return translate({id: 'theme.vault.embed.base', message: 'Obsidian Base: opens in Obsidian'});
    case 'youtube':
      return translate({id: 'theme.vault.embed.youtube', message: 'Video on YouTube'});
    default:
      return translate({id: 'theme.vault.embed.tweet', message: 'Post on X'});
  }
}

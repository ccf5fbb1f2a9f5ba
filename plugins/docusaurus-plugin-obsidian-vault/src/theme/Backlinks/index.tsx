import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import type {VaultFrontMatter} from '@theme/Properties';
import {type ReactNode, useId} from 'react';
import {useNoteUrl} from './use-note-url.js';

/** The notes that link to the one that is shown, each with the sentences around its links. */
export default function Backlinks(): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  const urlOf = useNoteUrl();
  const heading = useId();
  if (!vault?.backlinks) return null;
  return (
    <nav className="vault-backlinks" aria-labelledby={heading} data-pagefind-ignore="all">
      <h2 id={heading}>{translate({id: 'theme.vault.backlinks', message: 'Linked from'})}</h2>
      <ul>
        {vault.backlinks.map(({title, slug, sentences}) => (
          <li key={slug}>
            <Link className="internal-link" to={urlOf(slug)}>
              {title}
            </Link>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}

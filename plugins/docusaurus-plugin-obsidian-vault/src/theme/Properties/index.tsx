import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {translate} from '@docusaurus/Translate';
import {useNoteUrl} from '@theme/Backlinks/use-note-url';
import type {PropertyText, PropertyValue, VaultFrontMatter} from '@theme/Properties';
import {Fragment, type ReactNode} from 'react';

/** The properties of a note, under its title. */
export default function Properties(): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  if (!vault?.properties) return null;
  return (
    <dl className="vault-properties" data-pagefind-ignore="">
      {vault.properties.map(({name, values}) => (
        <div key={name} data-property={name}>
          <dt>{labels().get(name) ?? name}</dt>
          {values.map((value, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two values of a list may be equal, and none ever moves
            <dd key={place}>
              <Value name={name} value={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Value({name, value}: {name: string; value: PropertyValue}): ReactNode {
  switch (value.kind) {
    case 'checkbox':
      return <input type="checkbox" aria-label={name} checked={value.isChecked} disabled readOnly />;
    case 'date':
      return <time dateTime={value.date}>{value.text}</time>;
    default:
      return value.texts.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
        <Fragment key={place}>
          <Text {...text} isTag={name === 'tags'} />
        </Fragment>
      ));
  }
}

function Text({text, slug, href, isUnresolved, isTag}: PropertyText & {isTag: boolean}): ReactNode {
  const urlOf = useNoteUrl();
  if (isUnresolved) return <span className="internal-link is-unresolved">{text}</span>;
  if (href?.startsWith('/')) {
    return (
      <a className="internal-link" href={href} target="_blank" rel="noopener">
        {text}
      </a>
    );
  }
  if (href !== undefined) return <Link href={href}>{text}</Link>;
  if (slug === undefined) return text;
  const [path = '/', id] = slug.split('#');
  return (
    <Link className={isTag ? 'tag' : 'internal-link'} to={id === undefined ? urlOf(path) : `${urlOf(path)}#${id}`}>
      {text}
    </Link>
  );
}

/** The names of the properties that every vault has. */
function labels(): ReadonlyMap<string, string> {
  return new Map([
    ['aliases', translate({id: 'theme.vault.properties.aliases', message: 'Also'})],
    ['created', translate({id: 'theme.vault.properties.created', message: 'Created'})],
    ['tags', translate({id: 'theme.vault.properties.tags', message: 'Tags'})],
    ['updated', translate({id: 'theme.vault.properties.updated', message: 'Updated'})],
  ]);
}

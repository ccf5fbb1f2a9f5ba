import {useAllPluginInstancesData} from '@docusaurus/useGlobalData';
import useRouteContext from '@docusaurus/useRouteContext';
import Heading from '@theme/Heading';
import Tag from '@theme/Tag';
import type {Props} from '@theme/TagsListByLetter';
import TagsList from '@theme-init/TagsListByLetter';
import type {ReactNode} from 'react';

type Tagged = Props['tags'][number];

/** All tags by their first letter, which may be an emoji. Those of a blog and of other docs stay as they are. */
export default function TagsListByLetter({tags}: Props): ReactNode {
  const {name, id} = useRouteContext().plugin;
  const vaults = useAllPluginInstancesData('docusaurus-plugin-obsidian-vault') ?? {};
  if (name !== 'docusaurus-plugin-content-docs' || !Object.hasOwn(vaults, id)) return <TagsList tags={tags} />;
  return (
    <section className="margin-vert--lg">
      {byLetter(tags).map(([letter, group]) => (
        <article key={letter}>
          <Heading as="h2" id={letter}>
            {letter}
          </Heading>
          <ul className="padding--none">
            {group.map((tag) => (
              <li key={tag.permalink} className="vault-tag-item">
                <Tag {...tag} />
              </li>
            ))}
          </ul>
          <hr />
        </article>
      ))}
    </section>
  );
}

function byLetter(tags: Props['tags']): [string, Tagged[]][] {
  const groups = new Map<string, Tagged[]>();
  for (const tag of tags) {
    // A letter beyond the basic plane is two units of a string, and one character.
    const letter = (Array.from(tag.label)[0] ?? '').toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), tag]);
  }
  const sorted = Array.from(groups).sort(([a], [b]) => a.localeCompare(b));
  for (const [, group] of sorted) group.sort((a, b) => a.label.localeCompare(b.label));
  return sorted;
}

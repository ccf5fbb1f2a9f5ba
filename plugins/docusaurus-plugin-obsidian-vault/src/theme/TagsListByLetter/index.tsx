import type {TagsListItem} from '@docusaurus/utils';
import Heading from '@theme/Heading';
import Tag from '@theme/Tag';
import type {ReactNode} from 'react';

/** All tags by their first letter, which may be an emoji. */
export default function TagsListByLetter({tags}: {tags: readonly TagsListItem[]}): ReactNode {
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

function byLetter(tags: readonly TagsListItem[]): [string, TagsListItem[]][] {
  const groups = new Map<string, TagsListItem[]>();
  for (const tag of tags) {
    // A letter beyond the basic plane is two units of a string, and one character.
    const letter = (Array.from(tag.label)[0] ?? '').toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), tag]);
  }
  const sorted = Array.from(groups).sort(([a], [b]) => a.localeCompare(b));
  for (const [, group] of sorted) group.sort((a, b) => a.label.localeCompare(b.label));
  return sorted;
}

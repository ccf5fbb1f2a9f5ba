import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Backlinks from '@theme/Backlinks';
import NoteGraph from '@theme/NoteGraph';
import Content from '@theme-init/DocItem/Content';
import clsx from 'clsx';
import type {ComponentProps, ReactNode} from 'react';
import type {VaultFrontMatter} from '../../../publish/front-matter.js';

/** A note's content, with the classes that its `cssclasses` property names, what links to it, and the graph. Other docs stay as they are. */
export default function DocItemContent(props: ComponentProps<typeof Content>): ReactNode {
  const {vault} = useDoc().frontMatter as {vault?: VaultFrontMatter};
  if (!vault) return <Content {...props} />;
  return (
    <>
      <div className={clsx('vault-note', vault.cssclasses)}>
        <Content {...props} />
      </div>
      <Backlinks />
      <NoteGraph />
    </>
  );
}

import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Content from '@theme-init/DocItem/Content';
import NoteTips from '@theme/NoteTips';
import clsx from 'clsx';
import type {ComponentProps, ReactNode} from 'react';
import type {VaultFrontMatter} from '../../../front-matter.js';

/** A note's content, with its exam tips counted above it. */
export default function DocItemContent(props: ComponentProps<typeof Content>): ReactNode {
  const {frontMatter} = useDoc();
  const {vault} = frontMatter as {vault?: VaultFrontMatter};
  return (
    <div className={clsx('vault-note', vault?.cssclasses)}>
      {vault && vault.tips.length > 0 && <NoteTips tips={vault.tips} />}
      <Content {...props} />
    </div>
  );
}

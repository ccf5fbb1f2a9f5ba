import {useThemeConfig} from '@docusaurus/theme-common';
import CodeBlock from '@theme/CodeBlock';
import {ColouredCodeContext, partsOf, textOf} from '@theme/CodeBlock/coloured-code';
import {type ComponentProps, isValidElement, type ReactElement, type ReactNode, useMemo} from 'react';

/** What the server writes into a block. */
interface CodeProps {
  className?: string;
  metastring?: string;
  title?: string;
  children?: ReactNode;
}

/** A block of code: the theme's own, with the colours that the server found. Any other preformatted text is as it is. */
export default function Pre({children, ...props}: ComponentProps<'pre'>): ReactNode {
  return isValidElement<CodeProps>(children) ? <Code {...children.props} /> : <pre {...props}>{children}</pre>;
}

function Code({className, metastring, title, children}: CodeProps): ReactElement {
  const parts = useMemo(() => partsOf(children), [children]);
  const shownMetastring = useMetastring(metastring);
  return (
    <ColouredCodeContext.Provider value={parts}>
      <CodeBlock className={className} metastring={shownMetastring} title={title}>
        {textOf(parts)}
      </CodeBlock>
    </ColouredCodeContext.Provider>
  );
}

/** A site without any commands in comments has no mark for lines either, and Docusaurus refuses to mark some. */
function useMetastring(metastring: string | undefined): string | undefined {
  const {prism} = useThemeConfig();
  return prism.magicComments.length === 0 ? metastring?.replace(/\{[\d,-]*\}/, '') : metastring;
}

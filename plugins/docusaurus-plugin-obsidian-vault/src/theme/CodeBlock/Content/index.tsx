import {useCodeBlockContext} from '@docusaurus/theme-common/internal';
import {type CodePart, ColouredCodeContext, linesOf} from '@theme/CodeBlock/coloured-code';
import Highlighted from '@theme/CodeBlock/highlighted';
import Line from '@theme/CodeBlock/Line';
import type Content from '@theme-init/CodeBlock/Content';
import clsx from 'clsx';
import {type ComponentProps, type ReactNode, useContext, useMemo} from 'react';

type Props = ComponentProps<typeof Content>;
type LineProps = Pick<ComponentProps<typeof Line>, 'getLineProps' | 'getTokenProps'>;

/** Colours come from the style sheet of notes, so that they are right before the page knows whether it is dark. */
const byClass: LineProps = {
  getLineProps: ({className}) => ({className: clsx('token-line', className)}),
  getTokenProps: ({token: {types, content}}) => ({className: clsx('token', types), children: content}),
};

/** The lines of a block. Those of a note were coloured when the site was built; all others are Docusaurus's. */
export default function CodeBlockContent(props: Props): ReactNode {
  const parts = useContext(ColouredCodeContext);
  const {code} = useCodeBlockContext().metadata;
  if (parts) return <NoteCode {...props} parts={parts} />;
  return <Highlighted {...props} fallback={<NoteCode {...props} parts={[code]} />} />;
}

function NoteCode({className, parts}: Props & {parts: readonly CodePart[]}): ReactNode {
  const {metadata, wordWrap} = useCodeBlockContext();
  const {code, language, lineNumbersStart, lineClassNames} = metadata;
  const lines = useMemo(() => linesOf(parts, code), [parts, code]);
  const isNumbered = lineNumbersStart !== undefined;
  return (
    <pre
      ref={wordWrap.codeBlockRef}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader with a keyboard scrolls what has the focus
      tabIndex={0}
      className={clsx('vault-code', className, `prism-code language-${language}`, 'thin-scrollbar')}
    >
      <code
        className={clsx(isNumbered && 'vault-code-numbered')}
        style={isNumbered ? {counterReset: `line-count ${lineNumbersStart - 1}`} : undefined}
      >
        {lines.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by nothing else
            key={index}
            line={line}
            classNames={lineClassNames[index] ?? []}
            showLineNumbers={isNumbered}
            {...byClass}
          />
        ))}
      </code>
    </pre>
  );
}

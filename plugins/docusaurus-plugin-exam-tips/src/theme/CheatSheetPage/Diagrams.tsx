import {translate} from '@docusaurus/Translate';
import Mermaid from '@theme/Mermaid';
import {type ReactNode, useEffect, useRef} from 'react';
import {diagramPicture} from '../../client/diagrams.js';
import styles from './styles.module.css';

interface Props {
  sources: readonly string[];
  /** Is told of each diagram as soon as it is drawn: the picture, empty where it cannot be. */
  onDrawn: (source: string, picture: string) => void;
}

/** The diagrams of a sheet, out of sight: they are drawn here, and stand on it as pictures. */
export default function Diagrams({sources, onDrawn}: Props): ReactNode {
  return (
    <div className={styles.measure} aria-hidden="true" inert>
      {sources.map((source) => (
        <Diagram key={source} source={source} onDrawn={onDrawn} />
      ))}
    </div>
  );
}

function Diagram({source, onDrawn}: Pick<Props, 'onDrawn'> & {source: string}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => {
      const svg = element.querySelector('svg');
      const text = translate({id: 'theme.examTips.sheet.diagram', message: 'Diagram'});
      if (svg && svg.viewBox.baseVal?.width > 0) onDrawn(source, diagramPicture(svg, text));
      // What is wrong with it is said in words.
      else if (!svg && element.textContent !== '') onDrawn(source, '');
    };
    const observer = new MutationObserver(look);
    observer.observe(element, {childList: true, subtree: true});
    look();
    return () => observer.disconnect();
  }, [source, onDrawn]);
  return (
    <div ref={box}>
      <Mermaid value={source} />
    </div>
  );
}

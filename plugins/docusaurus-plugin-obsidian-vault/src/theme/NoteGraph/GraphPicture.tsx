import {useColorMode} from '@docusaurus/theme-common';
import {type ReactNode, useEffect, useRef} from 'react';
import type {DrawnGraph} from './draw-graph.js';
import type {GraphNode} from './graph-nodes.js';

/** What the picture shows, and what it tells. */
export interface Props {
  nodes: readonly GraphNode[];
  chosen: GraphNode | undefined;
  onChoose(node: GraphNode | undefined): void;
  onOpen(node: GraphNode): void;
}

/** The notes as dots and their links as lines. The list beside it says the same in words. */
export default function GraphPicture({nodes, chosen, onChoose, onOpen}: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnGraph>(undefined);
  const events = useRef({onOpen, onPoint: onChoose});
  events.current = {onOpen, onPoint: onChoose};
  const selected = useRef(chosen);
  selected.current = chosen;
  const {colorMode} = useColorMode();

  useEffect(() => {
    let isGone = false;
    void import('./draw-graph.js').then(({drawGraph}) => {
      if (isGone || !place.current) return;
      drawn.current = drawGraph(place.current, nodes, {
        onOpen: (node) => events.current.onOpen(node),
        onPoint: (node) => events.current.onPoint(node),
      });
      drawn.current.select(selected.current);
    });
    return () => {
      isGone = true;
      drawn.current?.remove();
      drawn.current = undefined;
    };
  }, [nodes]);
  useEffect(() => drawn.current?.select(chosen), [chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are the page's, and change with its mode
  useEffect(() => drawn.current?.recolour(), [colorMode]);
  return <div ref={place} className="vault-graph-picture" aria-hidden="true" />;
}

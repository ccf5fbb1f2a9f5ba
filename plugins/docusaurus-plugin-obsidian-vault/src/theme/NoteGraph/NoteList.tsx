import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import {type KeyboardEvent, type ReactNode, useRef} from 'react';
import {useNoteUrl} from '../Backlinks/use-note-url.js';
import type {GraphNode} from './graph-nodes.js';

/** What the list shows, and what it tells. */
export interface Props {
  nodes: readonly GraphNode[];
  /** The note that the graph is of, if it is of one. */
  centre: GraphNode | undefined;
  chosen: GraphNode | undefined;
  onChoose(node: GraphNode): void;
}

/** The notes of the graph as links. One stop for the Tab key; the arrow keys lead through it. */
export default function NoteList({nodes, centre, chosen, onChoose}: Props): ReactNode {
  const urlOf = useNoteUrl();
  const list = useRef<HTMLUListElement>(null);
  const relation = useRelation(centre);
  const stop = chosen && nodes.includes(chosen) ? chosen : nodes[0];
  const onKey = (event: KeyboardEvent) => {
    const links = Array.from(list.current?.querySelectorAll('a') ?? []);
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
  };
  return (
    <ul ref={list} className="vault-graph-list" onKeyDown={onKey}>
      {nodes.map((node) => (
        <li key={node.slug} data-chosen={node === chosen || undefined}>
          <Link to={urlOf(node.slug)} tabIndex={node === stop ? 0 : -1} onFocus={() => onChoose(node)}>
            {node.title}
          </Link>{' '}
          <span>{relation(node)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How a note stands to the one that the graph is of; in the graph of all notes, how many links it has. */
function useRelation(centre: GraphNode | undefined): (node: GraphNode) => string {
  const {selectMessage} = usePluralForm();
  return (node) => {
    if (!centre) {
      const count = node.to.length + node.from.length;
      const message = translate({id: 'theme.vault.graph.count', message: '{count} link|{count} links'}, {count});
      return selectMessage(count, message);
    }
    if (node === centre) return translate({id: 'theme.vault.graph.this', message: 'this note'});
    const isTo = centre.to.includes(node);
    if (isTo && centre.from.includes(node)) return translate({id: 'theme.vault.graph.both', message: 'both ways'});
    return isTo
      ? translate({id: 'theme.vault.graph.to', message: 'linked from here'})
      : translate({id: 'theme.vault.graph.from', message: 'links here'});
  };
}

import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useMemo, useRef, useState} from 'react';
import {useNoteUrl} from '../Backlinks/use-note-url.js';
import GraphPicture from './GraphPicture.js';
import {around, type GraphNode, withWords} from './graph-nodes.js';
import NoteList from './NoteList.js';
import {useGraph} from './use-graph.js';

/** What the graph is of. */
export interface Props {
  /** Where its data stands. */
  url: string;
  /** The address of the note that it is opened from, below the notes' own. */
  slug: string;
  /** Whether it shows all notes at first. */
  isWhole: boolean;
  onClose(): void;
}

/** The graph in a dialog: a picture, and the same as a list of links. */
export default function GraphDialog({url, slug, isWhole, onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const all = useGraph(url);
  const own = all?.find((node) => node.slug === slug);
  const [isAll, setAll] = useState(isWhole);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<GraphNode>();
  const history = useHistory();
  const urlOf = useNoteUrl();
  useEffect(() => dialog.current?.showModal(), []);
  const centre = isAll ? undefined : own;
  const nodes = useMemo(() => (centre ? around(centre) : (all ?? [])), [all, centre]);
  const title = translate({id: 'theme.vault.graph.title', message: 'Graph'});
  const find = translate({id: 'theme.vault.graph.find', message: 'Find a note'});
  return (
    <dialog ref={dialog} className="vault-graph" aria-label={title} onClose={onClose}>
      <header>
        <p className="vault-graph-title">{title}</p>
        {own && <Scope isAll={isAll} onChange={setAll} />}
        <form method="dialog">
          <button type="submit">{translate({id: 'theme.vault.keys.close', message: 'Close'})}</button>
        </form>
      </header>
      {all === null && (
        <p role="alert">{translate({id: 'theme.vault.graph.failed', message: 'The graph could not be fetched.'})}</p>
      )}
      {all && (
        <div className="vault-graph-body">
          <GraphPicture
            nodes={nodes}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(node) => history.push(urlOf(node.slug))}
          />
          <div className="vault-graph-side">
            <input
              type="search"
              value={words}
              placeholder={find}
              aria-label={find}
              onChange={(event) => setWords(event.target.value)}
            />
            <NoteList nodes={withWords(nodes, words)} centre={centre} chosen={chosen} onChoose={setChosen} />
            <p role="status">{chosen && neighbours(chosen)}</p>
          </div>
        </div>
      )}
    </dialog>
  );
}

function Scope({isAll, onChange}: {isAll: boolean; onChange(isAll: boolean): void}): ReactNode {
  return (
    <div className="vault-graph-scope">
      <button type="button" aria-pressed={!isAll} onClick={() => onChange(false)}>
        {translate({id: 'theme.vault.graph.scope.note', message: 'This note'})}
      </button>
      <button type="button" aria-pressed={isAll} onClick={() => onChange(true)}>
        {translate({id: 'theme.vault.graph.scope.all', message: 'All notes'})}
      </button>
    </div>
  );
}

/** So many neighbours are named; a list of a hundred says nothing. */
const MAX_NAMED = 12;

function neighbours(node: GraphNode): string {
  const [, ...others] = around(node);
  if (others.length === 0) {
    return translate({id: 'theme.vault.graph.alone', message: '{title}: no links'}, {title: node.title});
  }
  const named = others.slice(0, MAX_NAMED).map(({title}) => title);
  if (others.length > named.length) named.push('…');
  return translate(
    {id: 'theme.vault.graph.neighbours', message: '{title}: linked with {notes}'},
    {title: node.title, notes: named.join(', ')},
  );
}

import {useEffect, useState} from 'react';
import {type GraphNode, nodesOf} from './graph-nodes.js';

/**
 * Fetches the graph of a vault.
 *
 * @param url - Where it stands.
 * @returns Its notes; `undefined` while it is fetched, `null` where it cannot be.
 */
export function useGraph(url: string): readonly GraphNode[] | undefined | null {
  const [nodes, setNodes] = useState<readonly GraphNode[] | null>();
  useEffect(() => {
    const stop = new AbortController();
    fetch(url, {signal: stop.signal})
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
      .then((file) => setNodes(nodesOf(file)))
      .catch(() => stop.signal.aborted || setNodes(null));
    return () => stop.abort();
  }, [url]);
  return nodes;
}

import type {FootnoteDefinition, RootContent} from 'mdast';
import type {ExamTip} from '../model.js';

/** What stands before the number of each footnote: the note that a list is pasted into has names of its own. */
const PREFIX = 'exam-';

/** Names for the footnotes of many notes in one file: a note's own names may be another's too. */
export class FootnoteNames {
  private readonly names = new Map<string, string>();

  /**
   * @param tip - A tip.
   * @returns What it shows, and those of its footnotes that no tip had before.
   */
  of({nodes, footnotes = [], note}: Pick<ExamTip, 'nodes' | 'footnotes' | 'note'>): {
    nodes: readonly RootContent[] | undefined;
    footnotes: FootnoteDefinition[];
  } {
    if (!nodes || footnotes.length === 0) return {nodes, footnotes: []};
    const keyOf = (identifier: string) => `${note.url}\0${identifier}`;
    const added = footnotes.filter(({identifier}) => !this.names.has(keyOf(identifier)));
    for (const {identifier} of added) this.names.set(keyOf(identifier), `${PREFIX}${this.names.size + 1}`);
    const named = <T extends RootContent>(node: T): T => {
      const renamed = {...node};
      if (renamed.type === 'footnoteReference' || renamed.type === 'footnoteDefinition') {
        const name = this.names.get(keyOf(renamed.identifier)) ?? renamed.identifier;
        Object.assign(renamed, {identifier: name, label: name});
      }
      if ('children' in renamed) {
        renamed.children = (renamed.children as RootContent[]).filter(isNoDefinition).map(named) as never[];
      }
      return renamed;
    };
    return {nodes: nodes.filter(isNoDefinition).map(named), footnotes: added.map(named)};
  }
}

/** They stand below the list. */
function isNoDefinition({type}: RootContent): boolean {
  return type !== 'footnoteDefinition';
}

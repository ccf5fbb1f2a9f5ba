import type {Root} from 'mdast';
import type {Plugin, Processor} from 'unified';
import './nodes.js';
import {pathInVault} from './note-path.js';
import {optimisticResolver, relativeUrls} from './optimistic.js';
import {syntaxExtensions} from './parse.js';
import {hideAcrossBlocks} from './transform/comments-across-blocks.js';
import {prepare} from './transform/prepare.js';
import {resolveTree} from './transform/resolve.js';
import type {SyntaxOptions, VaultIndex, VaultUrls} from './types.js';
import {createResolver} from './vault/resolve.js';

export {type BaseInput, type DrawnBase, drawBase} from './bases/index.js';
export {inlineQueryTargets} from './dataview/inline-query.js';
export {
  type DrawingPictures,
  drawingName,
  drawingNodes,
  drawingPictures,
  isDrawing,
} from './excalidraw/drawing.js';
export type {Flashcard} from './flashcards/card.js';
export {cardLedgerText, type NamedCard, trailOf} from './flashcards/card-ids.js';
export {FLASHCARDS_DEFAULTS, type FlashcardsSettings} from './flashcards/flashcards-obsidian.js';
export {type CardFormats, type CardNote, readFlashcards} from './flashcards/read-cards.js';
export {
  readSpacedRepetitionSettings,
  SPACED_REPETITION_DEFAULTS,
  type SpacedRepetitionSettings,
} from './flashcards/spaced-repetition-settings.js';
export {noteClass} from './html/note-class.js';
export {type PageHast, pageHast} from './html/page-hast.js';
export {renderHtml} from './html/render-html.js';
export {vaultSchema} from './html/schema.js';
export {isBoard} from './kanban/board.js';
export {DEFINITIONS_CLASS} from './math/definitions-before.js';
export {
  type DrawnFormulas,
  drawFormulas,
  type FormulaDiagnostic,
  type FormulaOptions,
  rehypeFormulas,
} from './math/draw-formulas.js';
export {formulaProblem} from './math/formula-fault.js';
export {createFormulaEngine, type DrawnFormula, type FormulaEngine} from './math/note-formulas.js';
export {problem, rules} from './messages.js';
export {localTarget} from './metadata/local-target.js';
export {createNoteReader, type NoteReader} from './metadata/read-note.js';
export type * from './nodes.js';
export {createParser, type SyntaxExtensions, syntaxExtensions} from './parse.js';
export {
  ADMONITION_SETTINGS,
  type AdmonitionSettings,
  readAdmonitionSettings,
} from './plugins/admonition-settings.js';
export {type Answer, createQueryAnswers, type QueriedVault, type QueryAnswers} from './query/answer-queries.js';
export {createNoteLookup, type NoteLookup, type ResolveTarget} from './query/note-lookup.js';
export type {QueryLink, QueryNote} from './query/query-note.js';
export {type FileTimes, readQueryNote} from './query/read-query-note.js';
export {readTasksSettings, type TasksSettings} from './tasks/draw-tasks.js';
export {segmentsOf} from './text/segments.js';
export {markdownOf} from './text/to-markdown.js';
export {type FoundTip, findTips} from './tips/find-tips.js';
export type {LedgerTip, TipLedger} from './tips/ledger.js';
export {DEFAULT_TIP_PATTERN} from './tips/pattern.js';
export {bringingTips, type TipContent, tipContents} from './tips/tip-content.js';
export {calloutTitleContent} from './transform/callout-node.js';
export {displayText} from './transform/display-text.js';
export {blockText} from './transform/plain-text.js';
export {prepare} from './transform/prepare.js';
export type {UiLabel} from './transform/resolve/elements.js';
export {type ResolveContext, resolveTree} from './transform/resolve.js';
export type * from './types.js';
export {allocateSlugs} from './vault/allocate-slugs.js';
export {attachmentFiles} from './vault/attachment-address.js';
export {readingOrder} from './vault/daily-notes.js';
export {buildIndex} from './vault/index-vault.js';
export {linkProblems} from './vault/link-problems.js';
export {parseProperties} from './vault/properties.js';
export {type PropertyPiece, propertyText} from './vault/property-text.js';
export {type FileChoice, isKeptBack, isPublished, type PublishOptions} from './vault/publish.js';
export {readNoteText, readVault, type VaultFile, type VaultFiles} from './vault/read-vault.js';
export {createResolver, type Resolver} from './vault/resolve.js';
export {slugPath} from './vault/slug.js';
export {tagKey, tagPath} from './vault/tag-address.js';
export {type NoteTitle, noteTitle, noteTitles, type TitleSource} from './vault/titles.js';

/** Options of the remark plugin. */
export interface Options extends SyntaxOptions {
  /** The vault that the note stands in. @default every link is taken for one that leads somewhere */
  index?: VaultIndex;
  /**
   * The note's path in the vault.
   *
   * @default the file's path; where that is absolute, the note of `index` that it ends with, or the file's name
   */
  path?: string;
  /** How notes, attachments and tags become addresses. @default relative addresses between the files */
  urls?: VaultUrls;
  /** Gives the prepared tree of another note, for transclusions. @default they are shown as links */
  readTree?: (path: string) => Root | undefined;
}

/**
 * Reads a note as Obsidian does. It brings GFM, front matter and math with it.
 *
 * @param options - See {@link Options}.
 */
const remarkObsidianVault: Plugin<[Options?], Root> = function remarkObsidianVault(this: Processor, options = {}) {
  const data = this.data() as Record<string, unknown[] | undefined>;
  const {micromark, fromMarkdown, toMarkdown} = syntaxExtensions();
  const add = (field: string, extensions: unknown[]) => {
    data[field] = [...(data[field] ?? []), ...extensions];
  };
  add('micromarkExtensions', micromark);
  add('fromMarkdownExtensions', fromMarkdown);
  add('toMarkdownExtensions', toMarkdown);
  const resolve = options.index ? createResolver(options.index) : optimisticResolver();
  return (parsed, file) => {
    const tree = hideAcrossBlocks(String(file), parsed, (text) => this.parse(text) as Root);
    const path = options.path ?? pathInVault(file.path, options.index);
    const entry = options.index?.notes.find((note) => note.path === path);
    const {problems} = prepare(tree, {path, source: String(file)}, options);
    for (const {message, line, column, rule} of problems)
      file.message(message, {line, column}, `remark-obsidian-vault:${rule}`);
    return resolveTree(tree, {
      from: path,
      resolve: (target, from, kind) => resolve(target, from, kind),
      urls: options.urls ?? relativeUrls(path),
      ...(options.readTree && {readTree: options.readTree}),
      ...(entry?.titleId !== undefined && {titleId: entry.titleId}),
      report: ({message, line, column, rule}) =>
        void file.message(message, {line, column}, `remark-obsidian-vault:${rule}`),
    });
  };
};

export default remarkObsidianVault;

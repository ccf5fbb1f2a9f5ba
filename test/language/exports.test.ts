/** What other packages may import. A change here is a change of the public interface. */
import * as api from '../../plugins/remark-obsidian-vault/src/index.js';

describe('remark-obsidian-vault', () => {
  it('should expose the public api', () => {
    expect(Object.keys(api).sort()).toStrictEqual([
      'ADMONITION_SETTINGS',
      'DEFAULT_TIP_PATTERN',
      'DEFINITIONS_CLASS',
      'FLASHCARDS_DEFAULTS',
      'SPACED_REPETITION_DEFAULTS',
      'allocateSlugs',
      'attachmentFiles',
      'blockText',
      'buildIndex',
      'calloutTitleContent',
      'cardLedgerText',
      'connect',
      'createFormulaEngine',
      'createNoteLookup',
      'createNoteReader',
      'createParser',
      'createQueryAnswers',
      'createResolver',
      'default',
      'drawBase',
      'drawFormulas',
      'drawingName',
      'drawingNodes',
      'drawingPictures',
      'findTips',
      'formulaProblem',
      'isBoard',
      'isDrawing',
      'isPublished',
      'linkProblems',
      'markdownOf',
      'noteTitle',
      'noteTitles',
      'pageHast',
      'parseProperties',
      'prepare',
      'problem',
      'propertyText',
      'readAdmonitionSettings',
      'readFlashcards',
      'readNoteText',
      'readQueryNote',
      'readSpacedRepetitionSettings',
      'readTasksSettings',
      'readVault',
      'readingOrder',
      'rehypeFormulas',
      'renderHtml',
      'rules',
      'slugPath',
      'syntaxExtensions',
      'tagKey',
      'tagPath',
      'tipContents',
      'trailOf',
      'vaultSchema',
    ]);
  });

  it('should be a plugin', () => {
    expect(typeof api.default).toBe('function');
  });
});

/** What other packages may import. A change here is a change of the public interface. */
import * as api from '../../plugins/remark-obsidian-vault/src/index.js';

describe('remark-obsidian-vault', () => {
  it('should expose the public api', () => {
    expect(Object.keys(api).sort()).toStrictEqual([
      'DEFAULT_TIP_PATTERN',
      'allocateSlugs',
      'buildIndex',
      'calloutTitleContent',
      'compareReadingOrder',
      'connect',
      'createNoteReader',
      'createParser',
      'createResolver',
      'default',
      'findTips',
      'linkProblems',
      'parseProperties',
      'prepare',
      'problem',
      'readNoteText',
      'readVault',
      'renderHtml',
      'rules',
      'slugPath',
      'syntaxExtensions',
      'vaultSchema',
    ]);
  });

  it('should be a plugin', () => {
    expect(typeof api.default).toBe('function');
  });
});

import {beginWithPalette} from '../../plugins/docusaurus-plugin-obsidian-vault/src/palette.js';
import {readTemporaryVault, removeVaults} from './temporary-vault.js';

afterAll(removeVaults);

/** What the site's config says once a vault was read. */
async function colorMode(appearance: string) {
  const {vault} = await readTemporaryVault({'A.md': 'a', '.obsidian/appearance.json': appearance});
  const colorMode = {defaultMode: 'light', disableSwitch: false, respectPrefersColorScheme: true};
  beginWithPalette({siteConfig: {themeConfig: {colorMode}}} as never, vault.index.settings.palette);
  return colorMode;
}

describe('the palette of a site', () => {
  it.each([
    ['{"theme": "obsidian"}', 'dark', false],
    ['{"theme": "moonstone"}', 'light', false],
    ['{"theme": "system"}', 'light', true],
    ['{"theme": ["obsidian"]}', 'light', true],
    ['{}', 'light', true],
    ['{', 'light', true],
  ])(
    'should be the one that is chosen in Obsidian, else that of the config: %s',
    async (text, defaultMode, follows) => {
      expect(await colorMode(text)).toEqual({defaultMode, disableSwitch: false, respectPrefersColorScheme: follows});
    },
  );

  it('should need no palettes', () => {
    expect(() => beginWithPalette({siteConfig: {themeConfig: {}}} as never, 'dark')).not.toThrow();
  });
});

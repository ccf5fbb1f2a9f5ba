import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {writeFormulaStyles} from '../../plugins/docusaurus-plugin-obsidian-vault/src/publish/formula-styles.js';

describe('the style sheet of formulas', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it('should stand beside its fonts, and load nothing else', async () => {
    const href = await writeFormulaStyles(folder);
    expect(href).toMatch(/^assets\/formulas-[\da-f]{8}\/formulas\.css$/);
    const css = readFileSync(path.join(folder, href), 'utf8');
    const loaded = Array.from(css.matchAll(/url\(([^)]*)\)/g), ([, name]) => name);
    const files = readdirSync(path.dirname(path.join(folder, href)));
    expect(loaded).toHaveLength(20);
    expect([...loaded, 'formulas.css'].sort()).toEqual(files.sort());
    expect(css.match(/font-display:\s*swap/g)).toHaveLength(20);
    expect(css).not.toMatch(/data:|counter-reset|\.ttf|woff\)/);
    expect(css).toContain('.katex-display');
  });

  it('should have the same address each time', async () => {
    expect(await writeFormulaStyles(folder)).toBe(await writeFormulaStyles(folder));
  });
});

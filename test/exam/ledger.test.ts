import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {
  ledgerChanges,
  ledgerText,
  nextLedger,
  updateLedger,
} from '../../plugins/docusaurus-plugin-exam-tips/src/files/ledger.js';
import {readTipLedger} from '../../plugins/docusaurus-plugin-obsidian-vault/src/read/tip-ledger.js';
import {obsidianVault} from '../../plugins/docusaurus-plugin-obsidian-vault/src/vault.js';
import {tip} from './sample.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  file = path.join(folder, 'tips.json');
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('the ledger of exam tips', () => {
  const tips = [tip({note: 'B', text: 'b “quoted”', headings: ['H', 'I']}), tip({note: 'A', text: 'a'})];

  it('should be read as it was written, a line for each tip', async () => {
    expect(await updateLedger(file, tips, true)).toEqual({added: 2, edited: 0, removed: 0});
    expect(readTipLedger(file)).toEqual({
      'A.md': [{id: 'exam-tip-a', text: 'a', headings: []}],
      'B.md': [{id: 'exam-tip-b-quoted-', text: 'b “quoted”', headings: ['H', 'I']}],
    });
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.includes('exam-tip-')),
    ).toHaveLength(2);
    expect(await updateLedger(file, tips, true)).toBeUndefined();
  });

  it('should not be written where the build may not, which is told what would change', async () => {
    await updateLedger(file, tips, true);
    const before = readFileSync(file, 'utf8');
    const edited = [{...(tips[0] as (typeof tips)[number]), text: 'B, edited'}, tip({note: 'A', text: 'new'})];
    expect(await updateLedger(file, edited, false)).toEqual({added: 1, edited: 1, removed: 1});
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each(['{', 'null', '[]', '{"version": 1, "notes": []}', '<<<<<<< ours'])(
    'should be left as it is where it is none by the end of a build: %j',
    async (text) => {
      writeFileSync(file, text);
      await expect(updateLedger(file, tips, true)).rejects.toThrow(`${file}: this is no ledger of exam tips`);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('should be read behind a byte order mark, and be no folder', async () => {
    await updateLedger(file, tips, true);
    const marked = path.join(folder, 'marked.json');
    writeFileSync(marked, `\uFEFF${readFileSync(file, 'utf8')}`);
    expect(readTipLedger(marked)).toEqual(readTipLedger(file));
    expect(() => readTipLedger(folder)).toThrow(`${folder}: the ledger of exam tips cannot be read (EISDIR).`);
  });

  it('should keep what was written of a note that has no tips now', () => {
    const before = nextLedger({}, tips);
    const after = nextLedger(before, tips.slice(0, 1));
    expect(after).toEqual(before);
    expect(ledgerChanges(before, after)).toEqual({added: 0, edited: 0, removed: 0});
    expect(ledgerText(after)).toBe(ledgerText(before));
  });
});

describe('a vault with a ledger', () => {
  const vaultOf = () => obsidianVault({siteDir: folder, path: '.', tipLedger: 'tips.json'});

  it('should read its notes by it, and keep it out of the pages', async () => {
    expect(vaultOf().options.syntax.tipLedger).toEqual({});
    await updateLedger(file, [tip({note: 'A', text: 'in the ledger'})], true);
    const vault = vaultOf();
    expect(vault.options).toMatchObject({tipLedger: file, syntax: {tipLedger: {'A.md': [{text: 'in the ledger'}]}}});
    expect(JSON.stringify(vault)).not.toMatch(/ledger/);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"version": 1, "notes": []}',
    '{"version": 2, "notes": {}}',
    '{"version": 1, "notes": {"A.md": [{"id": "a b"}]}}',
  ])('should not be built with one that cannot be read: %j', (text) => {
    writeFileSync(file, text);
    expect(vaultOf).toThrow(file);
  });
});

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {findBrowser} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/browser.js';
import {lookOf, pdfCommand} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/command.js';
import {serveSite} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/serve.js';
import {allSheets, sheetsOfNotes} from '../../plugins/docusaurus-plugin-exam-tips/src/pdf/sheets.js';
import {tip} from './sample.js';

const tips = [tip({note: 'S3'}), tip({note: 'EC2', text: 'y'}), tip({note: 'S3', text: 'z'})];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe('the sheets to print', () => {
  it('should be one of all, and one of each note', () => {
    expect(allSheets(tips, '/')).toEqual([
      {file: 'cheat-sheet.pdf'},
      {file: 's3.pdf', note: 'S3.md'},
      {file: 'ec2.pdf', note: 'EC2.md'},
    ]);
    expect(allSheets([], '/')).toEqual([]);
  });

  it('should be those of the notes that are named by title, address or path', () => {
    for (const name of ['EC2', 'ec2', '/ec2/', '/ec2', 'EC2.md']) {
      expect(sheetsOfNotes(tips, '/', [name])).toEqual([{file: 'ec2.pdf', note: 'EC2.md'}]);
    }
    expect(() => sheetsOfNotes(tips, '/', ['S3', 'Lambda'])).toThrow('--note "Lambda"');
  });

  it('should look as the options say', () => {
    expect(lookOf({paper: 'Letter', columns: '3', fit: '2'}).toString()).toBe('paper=letter&columns=3&fit=2');
    expect(lookOf({}).toString()).toBe('');
  });

  it.each([
    ['--paper', {paper: 'a5'}],
    ['--columns', {columns: '5'}],
    ['--columns', {columns: '2.5'}],
    ['--fit', {fit: '0'}],
    ['--fit', {fit: 'one'}],
  ])('should refuse a wrong %s, and name it', (option, typed) => {
    expect(() => lookOf(typed)).toThrow(option);
  });

  it('should need a built site', async () => {
    const site = {baseUrl: '/', sheetUrl: '/exam-tips/cheat-sheet'};
    await expect(pdfCommand({out: folder, dir: path.join(folder, 'none')}, site)).rejects.toThrow('docusaurus build');
  });
});

describe('the browser', () => {
  it('should be the one that CHROME_PATH names, else one in PATH', () => {
    const own = path.join(folder, 'my-browser');
    const installed = path.join(folder, 'google-chrome');
    for (const file of [own, installed]) writeFileSync(file, '');
    expect(findBrowser({CHROME_PATH: own, PATH: folder})).toBe(own);
    expect(findBrowser({PATH: folder})).toBe(installed);
    expect(findBrowser({PATH: path.join(folder, 'none')})).toBeUndefined();
    expect(() => findBrowser({CHROME_PATH: '/no/such', PATH: folder})).toThrow('CHROME_PATH is "/no/such"');
  });
});

describe('the server of a built site', () => {
  it('should serve what stands below the base URL, and nothing else', async () => {
    writeFileSync(path.join(folder, 'page.html'), 'a page');
    const {origin, close} = await serveSite(folder, '/base/');
    const get = async (url: string) => {
      const response = await fetch(origin + url);
      return response.ok ? response.text() : response.status;
    };
    expect(await get('/base/page')).toBe('a page');
    expect(await get('/base/page.html')).toBe('a page');
    expect(await get('/page')).toBe(404);
    expect(await get('/base/%2e%2e%2f%2e%2e%2fetc%2fpasswd')).toBe(404);
    expect(await get('/base/%')).toBe(404);
    close();
  });
});

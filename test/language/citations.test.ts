/** What the sources say of the language stands on the page that they cite. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {FIXTURES} from './fixtures.js';

const SOURCES = join(process.cwd(), 'plugins/remark-obsidian-vault/src');

const CITATION = /test\/fixtures\/syntax\/README\.md, ([A-Z][a-z]+(?: (?!and )[a-z]+)*(?: and [A-Z][a-z]+)?)/g;

const headings = [...readFileSync(join(FIXTURES, 'README.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(([, text]) => text);

const citations = readdirSync(SOURCES, {recursive: true})
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    // A citation may go on on the next line.
    const source = readFileSync(join(SOURCES, name), 'utf8').replace(/\n \*/g, '');
    return [...source.matchAll(CITATION)].flatMap(([, cited = '']) => cited.split(' and ').map((part) => [name, part]));
  });

describe('the citations of the language', () => {
  it('should be found', () => {
    expect(citations.length).toBeGreaterThan(15);
  });

  it.each(citations)('should lead from %s to a heading: %s', (_, part) => {
    expect(headings).toContain(part);
  });
});

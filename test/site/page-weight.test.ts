/** How much a page loads before it can be used: what it names as scripts and style sheets, compressed. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {selectAll} from 'hast-util-select';
import {page, siteFolder} from './built-site.js';

/** In bytes: what was measured, and a tenth. A number grows with a reason in the commit that makes it. */
const MAX_SCRIPTS = 145_000;
const MAX_STYLES = 40_000;

function weightOf(url: string, selector: string, attribute: 'src' | 'href'): number {
  const files = selectAll(selector, page('docs', url)).map(({properties}) => String(properties[attribute]));
  return [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(siteFolder('docs'), file))).length,
    0,
  );
}

it.each(['/', '/compute/ec2', '/exam-tips', '/exam-tips/cheat-sheet', '/exam-tips/practice', '/search'])(
  'should stay as light as it is: %s',
  (url) => {
    const scripts = weightOf(url, 'script[src]', 'src');
    const styles = weightOf(url, 'link[rel="stylesheet"][href]', 'href');
    expect(scripts).toBeGreaterThan(10_000);
    expect(styles).toBeGreaterThan(1_000);
    expect([url, scripts < MAX_SCRIPTS, styles < MAX_STYLES]).toEqual([url, true, true]);
  },
);

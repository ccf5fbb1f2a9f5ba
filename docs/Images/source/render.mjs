/**
 * Renders every SVG of this folder to a PNG of the same name in `Images/`, at twice its size, through a browser.
 *
 *     node docs/Images/source/render.mjs [name …]
 *
 * `CHROME_PATH` names the browser; without it Debian's Chromium is taken. The same browser makes the same bytes.
 */
import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const source = path.dirname(fileURLToPath(import.meta.url));
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

if (!existsSync(executablePath)) {
  console.error(`Cannot find a browser at ${executablePath}; set CHROME_PATH to one.`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const figures = (await readdir(source))
  .filter((file) => file.endsWith('.svg'))
  .map((file) => path.basename(file, '.svg'))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

const browser = await chromium.launch({executablePath, args});
try {
  const page = await browser.newPage({deviceScaleFactor: 2});
  for (const name of figures) {
    await page.goto(pathToFileURL(path.join(source, `${name}.svg`)).href);
    const {width, height} = await page.evaluate(() => {
      const {width, height} = document.documentElement.viewBox.baseVal;
      return {width, height};
    });
    await page.setViewportSize({width, height});
    await page.screenshot({path: path.join(source, '..', `${name}.png`), omitBackground: true});
    console.log(`Images/${name}.png  ${width * 2} × ${height * 2}`);
  }
} finally {
  await browser.close();
}

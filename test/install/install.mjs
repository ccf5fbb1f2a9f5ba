// A newcomer's way: a fresh classic TypeScript site outside the repository, the packed packages, one line in its config. BUNDLER=webpack builds with webpack, DOCUSAURUS and REACT name versions; KEEP=1 leaves
// the site where it is, and FOLDER names one that was left: it is built again, not installed. With `--once` it is built once, and
// opened; with `--linked` its packages are those of this repository and no registry is asked: so CI does it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import sirv from 'sirv';
import {layOutPackages} from './strict-tree.mjs';

const VERSION = process.env.DOCUSAURUS ?? '3.10.2';
const THEMES = ['docusaurus-plugin-obsidian-vault', 'docusaurus-plugin-exam-tips', 'docusaurus-theme-search-pagefind'];
const {REACT} = process.env;
const LINE = "    ['docusaurus-preset-cribsheet', {vault: {path: 'my-vault'}}],\n";
/** Where the presets of the template end: ours stands behind the classic one. */
const END = '    ],\n  ],\n\n  themeConfig';
/** Pages that the vault has nothing to do with. */
const OTHERS = [
  'index.html',
  'blog/index.html',
  'blog/tags/index.html',
  'docs/intro/index.html',
  'docs/tutorial-basics/markdown-features/index.html',
  'markdown-page/index.html',
];

const BROWSERS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.FOLDER ?? mkdtempSync(path.join(tmpdir(), 'cribsheet-install-'));
const site = path.join(folder, 'site');
const isLinked = process.argv.includes('--linked');
const run = (command, args, cwd) =>
  execFileSync(command, args, {cwd, stdio: 'inherit', env: {...process.env, CI: 'true'}});
const say = (text) => process.stderr.write(`\n== ${text}\n`);

try {
  if (!process.env.FOLDER) install();
  say('The site as it was');
  const config = path.join(site, 'docusaurus.config.ts');
  const {BUNDLER} = process.env;
  const read = readFileSync(config, 'utf8').replace(LINE, '');
  const text = BUNDLER === 'webpack' ? read.replace(' v4: true,', ' v4: true, faster: false,') : read;
  if (BUNDLER === 'webpack') assert(text.includes('faster: false'), 'the template has other flags than expected');
  assert(text.includes(END), 'the template has other presets than expected');
  writeFileSync(config, text);
  rmSync(path.join(site, 'src/theme'), {recursive: true, force: true});
  const isOnce = process.argv.includes('--once');
  if (!isOnce) build('before');
  say('With one line');
  cpSync(path.join(root, 'test/vaults/ugly'), path.join(site, 'my-vault'), {recursive: true});
  writeFileSync(path.join(site, 'my-vault/Welcome.md'), '# Welcome\n\n==Exam: it is installed==\n\n![[tiny.png]]\n');
  writeFileSync(config, text.replace(END, `    ],\n${LINE}  ],\n\n  themeConfig`));
  build('after');
  for (const page of isOnce ? [] : OTHERS)
    assert.equal(mainOf('after', page), mainOf('before', page), `${page} changed`);
  say('Opened in a browser');
  await look('after');
  if (!isOnce) await compare();
  if (!isOnce) await swizzleAll();
  say('As it should be');
} finally {
  if (process.env.KEEP || process.env.FOLDER) say(`The site is in ${site}`);
  else rmSync(folder, {recursive: true, force: true});
}

function pack() {
  const out = path.join(folder, 'tarballs');
  mkdirSync(out);
  const names = readdirSync(path.join(root, 'plugins'), {withFileTypes: true}).filter((entry) => entry.isDirectory());
  for (const {name} of names)
    run('npm', ['pack', '--silent', '--pack-destination', out], path.join(root, 'plugins', name));
  const files = readdirSync(out);
  return Object.fromEntries(
    names.map(({name}) => [
      name,
      `file:${path.join(
        out,
        files.find((file) => file.startsWith(`${name}-0`)),
      )}`,
    ]),
  );
}

function filesOf(tarballs) {
  return Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, file.slice('file:'.length)]));
}

/** With no lock file: as on the day on which a newer Docusaurus is out. */
function install() {
  say('Packing');
  const tarballs = pack();
  say('A fresh classic site in TypeScript');
  const args = ['site', 'classic', '--typescript', '--skip-install', '--package-manager', 'npm'];
  if (isLinked)
    run(process.execPath, [path.join(root, 'node_modules/create-docusaurus/bin/index.js'), ...args], folder);
  else run('npx', ['--yes', `create-docusaurus@${VERSION}`, ...args], folder);
  const file = path.join(site, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const {'docusaurus-preset-cribsheet': preset, cribsheet: _, ...others} = tarballs;
  manifest.dependencies = {
    ...manifest.dependencies,
    'docusaurus-preset-cribsheet': preset,
    '@docusaurus/plugin-client-redirects': VERSION,
    // The template asks for `require` without saying so; a header that is ejected, for a portal.
    '@types/node': '^20.0.0',
    '@types/react-dom': '^19.0.0',
    ...(REACT && {react: REACT, 'react-dom': REACT}),
  };
  // They are not in the registry yet.
  manifest.overrides = {
    ...others,
    // The progress bar of 3.10.0 asks for what the webpack of later years refuses: no site of that version builds with it.
    ...(VERSION === '3.10.0' && {webpack: '5.95.0'}),
  };
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  if (isLinked) return layOutPackages(site, root, filesOf(tarballs));
  add();
  const cores = execFileSync('npm', ['ls', '--all', '--parseable', '@docusaurus/core'], {cwd: site, encoding: 'utf8'});
  const found = cores.split('\n').filter((line) => line.endsWith('@docusaurus/core'));
  const places = new Set(found.map((line) => realpathSync(line)));
  assert.equal(places.size, 1, `more than one Docusaurus:\n${cores}`);
}

/** Each package sees just what it declares: npm's linked strategy. */
function add(...packages) {
  run('npm', ['install', '--install-strategy=linked', '--no-audit', '--no-fund', ...packages], site);
}

async function swizzleAll() {
  // What is ejected names what it takes: a package manager that gives a site just what it declares wants it declared.
  add(`@docusaurus/plugin-content-docs@${VERSION}`, `@docusaurus/theme-common@${VERSION}`);
  for (const language of ['javascript', 'typescript']) {
    for (const action of ['wrap', 'eject']) {
      say(`Every component: ${action}, in ${language}`);
      await swizzle(action, language);
      if (language === 'typescript') run('npx', ['tsc', '--noEmit'], site);
      build(action);
      await look(action);
    }
  }
}

/** All that is offered at once, by Docusaurus's own functions; one by its command, which takes seconds each time. */
async function swizzle(action, language) {
  rmSync(path.join(site, 'src/theme'), {recursive: true, force: true});
  const typescript = language === 'typescript';
  // What a site writes to have the types of our components.
  if (typescript)
    writeFileSync(path.join(site, 'src/cribsheet.d.ts'), '/// <reference types="docusaurus-preset-cribsheet" />\n');
  const actions = await import(pathToFileURL(path.join(core(), 'lib/commands/swizzle/actions.js')).href);
  const preset = createRequire(realpathSync(path.join(site, 'node_modules/docusaurus-preset-cribsheet/package.json')));
  for (const name of THEMES) {
    const main = preset.resolve(name);
    const {getSwizzleConfig} = await import(pathToFileURL(main).href);
    const themePath = path.join(
      path.dirname(main),
      typescript && existsSync(path.join(path.dirname(main), 'theme-typescript')) ? 'theme-typescript' : 'theme',
    );
    for (const [componentName, config] of Object.entries(getSwizzleConfig().components)) {
      if (config.actions[action] === 'forbidden') continue;
      await actions[action]({siteDir: site, themePath, componentName, typescript});
    }
  }
  run('npx', ['docusaurus', 'swizzle', THEMES[0], 'Callout', `--${action}`, `--${language}`], site);
}

function core() {
  return realpathSync(path.join(site, 'node_modules/@docusaurus/core'));
}

function build(name) {
  run(process.execPath, [path.join(core(), 'bin/docusaurus.mjs'), 'build', '--out-dir', path.join(folder, name)], site);
}

/** What a page shows; the names of bundles change with everything. */
function mainOf(name, page) {
  const html = readFileSync(path.join(folder, name, page), 'utf8');
  const bar = /<main[\s\S]*<\/main>/.exec(html) ?? /<header class="hero[\s\S]*<footer/.exec(html);
  assert(bar, `${page} shows nothing`);
  return bar[0];
}

/** Opens a built site in a browser. */
async function inBrowser(name, act) {
  const server = createServer(sirv(path.join(folder, name))).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: BROWSERS.find((file) => file && existsSync(file)),
    args: ['--disable-gpu'],
  });
  try {
    return await act(await browser.newPage(), `http://127.0.0.1:${server.address().port}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** What has nothing to do with the vault looks as it did: every computed style of its elements, and every pixel. */
async function compare() {
  const looks = (name) =>
    inBrowser(name, async (page, origin) => {
      const seen = {};
      for (const file of OTHERS) {
        await page.goto(`${origin}/${file.replace('index.html', '')}`, {waitUntil: 'networkidle'});
        const styles = await page.evaluate(() => {
          const elements = document.querySelectorAll('main, main *, header.hero, header.hero *');
          // A custom property of ours is inherited by all that is on a page, and read by the notes alone.
          const isSeen = (name) => !/^--(?:vault|canvas)-/.test(name);
          return Array.from(elements, (element) => {
            const style = getComputedStyle(element);
            const names = Array.from(style).filter(isSeen).sort();
            return [element.tagName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
          });
        });
        // The bar sticks to the window, and with it lies on what is longer than the window: it has a box for searching now.
        const picture = await page
          .locator('main')
          .first()
          .screenshot({animations: 'disabled', style: '.navbar {visibility: hidden}'});
        seen[file] = {styles, picture: picture.toString('base64')};
      }
      return seen;
    });
  const [before, after] = [await looks('before'), await looks('after')];
  for (const file of OTHERS) {
    assert(before[file].styles.length > 5, `${file} has no elements`);
    assert.equal(after[file].styles.length, before[file].styles.length, `${file} has other elements`);
    for (const [at, style] of before[file].styles.entries())
      assert.deepEqual(after[file].styles[at], style, `${file}: ${style[0]} ${at} has another style`);
    assert(before[file].picture === after[file].picture, `${file} does not look as it did`);
  }
}

function look(name) {
  return inBrowser(name, async (page, origin) => {
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    // A page that is taken over with other content than the server's is told of here.
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${origin}/docs/tutorial-basics/markdown-features/`, {waitUntil: 'networkidle'});
    const blocks = page.locator('.prism-code:not(.vault-code)');
    assert((await blocks.locator('.token.keyword').count()) > 0, 'code of the docs has no colours');
    // From a page without code, Prism comes with the page that has some.
    await page.goto(`${origin}/docs/category/tutorial---basics/`);
    await page.getByRole('link', {name: 'Markdown Features'}).first().click();
    await blocks.locator('.token.keyword').first().waitFor();
    await page.goto(`${origin}/notes/welcome/`);
    assert.equal(await page.locator('h1').first().innerText(), 'Welcome');
    assert.equal(await page.locator('.exam-tip').count(), 1);
    await page.goto(`${origin}/exam-tips/`);
    await page.getByText('it is installed').first().waitFor();
    await page.goto(`${origin}/docs/intro/`);
    assert.equal(await page.locator('.vault-note').count(), 0);
    assert.deepEqual(errors, []);
  });
}

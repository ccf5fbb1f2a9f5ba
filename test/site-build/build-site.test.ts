/** The road of a build from its folder beside the site to the site's own, with a builder that writes files and nothing else. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {jest} from '@jest/globals';
import {buildSite, type SiteBuild} from '../../plugins/docusaurus-plugin-obsidian-vault/src/site-build/build-site.js';
import {replaceFiles} from '../../plugins/docusaurus-plugin-obsidian-vault/src/site-build/output-folder.js';
import {readArguments} from '../../plugins/docusaurus-plugin-obsidian-vault/src/site-build/read-arguments.js';

const DONE = {code: 0, signal: null, output: ''};
const OLD = {'404.html': 'old', 'assets/old.js': 'old', 'gone/index.html': 'old'};
const NEW = {'404.html': 'new', 'assets/new.js': 'new', 'index.html': 'new'};

let root: string;
let said: string[];
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'build-'));
  said = [];
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
}

function read(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

function build(run: SiteBuild['run'], outDir = path.join(root, 'build')): Promise<number> {
  const siteDir = path.join(root, 'site');
  mkdirSync(siteDir, {recursive: true});
  return buildSite({siteDir, outDir, kept: [path.join(root, 'vault')], run, say: (line) => said.push(line)});
}

const building =
  (files: Record<string, string>, end: Awaited<ReturnType<SiteBuild['run']>> = DONE): SiteBuild['run'] =>
  async (folder) => {
    write(folder, files);
    return end;
  };

describe('a build', () => {
  it.each([
    ['no site', {}],
    ['a site', OLD],
  ])('should be in the folder, and nothing else, where there was %s', async (_, before) => {
    write(path.join(root, 'build'), before);
    expect(await build(building(NEW))).toBe(0);
    expect(read(path.join(root, 'build'))).toEqual(NEW);
    expect(readdirSync(root).sort()).toEqual(['build', 'site']);
  });

  it('should leave the old site while it runs', async () => {
    write(path.join(root, 'build'), OLD);
    await build(async (folder) => {
      write(folder, NEW);
      expect(read(path.join(root, 'build'))).toEqual(OLD);
      return DONE;
    });
    expect(read(path.join(root, 'build'))).toEqual(NEW);
  });

  it.each([
    ['fails', {code: 1, signal: null, output: ''}],
    ['is killed', {code: null, signal: 'SIGKILL' as const, output: ''}],
  ])('should leave the old site where it %s', async (_, end) => {
    write(path.join(root, 'build'), OLD);
    expect(await build(building({'index.html': 'half'}, end))).not.toBe(0);
    expect(read(path.join(root, 'build'))).toEqual(OLD);
    expect(readdirSync(root).sort()).toEqual(['build', 'site']);
    expect(said).toEqual(['The build failed; the site of the last build is unchanged.']);
  });

  it('should bring back a site that a killed swap has left aside', async () => {
    write(path.join(root, '.build.old'), OLD);
    await build(async () => {
      expect(read(path.join(root, 'build'))).toEqual(OLD);
      return {...DONE, code: 1};
    });
    expect(read(path.join(root, 'build'))).toEqual(OLD);
  });

  it('should name a full disk', async () => {
    await build(building({}, {code: 1, signal: null, output: 'Error: ENOSPC: no space left on device, write'}));
    expect(said[0]).toMatch(/^The disk of .+ is full: make room on it, and build again\.$/);
  });

  it('should follow a link to its folder, and keep the link', async () => {
    write(path.join(root, 'real'), OLD);
    symlinkSync(path.join(root, 'real'), path.join(root, 'build'));
    await build(building(NEW));
    expect(read(path.join(root, 'real'))).toEqual(NEW);
    expect(read(path.join(root, 'build'))).toEqual(NEW);
  });

  it('should wait for nobody who is gone, and refuse where another runs', async () => {
    writeFileSync(path.join(root, '.build.new.lock'), '999999999');
    expect(await build(building(NEW))).toBe(0);
    writeFileSync(path.join(root, '.build.new.lock'), String(process.ppid));
    await expect(build(building(NEW))).rejects.toThrow(/^Process \d+ is building into/);
  });

  it('should refuse where another builds the same site into another folder, and leave no lock of its own', async () => {
    write(path.join(root, 'site/.docusaurus'), {'build.lock': String(process.ppid)});
    await expect(build(building(NEW))).rejects.toThrow(/^Process \d+ is building this site/);
    expect(existsSync(path.join(root, '.build.new.lock'))).toBe(false);
    write(path.join(root, 'site/.docusaurus'), {'build.lock': '999999999'});
    expect(await build(building(NEW))).toBe(0);
    expect(existsSync(path.join(root, 'site/.docusaurus/build.lock'))).toBe(false);
  });
});

describe('the bundler’s cache', () => {
  const panic = {code: null, signal: 'SIGABRT' as const, output: 'Panic occurred at runtime.'};
  const cache = () => path.join(root, 'site/node_modules/.cache/rspack');

  it('should be removed once where it ends the build, which goes on', async () => {
    write(cache(), {x: 'damaged'});
    let runs = 0;
    const code = await build(async (folder) => {
      if (runs++ === 0) return panic;
      expect(existsSync(cache())).toBe(false);
      return building(NEW)(folder);
    });
    expect([code, runs]).toEqual([0, 2]);
    expect(said[0]).toBe("The bundler's cache could not be read; it is removed, and the site built again without it.");
  });

  it('should be left alone where a build fails by itself', async () => {
    write(cache(), {x: 'good'});
    let runs = 0;
    await build(async () => {
      runs++;
      return {code: 1, signal: null, output: 'Error: Unable to build website for locale en.'};
    });
    expect(runs).toBe(1);
    expect(existsSync(cache())).toBe(true);
  });

  it('should not be blamed twice', async () => {
    write(cache(), {x: 'good'});
    let runs = 0;
    expect(
      await build(async () => {
        runs++;
        write(cache(), {x: 'good'});
        return panic;
      }),
    ).toBe(1);
    expect(runs).toBe(2);
  });
});

describe('an output folder', () => {
  it.each([
    ['files of somebody', {'thesis.docx': 'x'}, 'holds something else than a site'],
    ['a repository', {...OLD, '.git/HEAD': 'x'}, 'holds `.git`'],
    ['a vault', {...OLD, '.obsidian/app.json': '{}'}, 'holds `.obsidian`'],
    ['a package', {...OLD, 'package.json': '{}'}, 'holds `package.json`'],
  ])('should be refused with a sentence where it holds %s', async (_, files, message) => {
    write(path.join(root, 'build'), files);
    await expect(build(building(NEW))).rejects.toThrow(message);
    expect(read(path.join(root, 'build'))).toEqual(files);
  });

  it('should be refused where it is a file, or around the site or the vault', async () => {
    writeFileSync(path.join(root, 'build'), '');
    await expect(build(building(NEW))).rejects.toThrow('is a file');
    await expect(build(building(NEW), root)).rejects.toThrow('which is no part of a site');
    await expect(build(building(NEW), path.join(root, 'vault'))).rejects.toThrow('which is no part of a site');
  });

  it('should be one that can be written, or nothing is built', async () => {
    write(root, {letter: ''});
    const run = jest.fn(building(NEW));
    await expect(build(run, path.join(root, 'letter/site'))).rejects.toThrow(/^(?:ENOTDIR|EEXIST)/);
    expect(run).not.toHaveBeenCalled();
  });

  it('should be replaced file by file where it cannot be renamed', () => {
    const [from, to] = [path.join(root, 'new'), path.join(root, 'mount')];
    write(from, {...NEW, 'a/b': 'file', 'c/d': 'in a folder'});
    write(to, {...OLD, 'a/b/index.html': 'was a folder', c: 'was a file'});
    replaceFiles(from, to);
    expect(read(to)).toEqual({...NEW, 'a/b': 'file', 'c/d': 'in a folder'});
    expect(readdirSync(to).sort()).toEqual(['404.html', 'a', 'assets', 'c', 'index.html']);
  });

  it('should be replaced file by file where somebody stands in it', async () => {
    const folder = path.join(root, 'build');
    write(folder, OLD);
    const before = process.cwd();
    process.chdir(folder);
    try {
      await build(building(NEW), folder);
      expect(readdirSync('.').sort()).toEqual(['404.html', 'assets', 'index.html']);
    } finally {
      process.chdir(before);
    }
  });
});

describe('the arguments of a build', () => {
  it.each([
    [[], '.', 'build', []],
    [['--out-dir', 'x'], '.', 'x', []],
    [['--out-dir=x', '--dev'], '.', 'x', ['--dev']],
    [['site', '--locale', 'de', '--out-dir', '/x'], 'site', '/x', ['site', '--locale', 'de']],
    [['--config', 'c.ts', '-l', 'de', '--no-minify'], '.', 'build', ['--config', 'c.ts', '-l', 'de', '--no-minify']],
    [['site'], 'site', 'site/build', ['site']],
  ])('%j', (args, siteDir, outDir, rest) => {
    expect(readArguments(args)).toEqual({siteDir: path.resolve(siteDir), outDir: path.resolve(outDir), rest});
  });

  it('should say where the folder is missing', () => {
    expect(() => readArguments(['--out-dir'])).toThrow('`--out-dir` needs a folder behind it');
  });
});

/** The command `cribsheet`, run as a user would: with a home of its own, and without a network. Takes the compiled package. */
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {cacheFolder} from '../../plugins/cribsheet/src/cache-folder.js';
import {failureOf} from '../../plugins/cribsheet/src/failure.js';
import {writeSite} from '../../plugins/cribsheet/src/init.js';
import {checkNew, checkOutside} from '../../plugins/cribsheet/src/output.js';
import {freePort} from '../../plugins/cribsheet/src/port.js';
import {checkPrinter} from '../../plugins/cribsheet/src/printer.js';
import {openProject} from '../../plugins/cribsheet/src/project.js';
import {vaultFolder} from '../../plugins/cribsheet/src/vault-folder.js';

const PROGRAM = path.resolve('plugins/cribsheet/lib/bin.js');
const isRoot = process.getuid?.() === 0;

let folder: string;
let vault: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'cribsheet-')));
  vault = path.join(folder, 'My vault');
  mkdirSync(vault);
  writeFileSync(path.join(vault, 'A.md'), 'See [[B]].\n');
});

afterEach(() => rmSync(folder, {recursive: true, force: true}));

function cribsheet(...args: string[]) {
  const home = path.join(folder, 'home');
  const {PATH} = process.env;
  const env = {
    PATH,
    HOME: home,
    CI: 'true',
    NO_COLOR: '1',
    NO_PROXY: '',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NODE_ENV: 'production',
  };
  const {status, stdout, stderr} = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return {status, stdout, stderr: stderr.trim()};
}

it('should print its version', () => {
  const {version} = JSON.parse(readFileSync('plugins/cribsheet/package.json', 'utf8')) as {version: string};
  expect(cribsheet('--version')).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
});

describe('what cannot be done', () => {
  it.each<[string, () => string[], RegExp]>([
    ['no folder', () => ['nowhere'], /^There is no folder .*nowhere: "nowhere" should be the path of your vault\.$/],
    ['a file', () => [path.join(vault, 'A.md')], /^.*A\.md is a file: name the folder that it is in\.$/],
    ['no notes', () => [emptyFolder()], /^There are no notes in .*empty: name the folder/],
    ['two folders', () => ['build', 'a', 'b'], /^One folder, please: "a", "b" are 2\./],
    ['no port', () => ['--port', 'many'], /^"--port many" is no port: it is a number from 1 to 65535\.$/],
    ['no address', () => ['--url', 'me'], /^"--url me" is no address: it is one such as https:\/\/me\.example\.$/],
    [
      'an address of more than a server',
      () => ['--url', 'https://me.example/notes/'],
      /^"--url .*" is more than a server: write --url https:\/\/me\.example --base-url \/notes\/\.$/,
    ],
    [
      'an address as the folder of a server',
      () => ['--base-url', 'https://me.example/notes'],
      /^"--base-url .*" is no folder of a server: it is one such as \/notes\/, in letters of an address\.$/,
    ],
    ['an empty title', () => ['build', vault, '--title', ' '], /^"--title" is empty: write something there/],
    ['an empty path', () => ['check', ''], /^The path of a folder is empty: write something there/],
    [
      'a word that is no command',
      () => ['biuld', vault],
      /^"biuld" is neither a command nor a folder: the commands are build, check, pdf, init, serve\.$/,
    ],
    [
      'an out that is a file',
      () => ['init', vault, '--out', file()],
      /letter\.txt is a file: name a folder with --out\.$/,
    ],
    [
      'an out below a file',
      () => ['build', vault, '--out', path.join(file(), 'site')],
      /Cannot write .*site: a part of that path is a file; name another folder with --out\.$/,
    ],
    [
      'an out folder that a link leads into the vault with',
      () => ['build', linkTo(vault), '--out', path.join(vault, 'site')],
      /is in the vault, which is never/,
    ],
    [
      'an out folder in the vault, by a link',
      () => ['build', vault, '--out', path.join(linkTo(vault), 'site')],
      /is in the vault, which is never/,
    ],
    ['an unknown flag', () => ['--fast'], /^Unknown option '--fast'\. Run "cribsheet --help" for what there is\.$/],
    [
      'an out folder in the vault',
      () => ['build', vault, '--out', path.join(vault, 'site')],
      /is in the vault, which is never/,
    ],
    [
      'an out folder of others',
      () => ['build', vault, '--out', otherFolder()],
      /The output folder `other` holds something else than a site, and would be replaced; name another folder/,
    ],
    ['no built site', () => ['serve', vault], /^There is no built site in .*: build one with "cribsheet build"\.$/],
  ])('should be said in one sentence: %s', (_, args, message) => {
    const {status, stdout, stderr} = cribsheet(...args());
    const lines = stderr.split('\n').filter((line) => !/: \d+ notes?$/.test(line));
    expect(lines).toEqual([expect.stringMatching(message)]);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  (isRoot ? it.skip : it)('should be said of a folder that may not be read', () => {
    chmodSync(vault, 0);
    expect(cribsheet(vault).stderr).toMatch(/may not be read: give yourself the permission/);
    chmodSync(vault, 0o755);
  });

  it('should be said of a cache that cannot be written', () => {
    writeFileSync(path.join(folder, 'home'), 'A file where the home should be.');
    const {status, stderr} = cribsheet('check', vault);
    expect(stderr).toMatch(
      /Cannot write .*home.*a part of that path is a file; set XDG_CACHE_HOME to another folder\.$/,
    );
    expect(status).toBe(1);
  });

  it('should be said of a full disk and a disk that is only read', () => {
    const error = (code: string) => Object.assign(new Error(code), {code});
    const sentence = (code: string) => failureOf(error(code), 'Cannot write x', 'name another folder').message;
    expect(sentence('ENOSPC')).toBe(
      'Cannot write x: there is no space left on the disk; free some, or name another folder.',
    );
    expect(sentence('EROFS')).toBe('Cannot write x: the disk cannot be written to; name another folder.');
  });

  it('should be said of a printer that is not installed', () => {
    const missing = () => {
      throw new Error('Cannot find module');
    };
    expect(() => checkPrinter(missing)).toThrow(
      /^To print takes the package "playwright-core": run "npx -p cribsheet -p/,
    );
    expect(() => checkPrinter(() => '/somewhere/index.js')).not.toThrow();
  });

  function file(): string {
    writeFileSync(path.join(folder, 'letter.txt'), 'Dear reader');
    return path.join(folder, 'letter.txt');
  }

  function linkTo(target: string): string {
    symlinkSync(target, path.join(folder, 'link'));
    return path.join(folder, 'link');
  }

  function emptyFolder(): string {
    mkdirSync(path.join(folder, 'empty'));
    return path.join(folder, 'empty');
  }

  function otherFolder(): string {
    mkdirSync(path.join(folder, 'other'));
    writeFileSync(path.join(folder, 'other/letter.txt'), 'Dear reader');
    return path.join(folder, 'other');
  }
});

describe('cribsheet check', () => {
  it('should list the problems, write into the cache, and nothing into the vault', () => {
    const {stdout, stderr} = cribsheet('check', vault);
    expect(stdout).toMatch(/^A\.md:1:5 /m);
    expect(stderr).toContain('My vault: 1 note');
    expect(readdirSync(vault)).toEqual(['A.md']);
    const [project = ''] = readdirSync(path.join(folder, 'home/.cache/cribsheet'));
    expect(project).toMatch(/^My-vault-[\da-f]{12}$/);
    expect(existsSync(path.join(folder, 'home/.cache/cribsheet', project, 'process'))).toBe(false);
  });
});

describe('cribsheet init', () => {
  it('should write a site beside the vault, once', () => {
    expect(cribsheet('init', vault, '--title', 'Law "2026"').status).toBe(0);
    const site = path.join(folder, 'My vault-site');
    expect(readdirSync(site).sort()).toEqual([
      '.github',
      '.gitignore',
      'docusaurus.config.mjs',
      'package.json',
      'static',
    ]);
    const config = readFileSync(path.join(site, 'docusaurus.config.mjs'), 'utf8');
    expect(config).toContain('process.env.VAULT ?? "../My vault"');
    expect(config).toContain('title: "Law \\"2026\\""');
    expect(readdirSync(vault)).toEqual(['A.md']);
    expect(cribsheet('init', vault).stderr).toMatch(/holds other files/);
  });

  it('should leave nothing behind where it cannot be written to its end', () => {
    // Room for the shortest name alone, in the longest path that Linux takes.
    let out = path.join(folder, 'x');
    while (out.length < 3800) out = path.join(out, 'a'.repeat(200));
    out = path.join(out, 'a'.repeat(4095 - out.length - '//package.json'.length));
    const write = () => writeSite(out, {folder: vault, name: 'My vault', notes: 1}, {baseUrl: '/'}, '1.0.0');
    expect(write).toThrow(/^Cannot write .*ENAMETOOLONG/);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a vault', () => {
  it('should be the same by whatever path it is named, and counted once where links lead round', () => {
    symlinkSync(vault, path.join(folder, 'notes'));
    symlinkSync('.', path.join(vault, 'round'));
    symlinkSync('/nowhere.md', path.join(vault, 'Gone.md'));
    mkdirSync(path.join(vault, '.trash'));
    writeFileSync(path.join(vault, '.trash/Old.md'), '');
    expect(vaultFolder(path.join(folder, 'notes'))).toEqual({folder: vault, name: 'notes', notes: 1});
  });
});

describe('a project', () => {
  const settings = {baseUrl: '/'};

  it('should be of one run at a time, and of one vault', () => {
    const cache = path.join(folder, 'cache');
    const of = (name: string) => ({folder: path.join(folder, name), name, notes: 1});
    const file = path.join(openProject(cache, of('a'), settings).folder, 'process');
    writeFileSync(file, String(process.ppid));
    expect(() => openProject(cache, of('a'), settings)).toThrow(`Process ${process.ppid} works on`);
    expect(openProject(cache, of('b'), settings).folder).not.toBe(path.dirname(file));
    // A run that was killed leaves its number behind.
    writeFileSync(file, '999999999');
    openProject(cache, of('a'), settings).close();
    expect(existsSync(file)).toBe(false);
  });

  it('should stand where each system keeps such things', () => {
    expect(cacheFolder({HOME: '/h'}, 'linux')).toBe('/h/.cache/cribsheet');
    expect(cacheFolder({HOME: '/h', XDG_CACHE_HOME: '/c'}, 'linux')).toBe('/c/cribsheet');
    expect(cacheFolder({HOME: '/h'}, 'darwin')).toBe('/h/Library/Caches/cribsheet');
  });
});

describe('the port', () => {
  it('should be the next that is free', async () => {
    const server: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, 'localhost', () => resolve((server.address() as {port: number}).port)),
    );
    expect(await freePort(port)).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    expect(await freePort(port)).toBe(port);
  });
});

describe('a folder for what is made', () => {
  const out = () => path.join(folder, 'out');

  it('should be one that is not there, an empty one, or what a former run made', () => {
    expect(() => checkNew(out(), /\.pdf$/)).not.toThrow();
    mkdirSync(out());
    expect(() => checkNew(out(), /\.pdf$/)).not.toThrow();
    writeFileSync(path.join(out(), 'letter.txt'), 'Dear reader');
    expect(() => checkNew(out(), /\.pdf$/)).toThrow('holds other files: name a new folder with --out, or empty it.');
    writeFileSync(path.join(out(), 'cheat-sheet.pdf'), '');
    expect(() => checkNew(out(), /\.pdf$/)).not.toThrow();
  });

  it('should not be the vault, nor in it', () => {
    for (const inside of [vault, path.join(vault, 'a/b')]) {
      expect(() => checkOutside(inside, vault)).toThrow('is in the vault, which is never written to');
    }
    expect(() => checkOutside(`${vault}-site`, vault)).not.toThrow();
  });
});

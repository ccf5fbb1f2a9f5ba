/** What stands in the tarballs, and what their `package.json` says. Takes the compiled packages. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {checkPackage, createPackageFromTarballData, type Diagnostic} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {manifestOf, PLUGINS, packageNames, packedFiles, tarballOf} from './packages.js';

describe.each(packageNames)('the package %s', (name) => {
  const manifest = manifestOf(name);
  const files = packedFiles(name);

  it('should hold licence, README and code, and nothing of the compiler', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    const others = files.filter((file) => !file.startsWith('lib/'));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    // A site may take components as TypeScript.
    const compiled = files.filter((file) => !file.startsWith('lib/theme-typescript/'));
    expect(compiled.filter((file) => /tsbuildinfo|\.map$|\.tsx$|[^d]\.ts$|\.test\./.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('lib/')).length).toBeGreaterThan(1);
  });

  it('should have the licence of the repository', () => {
    expect(readFileSync(path.join(PLUGINS, name, 'LICENSE'), 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
  });

  it('should say where it comes from', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      engines: {node: '>=20.16'},
      repository: {type: 'git', directory: `plugins/${name}`},
      homepage: expect.stringContaining(name),
      bugs: expect.stringMatching(/^https:/),
    });
    expect((manifest.keywords as string[]).length).toBeGreaterThan(3);
    expect(manifest).toHaveProperty('sideEffects');
  });

  it('should export files that are there, with types', () => {
    for (const target of Object.values(manifest.exports ?? {})) {
      if (typeof target === 'string') continue;
      expect(Object.keys(target)).toEqual(['types', 'default']);
      for (const file of Object.values(target)) expect(files).toContain(path.posix.normalize(file));
    }
  });

  it('should have no link in its README that leads nowhere on another host', () => {
    const readme = readFileSync(path.join(PLUGINS, name, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url);
    expect(links.filter((url) => !/^(?:https:\/\/|#)/.test(url))).toEqual([]);
    const here = links.filter((url) => url.includes('/tree/main/')).map((url) => url.split('/tree/main/')[1] as string);
    expect(here.filter((file) => !existsSync(file.split('#')[0] as string))).toEqual([]);
  });

  it('should be faultless to publint', async () => {
    const {messages, pkg} = await publint({pkgDir: path.join(PLUGINS, name), strict: true});
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('should have types that resolve as its code does', async () => {
    // The packages are ES modules alone; Node before `exports` is not asked.
    const isKnown = ({kind}: Diagnostic) => kind === 'CJSResolvesToESM';
    const {problems = []} = (await checkPackage(createPackageFromTarballData(tarballOf(name)))) as {
      problems?: Diagnostic[];
    };
    const isOld = (problem: Diagnostic) => 'resolutionKind' in problem && problem.resolutionKind === 'node10';
    expect(problems.filter((problem) => !isKnown(problem) && !isOld(problem))).toEqual([]);
  });

  it('should be imported by plain Node', () => {
    const program = `const m = await import('${name}'); if (Object.keys(m).length === 0) throw new Error('empty')`;
    const node = () => execFileSync(process.execPath, ['--input-type=module', '-e', program], {stdio: 'pipe'});
    if (manifest.exports?.['.'] !== undefined) expect(node).not.toThrow();
  });
});

it('should take one Docusaurus of any 3.10', () => {
  const CORES = /^@docusaurus\/(?:core|plugin-|preset-|theme-(?!translations))/;
  for (const name of packageNames) {
    const {dependencies, peerDependencies = {}, peerDependenciesMeta = {}} = manifestOf(name);
    if (name !== 'cribsheet') expect(Object.keys(dependencies).filter((other) => CORES.test(other))).toEqual([]);
    // A peer that is installed unasked is the newest, and brings the newest core along.
    const asked = Object.keys(peerDependencies).filter((other) => other !== '@docusaurus/core' && CORES.test(other));
    expect(asked.filter((other) => !peerDependenciesMeta[other]?.optional)).toEqual([]);
    const given = Object.entries({...dependencies, ...peerDependencies});
    const ranges = given.filter(([other]) => other.startsWith('@docusaurus/')).map(([, range]) => range);
    expect(new Set(ranges).size).toBeLessThan(2);
  }
});

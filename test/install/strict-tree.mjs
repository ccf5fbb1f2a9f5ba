// The packages of a site without a registry: those of this repository's own `node_modules`, each with just what it declares beside
// it, as package managers that are strict lay them out. Files are linked, not copied, where the disk can.
import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/**
 * @param site - The folder of the site, whose `package.json` names what it takes; absolute.
 * @param root - The repository; absolute.
 * @param tarballs - Packages of ours by name, with the files that they are packed in.
 * @throws Error that names a package that is declared, and not there.
 */
export function layOutPackages(site, root, tarballs) {
  const store = path.join(site, 'node_modules/.store');
  const asked = Object.keys(manifestOf(site).dependencies);
  const places = new Map();
  for (const name of asked) link(name, root, path.join(site, 'node_modules'), new Set(asked));

  /** Links a package that is declared by what stands in `from`. @returns whether it is there */
  function link(name, from, folder, offered) {
    const source = name in tarballs ? path.join(root, 'plugins', name) : find(name, from);
    const file = path.join(folder, name);
    if (source === undefined || existsSync(file)) return source !== undefined;
    mkdirSync(path.dirname(file), {recursive: true});
    symlinkSync(place(name, source, offered), file, 'junction');
    return true;
  }

  /** Puts a package into the tree, with what it declares. @returns where it stands */
  function place(name, source, offered) {
    const known = places.get(source);
    if (known !== undefined) return known;
    const folder = path.join(store, String(places.size), 'node_modules');
    const target = path.join(folder, name);
    places.set(source, target);
    mkdirSync(target, {recursive: true});
    if (name in tarballs) execFileSync('tar', ['-xzf', tarballs[name], '-C', target, '--strip-components=1']);
    else linkFiles(source, target);
    const {
      dependencies = {},
      optionalDependencies = {},
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = manifestOf(target);
    const declared = Object.keys({...dependencies, ...optionalDependencies});
    const all = new Set([...offered, ...declared]);
    for (const other of declared) {
      if (link(other, source, folder, all) || other in optionalDependencies) continue;
      throw new Error(`${source} declares ${other}, which is not installed.`);
    }
    // A peer that is optional is there where one of those that brought the package has it, or, as npm does it, where the tree has it.
    const isThere = (peer) => offered.has(peer) || places.has(find(peer, source));
    for (const peer of Object.keys(peerDependencies))
      if (!peerDependenciesMeta[peer]?.optional || isThere(peer)) link(peer, source, folder, all);
    return target;
  }
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** As Node looks for it. */
function find(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (folder === path.dirname(folder)) return;
  }
}

function linkFiles(from, to) {
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    if (entry.name === 'node_modules') continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      linkFiles(source, target);
    } else {
      linkFile(source, target);
    }
  }
}

/** A link cannot lead to another disk. */
function linkFile(source, target) {
  try {
    linkSync(source, target);
  } catch (error) {
    if (error.code !== 'EXDEV' && error.code !== 'EPERM') throw error;
    copyFileSync(source, target);
  }
}

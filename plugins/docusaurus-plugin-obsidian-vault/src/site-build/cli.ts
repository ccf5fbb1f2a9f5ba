#!/usr/bin/env node
/** `npm run build`: takes what `docusaurus build` takes. */
import path from 'node:path';
import {buildSite} from './build-site.js';
import {readArguments} from './read-arguments.js';
import {runDocusaurus} from './run-docusaurus.js';

const {siteDir, outDir, rest} = readArguments(process.argv.slice(2));
const vault = path.resolve(siteDir, process.env.VAULT ?? 'docs');
try {
  process.exitCode = await buildSite({
    siteDir,
    outDir,
    kept: [vault],
    run: (draft) => runDocusaurus(siteDir, ['build', ...rest, '--out-dir', draft]),
    say: (line) => void process.stderr.write(`${line}\n`),
  });
} catch (error) {
  const {code, message} = error as NodeJS.ErrnoException;
  // What the system says is no sentence.
  const said = code === undefined ? message : `Cannot write ${outDir} (${code}): name another folder with --out-dir`;
  process.stderr.write(`${said}.\n`);
  process.exitCode = 1;
}

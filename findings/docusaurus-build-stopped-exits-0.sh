#!/usr/bin/env bash
# @docusaurus/core 3.10.2: a build that is told to end has succeeded, by its exit code.
# Guess refuted: `docusaurus build && deploy` deploys nothing when the build is stopped.
# On SIGTERM and SIGINT the process ends at once with 0. Its output folder has no index.html by then, or half of the pages.
# Seen: SIGTERM: exit 0, no index.html · SIGINT: exit 0, no index.html
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund @docusaurus/core@3.10.2 @docusaurus/preset-classic@3.10.2 react@19.2.0 react-dom@19.2.0
mkdir docs
echo '# Home' > docs/index.md
cat > docusaurus.config.js <<'JS'
module.exports = {
  title: 'Site', url: 'https://example.org', baseUrl: '/',
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
};
JS
cat > check.cjs <<'JS'
const assert = require('node:assert');
const {spawn} = require('node:child_process');
const {existsSync} = require('node:fs');

const stopped = (signal) => new Promise((resolve) => {
  const build = spawn(process.execPath, ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', signal]);
  // It says so once it is under way.
  build.stdout.on('data', (text) => /Creating an optimized production build/.test(text) && build.kill(signal));
  build.on('close', (code, by) => resolve([code, by, existsSync(`${signal}/index.html`)]));
});
(async () => {
  for (const signal of ['SIGTERM', 'SIGINT']) assert.deepEqual(await stopped(signal), [0, null, false]);
  console.log('SIGTERM: exit 0, no index.html · SIGINT: exit 0, no index.html');
})();
JS
node check.cjs

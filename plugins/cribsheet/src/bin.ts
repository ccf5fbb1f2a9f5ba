#!/usr/bin/env node
/** Says so where Node is too old, before anything is loaded that it cannot read. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 16)) {
  console.error(
    `cribsheet needs Node 20.16 or later, and this is ${process.version}: install a newer one from nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  import('./main.js').then(async ({main}) => {
    process.exitCode = await main(process.argv.slice(2));
  });
}

export {};

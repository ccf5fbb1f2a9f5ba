/**
 * Two projects. `unit` runs the packages' TypeScript sources directly. `site` builds whole sites from the compiled packages
 * once (test/site/build-sites.mjs), reads their pages, and drives them in a browser.
 */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {parser: {syntax: 'typescript', tsx: true}, target: 'es2022', transform: {react: {runtime: 'automatic'}}},
        module: {type: 'es6'},
      },
    ],
  },
  moduleNameMapper: {
    '^remark-obsidian-vault$': '<rootDir>/plugins/remark-obsidian-vault/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transformIgnorePatterns: ['/node_modules/', '/lib/'],
  modulePathIgnorePatterns: ['<rootDir>/.docusaurus.*', '<rootDir>/build', '<rootDir>/test/.tmp'],
};

const WHOLE_SITES = ['<rootDir>/test/site/', '<rootDir>/test/browser/'];

module.exports = {
  testTimeout: 120_000,
  // On two processors Jest would run one suite at a time; those of whole sites wait for browsers half of theirs.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', ...WHOLE_SITES],
    },
    {
      ...shared,
      displayName: 'site',
      testMatch: ['<rootDir>/test/{site,browser}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/site/build-sites.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/site/retry.ts'],
    },
  ],
};

/** What every ring shares: a ring adds its name, its files and the servers it needs. */
const ring = (displayName, testMatch, infrastructure) => ({
  displayName,
  testMatch,
  rootDir: import.meta.dirname,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sambung/'],
  // Files run in Node's own module loader (docs/testing.md).
  runner: '<rootDir>/test/runner/ring-runner.mjs',
  ...(infrastructure && {
    globalSetup: `<rootDir>/test/runner/${infrastructure}.setup.mjs`,
    globalTeardown: '<rootDir>/test/runner/infrastructure.teardown.mjs',
  }),
});

export default {
  watchman: false,
  testTimeout: 600_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/runner/sequencer.mjs',
  reporters: ['default', '<rootDir>/test/runner/faults-reporter.mjs', '<rootDir>/test/runner/failures-reporter.mjs'],
  projects: [
    ring('unit', [
      '<rootDir>/{apps,libs,local,clients,checks,test,examples,bench}/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.tsx',
    ]),
    ring('int', ['<rootDir>/{apps,libs,clients,test,bench}/**/*.int-spec.ts'], 'postgres'),
    ring('e2e', ['<rootDir>/test/**/*.e2e-spec.ts'], 'postgres-and-kafka'),
  ],
};

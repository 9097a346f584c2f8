import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

/** What every ring shares; a ring adds its name, its files and the real parts it needs. */
const ring = (displayName, testMatch, infrastructure) => ({
  displayName,
  testMatch,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }],
    // Node 20: Jest cannot require() an ES module (it can from Node 24.9), and CommonJS packages require these two
    // (light-my-request -> cookie, @fastify/static -> content-disposition).
    '/node_modules/(cookie|content-disposition)/.+\\.js$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(cookie|content-disposition)/)'],
  setupFiles: ['<rootDir>/test/setup.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sambung/'],
  ...(infrastructure && {
    globalSetup: `<rootDir>/test/${infrastructure}.setup.mjs`,
    globalTeardown: '<rootDir>/test/infrastructure.teardown.mjs',
    runner: '<rootDir>/test/ring.runner.mjs',
  }),
});

export default {
  watchman: false,
  testTimeout: 120_000,
  maxWorkers: 2,
  // What a file of ES modules leaves in memory is not given back: a process that has run many of them only collects garbage.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/faults.reporter.mjs'],
  projects: [
    ring('unit', ['<rootDir>/{apps,libs,local,clients,test,examples,bench}/**/*.spec.ts']),
    ring('int', ['<rootDir>/{apps,libs,clients,test}/**/*.int-spec.ts'], 'postgres'),
    ring('e2e', ['<rootDir>/test/**/*.e2e-spec.ts'], 'postgres-and-kafka'),
  ],
};

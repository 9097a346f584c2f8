import { createEmptyTestResult } from '@jest/test-result';
import { default as jestRunner } from 'jest-runner';

const needs = { int: ['POSTGRES'], e2e: ['POSTGRES', 'KAFKA'] };
/** Files that need more than their ring. */
const needsOfFiles = [{ files: /\/test\/chaos\//, needs: ['KAFKA_OF_OUR_OWN'] }];

/** Runs tests as Jest does, but counts those of a ring as skipped, and says why, when what it needs cannot be had here. */
export default class RingRunner extends (jestRunner.default ?? jestRunner) {
  #finished = [];

  on(eventName, listener) {
    if (eventName === 'test-file-success') this.#finished.push(listener);
    return super.on(eventName, listener);
  }

  async runTests(tests, watcher, options) {
    const possible = tests.filter((test) => missing(test).length === 0);
    const impossible = tests.filter((test) => missing(test).length > 0);
    for (const reason of new Set(impossible.flatMap(missing))) console.error(`\nSkipped, because of this: ${reason}\n`);
    for (const test of impossible) for (const finished of this.#finished) await finished([test, skipped(test)]);
    if (possible.length > 0) await super.runTests(possible, watcher, options);
  }
}

function skipped(test) {
  const title = 'everything in this file';
  const nothing = { ancestorTitles: [], failureDetails: [], failureMessages: [], numPassingAsserts: 0 };
  return {
    ...createEmptyTestResult(),
    testFilePath: test.path,
    displayName: test.context.config.displayName,
    skipped: true,
    numPendingTests: 1,
    testResults: [{ ...nothing, title, fullName: title, status: 'pending' }],
  };
}

function missing(test) {
  const ring = test.context.config.displayName?.name;
  const ofFile = needsOfFiles.filter(({ files }) => files.test(test.path)).flatMap((entry) => entry.needs);
  return [...(needs[ring] ?? []), ...ofFile].flatMap((need) => process.env[`SAMBUNG_TEST_NO_${need}`] ?? []);
}

import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import * as circus from 'jest-circus';
import { takeSlowWork } from './slow-work.mjs';

/** Runs the tests of one file. Gives the result of each, and the errors outside of any test. */
export async function runFile(path, { testNamePattern, testTimeout }) {
  circus.resetState();
  const state = circus.getState();
  state.parentProcess = process;
  state.testTimeout = testTimeout;
  state.testNamePattern = testNamePattern ? new RegExp(testNamePattern, 'i') : null;
  const startedAt = Date.now();
  const [results, errors] = await run(path).catch((error) => [[], [error?.stack ?? String(error)]]);
  return { startedAt, endedAt: Date.now(), results, errors };
}

async function run(path) {
  await import(pathToFileURL(path).href);
  const { testResults, unhandledErrors } = await circus.run();
  const errors = [...unhandledErrors, ...takeSlowWork().map(({ stack }) => stack)];
  if (testResults.length === 0) errors.push('the file has no test');
  return [testResults.map(assertionResult), errors];
}

circus.addEventHandler(({ name, test }) => {
  if (name === 'test_start') jestExpect.setState({ currentTestName: test.name, suppressedErrors: [] });
  if (name !== 'test_done') return;
  const { suppressedErrors } = jestExpect.getState();
  const expected = jestExpect.extractExpectedAssertionsErrors().map(({ error }) => error);
  test.errors.push(...suppressedErrors, ...expected, ...takeSlowWork());
});

function assertionResult({ testPath: [, ...titles], status, errors, startedAt, ...rest }) {
  const { duration, invocations, numPassingAsserts, retryReasons } = rest;
  const ended = errors.length > 0 ? 'failed' : 'passed';
  return {
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1),
    fullName: titles.join(' '),
    status: status === 'skip' ? 'pending' : status === 'todo' ? 'todo' : ended,
    duration,
    startAt: startedAt,
    failureDetails: [],
    failureMessages: errors,
    invocations,
    location: null,
    numPassingAsserts,
    retryReasons,
  };
}

import { createEmptyTestResult } from '@jest/test-result';
import { formatExecError, formatResultsErrors } from 'jest-message-util';

/** What a test process found out about a file, as Jest's reporters expect it. */
export function testResult({ path, context: { config } }, outcome, globalConfig) {
  const { startedAt, endedAt, results, errors, memoryUsage } = outcome;
  const count = (status) => results.filter((result) => result.status === status).length;
  const messages = [
    formatResultsErrors(results, config, globalConfig, path),
    ...errors.map((stack) => formatExecError({ message: '', stack }, config, globalConfig, path)),
  ];
  const empty = createEmptyTestResult();
  return {
    ...empty,
    testFilePath: path,
    displayName: config.displayName,
    failureMessage: messages.filter(Boolean).join('\n\n') || null,
    ...(errors.length > 0 && { testExecError: { message: '', stack: errors.join('\n') } }),
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    memoryUsage,
    perfStats: { ...empty.perfStats, start: startedAt, end: endedAt, runtime: endedAt - startedAt },
    testResults: results,
  };
}

/** A file that cannot run counts as one skipped test. */
export function skippedResult({ path, context: { config } }) {
  const title = 'everything in this file';
  const nothing = { ancestorTitles: [], failureDetails: [], failureMessages: [], numPassingAsserts: 0 };
  return {
    ...createEmptyTestResult(),
    testFilePath: path,
    displayName: config.displayName,
    skipped: true,
    numPendingTests: 1,
    testResults: [{ ...nothing, title, fullName: title, status: 'pending' }],
  };
}

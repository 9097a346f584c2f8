const shownLines = 12;
const shownLength = 1_500;

/** Repeats the failures at the end, where the reader of thousands of results looks. */
export default class FailuresReporter {
  onRunComplete(_contexts, { testResults }) {
    const failures = testResults.flatMap(({ testFilePath, testResults: tests, testExecError }) => [
      ...(testExecError ? [{ file: testFilePath, title: 'the file', message: testExecError.message }] : []),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          file: testFilePath,
          title: fullName,
          message: failureMessages.join('\n'),
        })),
    ]);
    for (const { file, title, message } of failures) console.error(`\n✕ ${file} › ${title}\n${excerpt(message)}`);
  }
}

const excerpt = (message = '') => message.slice(0, shownLength).split('\n').slice(0, shownLines).join('\n');

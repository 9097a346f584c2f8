/** Lists the results of the cases of docs/faults.md at the end. */
export default class FaultsReporter {
  onRunComplete(_contexts, { testResults }) {
    const cases = testResults
      .flatMap((file) => file.testResults)
      .filter(({ title }) => /^case \d+[a-z]?: /.test(title))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
    if (cases.length === 0) return;
    console.error('\nFault cases (docs/faults.md):');
    for (const line of linesOf(cases)) console.error(`  ${line}`);
  }
}

const signs = { passed: '✓', failed: '✕' };

/** Groups the rows of a table and the drivers of a conformance test into one line. */
function linesOf(cases) {
  const groups = new Map();
  for (const test of cases) groups.set(keyOf(test), [...(groups.get(keyOf(test)) ?? []), test]);
  return [...groups].map(([key, tests]) => {
    const sign = signs[tests[0].status] ?? '○';
    return tests.length === 1 ? `${sign} ${tests[0].title}` : `${sign} ${key.split('\n')[1]} (${tests.length} times)`;
  });
}

const keyOf = ({ title, status }) => `${status}\n${title.split(/[:(]/).slice(0, 2).join(':').trim()}`;

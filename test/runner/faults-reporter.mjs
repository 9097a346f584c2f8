/** Lists at the end what became of the cases of docs/faults.md, which would drown among all other tests. */
export default class FaultsReporter {
  onRunComplete(_contexts, { testResults }) {
    const cases = testResults
      .flatMap((file) => file.testResults)
      .filter(({ title }) => /^case \d+[a-z]?: /.test(title))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
    if (cases.length === 0) return;
    console.error('\nFaults that were caused (docs/faults.md):');
    for (const line of linesOf(cases)) console.error(`  ${line}`);
  }
}

const signs = { passed: '✓', failed: '✕' };

/** What a table of tests, or several drivers, passed is one line. */
function linesOf(cases) {
  const groups = new Map();
  for (const test of cases) groups.set(keyOf(test), [...(groups.get(keyOf(test)) ?? []), test]);
  return [...groups].map(([key, tests]) => {
    const sign = signs[tests[0].status] ?? '○';
    return tests.length === 1 ? `${sign} ${tests[0].title}` : `${sign} ${key.split('\n')[1]} (${tests.length} times)`;
  });
}

const keyOf = ({ title, status }) => `${status}\n${title.split(/[:(]/).slice(0, 2).join(':').trim()}`;

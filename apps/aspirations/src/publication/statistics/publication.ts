import { allGroups, type Figures, type GroupKey } from './figures.service.js';
import { type FormerTable, type ReleasedTable, releaseTable } from './release-table.js';
import { smallestSample } from './small-cell.rules.js';
import { sampleOf, stageFigures, type StageFigures } from './stage-figures.js';

/** The figures of stages, with the samples that they were computed from, which are not shown. */
interface ReleasedStages {
  readonly stages: readonly StageFigures[];
  readonly samples: readonly number[];
}

interface Group extends ReleasedStages {
  readonly key: string | null;
}

/** What was published of a year by a dimension. */
export interface Publication extends ReleasedStages {
  readonly table: ReleasedTable;
  /** In the order of the rows of the table. */
  readonly groups: readonly Group[];
}

/**
 * The next publication, from exact figures of public aspirations and the publication before: counts by `releaseTable`, and
 * the times of a stage anew only when its sample has changed by as many aspirations as a sample must have.
 */
export function nextPublication(figures: Figures, columns: number, former: Publication | undefined): Publication {
  const keys = [...new Set([...figures.keys, ...(former?.groups ?? []).map(({ key }) => key)])].toSorted();
  const none = Array.from({ length: columns }, () => 0);
  const rows = keys.map((key) => figures.table[figures.keys.indexOf(key)] ?? none);
  const table = releaseTable(rows, columns, former && aligned(former, keys, none));
  const listed = keys.map((_, row) => former === undefined || table.rowTotals[row] !== 0);
  const ofListed = <Value>(values: readonly Value[]) => values.filter((_, row) => listed[row]);
  return {
    ...releaseStages(figures, allGroups, former),
    table: { ...table, cells: ofListed(table.cells), rowTotals: ofListed(table.rowTotals) },
    groups: ofListed(keys).map((key) => ({
      key,
      ...releaseStages(
        figures,
        key,
        former?.groups.find((group) => group.key === key),
      ),
    })),
  };
}

/** The former table with a row for each key; where a key was not listed, there were none. */
function aligned({ table, groups }: Publication, keys: readonly (string | null)[], none: number[]): FormerTable {
  const rows = keys.map((key) => groups.findIndex((group) => group.key === key));
  return {
    ...table,
    cells: rows.map((row) => table.cells[row] ?? none),
    rowTotals: rows.map((row) => (row < 0 ? 0 : table.rowTotals[row]!)),
  };
}

function releaseStages({ durations, pauses }: Figures, group: GroupKey, former: ReleasedStages | undefined) {
  const observed = durations.get(group) ?? [];
  const now = stageFigures(observed, pauses.get(group) ?? []);
  const stages: StageFigures[] = [];
  const samples: number[] = [];
  for (const [index, figures] of now.entries()) {
    const sample = sampleOf(observed, figures.stage);
    const before = former?.samples[index];
    const isStale = before !== undefined && Math.abs(sample - before) < smallestSample;
    stages.push(isStale ? former!.stages[index]! : figures);
    samples.push(isStale ? before : sample);
  }
  return { stages, samples };
}

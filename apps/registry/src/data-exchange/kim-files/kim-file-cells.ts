import { comparable, rule } from '#text';
import { dayCell, isRoundedNumber, type TableRow } from '#http-api';
import type { FoundVillage } from '../../areas/village-names.js';
import { type Cells, column, type ColumnName, columnNames } from './kim-file-columns.js';
import { type Fault, fault } from './kim-import-faults.js';

export interface FileRow {
  readonly line: number;
  readonly cells: Cells;
}

/** The rows of a file without their empty cells; days are `YYYY-MM-DD`. */
export function rowsOf(rows: readonly TableRow[]): FileRow[] {
  return rows.map(({ line, values }) => ({
    line,
    cells: Object.fromEntries(
      columnNames.flatMap((name): [ColumnName, string][] => {
        const text = values[name];
        if (!text) return [];
        return [[name, column(name).kind === 'day' ? dayCell(text) : text]];
      }),
    ),
  }));
}

/** The numbers of a row that Excel has rounded. */
export function roundedNumbers({ line, cells }: FileRow): Fault[] {
  return columnNames.flatMap((name) =>
    column(name).kind === 'phone' && isRoundedNumber(cells[name] ?? '') ? [fault(line, name, 'number-rounded')] : [],
  );
}

/** What a cell with several values names. */
export function listOf(text: string | undefined): string[] | undefined {
  return text?.split(/[|;\n]/).map((part) => part.trim());
}

/** A code for a word of an office, in any case; other words in capitals. */
export function codeOf<Code extends string>(
  text: string | undefined,
  names: Readonly<Record<string, Code>>,
): string | undefined {
  const word = text && comparable(text).toUpperCase();
  return word && (names[word] ?? word);
}

/** All villages that the rows name. */
export function villageTexts(rows: readonly FileRow[]): string[] {
  return rows.flatMap(({ cells }) => [
    ...(listOf(cells.villages) ?? []),
    ...(cells.homeVillage ? [cells.homeVillage] : []),
  ]);
}

/** The fault of a village that is not found by its name. */
export function villageFault(line: number, name: ColumnName, found: FoundVillage): Fault[] {
  if ('code' in found) return [];
  const { candidates, fault: code } = found;
  return [fault(line, name, code, candidates === '' ? null : rule({ en: candidates, id: candidates }))];
}

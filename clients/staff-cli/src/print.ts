import type { CliContext } from './cli-context.js';
import type { CommonOptions } from './options.js';

/** Prints lines, or the whole value as JSON. */
export function printResult(
  context: CliContext,
  { json }: CommonOptions,
  value: unknown,
  lines: () => readonly string[],
): void {
  if (json) context.out(JSON.stringify(value, null, 2));
  else for (const line of lines()) context.out(line);
}

/** Formats rows in columns under headings. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string[] {
  const cells = [headings, ...rows.map((row) => row.map((cell) => String(cell ?? '–')))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

/** Formats an age in its two largest units. */
export function age(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
    ['s', 1],
  ] as const;
  const first = units.findIndex(([, length]) => seconds >= length);
  if (first === -1) return '0s';
  let rest = Math.floor(seconds);
  return units
    .slice(first, first + 2)
    .map(([unit, length]) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      return count > 0 ? `${count}${unit}` : '';
    })
    .join('');
}

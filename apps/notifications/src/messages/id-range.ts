/** The smallest UUIDv7 of a moment: ids of plans and messages sort by the time of their plan. */
export function firstIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

export interface IdRange {
  readonly from: string;
  /** The first id after it. */
  readonly until: string;
}

/** The ids of a month of Jakarta, such as `2026-11`; Jakarta is seven hours ahead of UTC all year. */
export function idsOfMonth(month: string): IdRange {
  const begins = new Date(`${month}-01T00:00:00+07:00`);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: firstIdAt(begins), until: firstIdAt(new Date(`${next}-01T00:00:00+07:00`)) };
}

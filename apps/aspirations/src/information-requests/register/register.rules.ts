import { type ExemptionGround, exemptionGrounds } from '../exemption-grounds.js';
import type { InformationOutcome } from '../requests/decision.rules.js';

/** What the figures of a year are made of. */
export interface YearRow {
  readonly outcome: InformationOutcome | null;
  readonly ground: ExemptionGround | null;
  readonly requests: number;
  readonly late: number;
  readonly extended: number;
  /** Of the decided ones, in working days. */
  readonly days: readonly number[];
}

/** The report that the law wants published each year (UU 14/2008 art. 12). */
export function yearFigures(rows: readonly YearRow[]) {
  const sum = (some: readonly YearRow[], of: 'requests' | 'late' | 'extended') =>
    some.reduce((total, row) => total + row[of], 0);
  const with_ = (outcome: InformationOutcome | null) => rows.filter((row) => row.outcome === outcome);
  const withheld = rows.filter((row) => row.ground !== null);
  const days = rows.flatMap((row) => row.days).toSorted((one, other) => one - other);
  return {
    received: sum(rows, 'requests'),
    open: sum(with_(null), 'requests'),
    granted: sum(with_('GRANTED'), 'requests'),
    grantedInPart: sum(with_('GRANTED_IN_PART'), 'requests'),
    refused: sum(with_('REFUSED'), 'requests'),
    notHeld: sum(with_('NOT_HELD'), 'requests'),
    late: sum(rows, 'late'),
    extended: sum(rows, 'extended'),
    workingDays: {
      median: days.length === 0 ? null : days[Math.floor((days.length - 1) / 2)]!,
      longest: days.at(-1) ?? null,
    },
    reasons: Object.entries(exemptionGrounds).flatMap(([ground, words]) => {
      const of = withheld.filter((row) => row.ground === ground);
      return of.length === 0 ? [] : [{ ground: ground as ExemptionGround, ...words, requests: sum(of, 'requests') }];
    }),
  };
}

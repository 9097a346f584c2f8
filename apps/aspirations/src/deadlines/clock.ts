import {
  addWorkingDays,
  CalendarUnknownError,
  endOfJakartaDay,
  type Pause,
  type WorkingCalendar,
  workingDaysBefore,
} from '../calendar/working-days.js';
import type { ClockStage } from './clock-stages.js';

export const recipients = ['AGENCY_LIAISON', 'AGENCY_HEAD', 'DISKOMINFO', 'REGIONAL_SECRETARY'] as const;
export type Recipient = (typeof recipients)[number];

/** To whom a missed stage is told, so many working days after the missed one. */
export interface Rung {
  readonly stage: string;
  readonly step: number;
  readonly recipient: Recipient;
  readonly afterWorkingDays: number;
}

/** How far an open clock has come. */
export interface Clock {
  readonly stage: ClockStage;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly warnBefore: number | null;
  readonly warned: boolean;
  readonly missed: boolean;
  /** The last step that was climbed. */
  readonly rung: number;
  /** The times in which it stood. */
  readonly pauses: readonly Pause[];
}

export type ClockStep = { readonly kind: 'WARN' | 'MISS' } | ({ readonly kind: 'ESCALATE' } & Rung);

/** What a clock does next, and when; undefined when nothing is left, or that lies in a year that is not known. */
export function nextStep(
  clock: Clock,
  rungs: readonly Rung[],
  calendar: WorkingCalendar,
): { readonly step: ClockStep; readonly at: Date } | undefined {
  if (clock.missed) {
    const rung = rungs
      .filter(({ stage, step }) => stage === clock.stage && step > clock.rung)
      .reduce<Rung | undefined>((first, one) => (first && first.step < one.step ? first : one), undefined);
    const on = rung && known(() => addWorkingDays(clock.dueOn, rung.afterWorkingDays, calendar, clock.pauses));
    return on === undefined ? undefined : { step: { kind: 'ESCALATE', ...rung! }, at: endOfJakartaDay(on) };
  }
  const warnOn =
    clock.warnBefore === null || clock.warned
      ? undefined
      : known(() => workingDaysBefore(clock.dueOn, clock.warnBefore!, calendar));
  return warnOn !== undefined && warnOn > clock.startsOn
    ? { step: { kind: 'WARN' }, at: endOfJakartaDay(warnOn) }
    : { step: { kind: 'MISS' }, at: endOfJakartaDay(clock.dueOn) };
}

function known(count: () => string): string | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarUnknownError) return undefined;
    throw error;
  }
}

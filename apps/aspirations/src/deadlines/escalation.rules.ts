import type { escalationRecipients } from '#contracts';
import {
  addWorkingDays,
  CalendarUnknownError,
  endOfJakartaDay,
  type Pause,
  type WorkingCalendar,
  workingDaysBefore,
} from '#calendar';
import type { DeadlineStage } from '../aspirations/aspiration.states.js';

export type Recipient = (typeof escalationRecipients)[number];

/** Who is notified of a missed stage, and how many working days after the missed day. */
export interface EscalationLevel {
  readonly stage: string;
  readonly level: number;
  readonly recipient: Recipient;
  readonly afterWorkingDays: number;
}

/** The progress of a running deadline. */
export interface DeadlineState {
  readonly stage: DeadlineStage;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly warnBefore: number | null;
  readonly warned: boolean;
  readonly missed: boolean;
  /** The last level that was notified; 0 before the first. */
  readonly escalationLevel: number;
  /** Its ended pauses. */
  readonly pauses: readonly Pause[];
}

export type DeadlineAction = { readonly kind: 'WARN' | 'MISS' } | ({ readonly kind: 'ESCALATE' } & EscalationLevel);

/** The next action of a deadline and its time; undefined when there is none, or it lies in a year that is not recorded. */
export function nextAction(
  deadline: DeadlineState,
  levels: readonly EscalationLevel[],
  calendar: WorkingCalendar,
): { readonly action: DeadlineAction; readonly at: Date } | undefined {
  if (deadline.missed) {
    const [next] = levels
      .filter(({ stage, level }) => stage === deadline.stage && level > deadline.escalationLevel)
      .toSorted((a, b) => a.level - b.level);
    const on = next && known(() => addWorkingDays(deadline.dueOn, next.afterWorkingDays, calendar, deadline.pauses));
    return next && on !== undefined ? { action: { kind: 'ESCALATE', ...next }, at: endOfJakartaDay(on) } : undefined;
  }
  const warnOn =
    deadline.warnBefore === null || deadline.warned
      ? undefined
      : known(() => workingDaysBefore(deadline.dueOn, deadline.warnBefore!, calendar));
  return warnOn !== undefined && warnOn > deadline.startsOn
    ? { action: { kind: 'WARN' }, at: endOfJakartaDay(warnOn) }
    : { action: { kind: 'MISS' }, at: endOfJakartaDay(deadline.dueOn) };
}

function known(count: () => string): string | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarUnknownError) return undefined;
    throw error;
  }
}

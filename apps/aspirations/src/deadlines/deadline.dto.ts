import { z } from 'zod';
import { day, line } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';
import { recipients } from './escalation.rules.js';
import { aspirationClasses, timeLimitStages } from './time-limit.rules.js';

export const DeadlineReason = z.strictObject({ reason: line(300) }).meta({ id: 'DeadlineReason' });
export type DeadlineReason = z.output<typeof DeadlineReason>;

const moment = z.iso.datetime({ offset: true });

/** The deadlines of an aspiration with their pauses and changes. */
export const AspirationDeadlinesResponse = z
  .strictObject({
    version: z.int(),
    items: z.array(
      z.strictObject({
        stage: z.string(),
        startsOn: z.iso.date(),
        workingDays: z.int(),
        /** Working days added by an extension. */
        extendedBy: z.int(),
        dueOn: z.iso.date(),
        warnedAt: moment.nullable(),
        missedAt: moment.nullable(),
        stoppedAt: moment.nullable(),
        pausedAt: moment.nullable(),
        /** The last escalation level that was notified; 0 before the first. */
        escalationLevel: z.int(),
        pauses: z.array(z.strictObject({ pausedAt: moment, resumedAt: moment.nullable(), reason: z.string() })),
        changes: z.array(
          z.strictObject({ oldDueOn: z.iso.date(), newDueOn: z.iso.date(), why: z.string(), at: moment }),
        ),
      }),
    ),
  })
  .meta({ id: 'AspirationDeadlines' });
export type AspirationDeadlinesResponse = z.output<typeof AspirationDeadlinesResponse>;

const timeLimit = z.strictObject({
  stage: z.enum(timeLimitStages),
  class: z.enum(aspirationClasses).nullable(),
  category: categoryCode.nullable(),
  agencyId: agencyId.nullable(),
  effectiveFrom: day,
  workingDays: z.int().min(1).max(250),
  warnBefore: z.int().min(1).max(60).nullable(),
  source: line(200),
});
type TimeLimitInput = z.output<typeof timeLimit>;
const keyOf = (one: TimeLimitInput) =>
  [one.stage, one.class, one.category, one.agencyId, one.effectiveFrom].map(String).join(' ');

/** All time limits. Of those that match an aspiration the most specific applies; running deadlines keep their length. */
export const TimeLimits = z
  .strictObject({
    timeLimits: z
      .array(timeLimit)
      .max(5_000)
      .refine((all) => new Set(all.map(keyOf)).size === all.length, 'contains a time limit twice'),
  })
  .meta({ id: 'TimeLimits' });
export type TimeLimits = z.output<typeof TimeLimits>;

export const timeLimitsResponse = z.strictObject({ timeLimits: z.array(timeLimit) }).meta({ id: 'TimeLimitList' });

export const EscalationPolicyResponse = z
  .strictObject({
    levels: z.array(
      z.strictObject({
        stage: z.string(),
        level: z.int(),
        recipient: z.enum(recipients),
        afterWorkingDays: z.int(),
      }),
    ),
  })
  .meta({ id: 'EscalationPolicy' });
export type EscalationPolicyResponse = z.output<typeof EscalationPolicyResponse>;

import { z } from 'zod';
import { moment } from '#contracts';
import { line } from '#http-api';

export const DeadlineReason = z.strictObject({ reason: line(300) }).meta({ id: 'DeadlineReason' });
export type DeadlineReason = z.output<typeof DeadlineReason>;

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
    /** Of the agency, for a pause; without effect until the coordinator pauses the deadline. */
    pauseRequests: z.array(
      z.strictObject({
        requestedAt: moment,
        reason: z.string(),
        decidedAt: moment.nullable(),
        granted: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'AspirationDeadlines' });
export type AspirationDeadlinesResponse = z.output<typeof AspirationDeadlinesResponse>;

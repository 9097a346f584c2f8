import { z } from 'zod';
import { archiveReasons, aspirationKinds, referralDestinations } from '#contracts';
import { priorityAt } from './priority.js';
import { type Audience, readsAsWritten } from './redaction/audience.js';
import { aspirationOutcomes, aspirationStatuses, channels, deadlineStages } from './aspiration.states.js';

const moment = z.iso.datetime().nullable();

/** An aspiration as those read it who work on it; never with the reporter. */
export const AspirationResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(aspirationStatuses),
    trackingNumber: z.string(),
    kind: z.enum(aspirationKinds),
    category: z.string(),
    villageCode: z.string(),
    kimId: z.uuid().nullable().describe('The KIM that submitted it; null for other channels'),
    checkKimId: z.uuid().nullable().describe('The KIM that was asked last to check an answer on site'),
    channel: z.enum(channels),
    title: z.string(),
    body: z.string(),
    anonymous: z.boolean(),
    confidential: z.boolean(),
    mergedInto: z.uuid().nullable().describe('The aspiration that this one is a duplicate of'),
    parentId: z.uuid().nullable().describe('The split aspiration that this one is a part of'),
    part: z.int().nullable(),
    agencyId: z.string().nullable(),
    assignee: z.string().nullable().describe('The coordinator who works on it; null for readers outside the office'),
    priority: z
      .int()
      .nullable()
      .describe('0 to 100, by the citizens affected and the days waited; null for readers outside the office'),
    deadlines: z.array(
      z.strictObject({
        stage: z.enum(deadlineStages),
        dueOn: z.iso.date(),
        pausedAt: moment,
        stoppedAt: moment,
        missedAt: moment,
      }),
    ),
    dueOn: z.iso.date().nullable().describe('When an office must act next; null while no deadline runs for one'),
    answer: z.string().nullable(),
    reopenings: z.int(),
    declines: z.int(),
    oversight: z.boolean().describe('It needs an inspection on site, and so more time'),
    outcome: z.enum(aspirationOutcomes).nullable(),
    archiveReason: z.enum(archiveReasons).nullable(),
    referredTo: z.enum(referralDestinations).nullable(),
    rating: z.int().min(1).max(5).nullable(),
    reporterNotifiedAt: moment.describe('When the reporter was notified of the present answer'),
    receivedAt: z.iso.datetime(),
    verifiedAt: moment,
    assignedAt: moment,
    respondedAt: moment,
    closedAt: moment,
  })
  .meta({ id: 'Aspiration' });
export type AspirationResponse = z.output<typeof AspirationResponse>;

type Moments = 'reporterNotifiedAt' | 'verifiedAt' | 'assignedAt' | 'respondedAt' | 'closedAt';

/** The row of `selectAspiration`: with its texts masked, too; the moments of deadlines come as JSON gives them. */
export type AspirationRecord = Omit<AspirationResponse, Moments | 'receivedAt' | 'priority'> & {
  readonly [moment in Moments]: Date | null;
} & {
  readonly receivedAt: Date;
  readonly priorityFrom: Date;
  readonly titleMasked: string;
  readonly bodyMasked: string;
  readonly answerMasked: string | null;
};

/** The aspiration as an audience reads it. @param toOffice shows assignee and priority, to the coordinator’s office alone */
export function toAspirationResponse(
  record: AspirationRecord,
  audience: Audience,
  toOffice = audience === 'COORDINATOR',
): AspirationResponse {
  const { titleMasked: title, bodyMasked: body, answerMasked: answer, priorityFrom, ...row } = record;
  return {
    ...row,
    assignee: toOffice ? row.assignee : null,
    priority: toOffice ? priorityAt(priorityFrom, new Date()) : null,
    ...(!readsAsWritten(audience, row) && { title, body, answer }),
    deadlines: row.deadlines.map((deadline) => ({
      ...deadline,
      pausedAt: iso(deadline.pausedAt),
      stoppedAt: iso(deadline.stoppedAt),
      missedAt: iso(deadline.missedAt),
    })),
    reporterNotifiedAt: iso(row.reporterNotifiedAt),
    receivedAt: row.receivedAt.toISOString(),
    verifiedAt: iso(row.verifiedAt),
    assignedAt: iso(row.assignedAt),
    respondedAt: iso(row.respondedAt),
    closedAt: iso(row.closedAt),
  };
}

function iso(at: Date | string | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

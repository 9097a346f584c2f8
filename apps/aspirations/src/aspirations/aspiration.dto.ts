import { z } from 'zod';
import { archiveReasons, aspirationKinds, referralDestinations, villageCode } from '#contracts';
import { pageQuery } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { aspirationOutcomes } from './aspiration.entity.js';
import { channels, aspirationStatuses, deadlineStages } from './aspiration.states.js';

const moment = z.iso.datetime().nullable();

/** A case as those see it who work on it; never with the reporter. */
export const aspirationResponse = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(aspirationStatuses),
    trackingNumber: z.string(),
    kind: z.enum(aspirationKinds),
    category: z.string(),
    villageCode: z.string(),
    /** Null: no KIM took it in. */
    kimId: z.uuid().nullable(),
    channel: z.enum(channels),
    title: z.string(),
    body: z.string(),
    anonymous: z.boolean(),
    confidential: z.boolean(),
    /** The case that this one was found to be a duplicate of. */
    mergedInto: z.uuid().nullable(),
    /** The case that this one is a part of, and which. */
    parentId: z.uuid().nullable(),
    part: z.int().nullable(),
    agencyId: z.string().nullable(),
    deadlines: z.array(
      z.strictObject({
        stage: z.enum(deadlineStages),
        dueOn: z.iso.date(),
        /** It stands still from then on. */
        pausedAt: moment,
        stoppedAt: moment,
        missedAt: moment,
      }),
    ),
    answer: z.string().nullable(),
    reopenings: z.int(),
    declines: z.int(),
    /** It needs an inspection on site, and so more time. */
    oversight: z.boolean(),
    outcome: z.enum(aspirationOutcomes).nullable(),
    archiveReason: z.enum(archiveReasons).nullable(),
    referredTo: z.enum(referralDestinations).nullable(),
    rating: z.int().min(1).max(5).nullable(),
    /** When somebody has told the citizen of the answer. */
    reporterNotifiedAt: moment,
    receivedAt: z.iso.datetime(),
    verifiedAt: moment,
    assignedAt: moment,
    respondedAt: moment,
    closedAt: moment,
  })
  .meta({ id: 'Aspiration' });
export type AspirationResponse = z.infer<typeof aspirationResponse>;

export const aspirationQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(aspirationStatuses).optional(),
  agency: agencyId.optional(),
  village: villageCode.optional(),
});
export type AspirationQuery = z.infer<typeof aspirationQuery>;

interface DeadlineRow {
  readonly stage: (typeof deadlineStages)[number];
  readonly dueOn: string;
  readonly pausedAt: string | null;
  readonly stoppedAt: string | null;
  readonly missedAt: string | null;
}

type Moments = 'reporterNotifiedAt' | 'receivedAt' | 'verifiedAt' | 'assignedAt' | 'respondedAt' | 'closedAt';

/** A case as the database gives it. */
export type AspirationRow = Omit<AspirationResponse, Moments | 'deadlines'> & { deadlines: DeadlineRow[] } & {
  [moment in Moments]: Date | null;
};

export function toAspirationResponse(row: AspirationRow): AspirationResponse {
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    trackingNumber: row.trackingNumber,
    kind: row.kind,
    category: row.category,
    villageCode: row.villageCode,
    kimId: row.kimId,
    channel: row.channel,
    title: row.title,
    body: row.body,
    anonymous: row.anonymous,
    confidential: row.confidential,
    mergedInto: row.mergedInto,
    parentId: row.parentId,
    part: row.part,
    agencyId: row.agencyId,
    deadlines: row.deadlines.map(({ stage, dueOn, pausedAt, stoppedAt, missedAt }) => ({
      stage,
      dueOn,
      pausedAt: pausedAt && new Date(pausedAt).toISOString(),
      stoppedAt: stoppedAt && new Date(stoppedAt).toISOString(),
      missedAt: missedAt && new Date(missedAt).toISOString(),
    })),
    answer: row.answer,
    reopenings: row.reopenings,
    declines: row.declines,
    oversight: row.oversight,
    outcome: row.outcome,
    archiveReason: row.archiveReason,
    referredTo: row.referredTo,
    rating: row.rating,
    reporterNotifiedAt: row.reporterNotifiedAt?.toISOString() ?? null,
    receivedAt: row.receivedAt!.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    assignedAt: row.assignedAt?.toISOString() ?? null,
    respondedAt: row.respondedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

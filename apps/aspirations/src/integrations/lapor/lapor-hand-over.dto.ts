import { z } from 'zod';
import { pageQuery, pageSchema } from '#http-api';
import { sql } from '#database';
import { laporHandOverStatuses } from './lapor-hand-over.workflow.js';

const moment = z.iso.datetime();

export const LaporHandOverQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(laporHandOverStatuses).optional(),
  /** The id of LAPOR!, to find our aspiration. */
  laporId: z.string().min(1).max(60).optional(),
});
export type LaporHandOverQuery = z.output<typeof LaporHandOverQuery>;

export const LaporHandOverResponse = z
  .strictObject({
    aspirationId: z.uuid(),
    trackingNumber: z.string(),
    status: z.enum(laporHandOverStatuses),
    laporId: z.string().nullable(),
    /** The status in the words of LAPOR!. */
    laporStatus: z.string().nullable(),
    tries: z.int(),
    /** The reason of the last failure or of the refusal. */
    lastFailure: z.string().nullable(),
    queuedAt: moment,
    /** The time of the next try. */
    dueAt: moment.nullable(),
    sentAt: moment.nullable(),
    lastReceiptAt: moment.nullable(),
  })
  .meta({ id: 'LaporHandOver' });
export type LaporHandOverResponse = z.output<typeof LaporHandOverResponse>;

export const LaporHandOverPage = pageSchema(LaporHandOverResponse).meta({ id: 'LaporHandOverPage' });
export type LaporHandOverPage = z.output<typeof LaporHandOverPage>;

type Moments = 'dueAt' | 'sentAt' | 'lastReceiptAt';
export type LaporHandOverRecord = Omit<LaporHandOverResponse, Moments | 'queuedAt'> & {
  readonly queuedAt: Date;
} & { readonly [moment in Moments]: Date | null };

export const selectHandOver = sql`
  SELECT hand_over.id AS aspiration_id, tracking_number, hand_over.status,
         lapor_id, lapor_status, tries, last_failure,
         queued_at, due_at, sent_at, last_receipt_at
    FROM lapor_hand_over hand_over JOIN aspiration ON aspiration.id = hand_over.id`;

export function toHandOverResponse({
  queuedAt,
  dueAt,
  sentAt,
  lastReceiptAt,
  ...row
}: LaporHandOverRecord): LaporHandOverResponse {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...row,
    queuedAt: queuedAt.toISOString(),
    dueAt: iso(dueAt),
    sentAt: iso(sentAt),
    lastReceiptAt: iso(lastReceiptAt),
  };
}

import { z } from 'zod';
import { LaporHandOverResponse } from './lapor-hand-over.dto.js';

export const ReconciliationQuery = z.strictObject({
  /** Days without a receipt after which a hand-over is listed as unacknowledged. */
  unacknowledgedDays: z.coerce.number().int().min(0).max(365).default(3),
});
export type ReconciliationQuery = z.output<typeof ReconciliationQuery>;

const handOvers = z.array(LaporHandOverResponse);

/** Hand-overs compared with receipts; each list has the 100 that have waited longest. */
export const Reconciliation = z
  .strictObject({
    at: z.iso.datetime(),
    counts: z.strictObject({
      QUEUED: z.int(),
      HANDED_OVER: z.int(),
      ACKNOWLEDGED: z.int(),
      REFUSED: z.int(),
      FAILED: z.int(),
    }),
    /** Referred to LAPOR! but never queued. */
    unqueued: z.array(
      z.strictObject({ aspirationId: z.uuid(), trackingNumber: z.string(), referredAt: z.iso.datetime() }),
    ),
    /** Tried without success so far. */
    failing: handOvers,
    /** Handed over but not acknowledged. */
    unacknowledged: handOvers,
    refused: handOvers,
    failed: handOvers,
    /** Receipts that match no hand-over. */
    unmatchedReceipts: z.array(
      z.strictObject({
        reference: z.string(),
        fault: z.enum(['unknown-reference', 'another-id', 'id-taken', 'out-of-order']),
        outcome: z.string(),
        laporId: z.string().nullable(),
        receivedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'LaporReconciliation' });
export type Reconciliation = z.output<typeof Reconciliation>;

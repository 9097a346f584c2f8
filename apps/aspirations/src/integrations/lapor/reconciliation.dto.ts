import { z } from 'zod';
import { laporHandOverResponse } from './lapor-hand-over.dto.js';

export const reconciliationQuery = z.strictObject({
  /** Days without a word from LAPOR! after which a hand-over is told of. */
  silentDays: z.coerce.number().int().min(0).max(365).default(3),
});
export type ReconciliationQuery = z.infer<typeof reconciliationQuery>;

const some = z.array(laporHandOverResponse);

/** What was handed over against what LAPOR! has said; of each list the 100 that have waited longest. */
export const reconciliationResponse = z
  .strictObject({
    at: z.iso.datetime(),
    counts: z.strictObject({
      QUEUED: z.int(),
      HANDED_OVER: z.int(),
      ACKNOWLEDGED: z.int(),
      REFUSED: z.int(),
      FAILED: z.int(),
    }),
    /** Referred to LAPOR!, and never queued. */
    unqueued: z.array(
      z.strictObject({ aspirationId: z.uuid(), trackingNumber: z.string(), referredAt: z.iso.datetime() }),
    ),
    /** Tried in vain so far. */
    failing: some,
    /** Handed over, and LAPOR! has not said that it has it. */
    silent: some,
    refused: some,
    givenUp: some,
    /** What LAPOR! said that fits nothing that was handed over. */
    unmatchedReceipts: z.array(
      z.strictObject({
        reference: z.string(),
        fault: z.enum(['unknown-reference', 'another-id', 'client-id-reused', 'out-of-order']),
        outcome: z.string(),
        laporId: z.string().nullable(),
        receivedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'LaporReconciliation' });
export type Reconciliation = z.infer<typeof reconciliationResponse>;

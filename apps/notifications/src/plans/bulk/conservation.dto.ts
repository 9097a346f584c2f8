import { z } from 'zod';

const count = z.int().min(0);

export const ConservationResponse = z
  .object({
    planned: count.describe('Counted where messages are created, apart from the messages.'),
    delivered: count,
    failed: count,
    suppressed: count,
    expired: count,
    cancelled: count,
    inFlight: count.describe('Waiting, held, being sent, or sent without a receipt yet.'),
    escalated: count.describe('Further messages in the place of those without a receipt; not part of the sum.'),
    balanced: z
      .boolean()
      .describe('Planned is the sum of delivered, failed, suppressed, expired, cancelled and in flight.'),
  })
  .meta({ id: 'Conservation' });
export type ConservationResponse = z.output<typeof ConservationResponse>;

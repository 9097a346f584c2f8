import { z } from 'zod';
import { moment } from '#contracts';
import type { EditionHistory } from './edition-history.entity.js';
import { editionStatuses } from './edition.workflow.js';

const editionStep = z
  .object({
    version: z.int(),
    action: z.string(),
    from: z.enum(editionStatuses).nullable(),
    to: z.enum(editionStatuses),
    by: z.string(),
    reason: z.string().nullable(),
    contentHash: z.string(),
    at: moment,
  })
  .meta({ id: 'EditionStep' });

export const editionHistoryResponse = z.object({ items: z.array(editionStep) }).meta({ id: 'EditionHistory' });
export type EditionHistoryResponse = z.output<typeof editionHistoryResponse>;

export function toEditionHistoryResponse(steps: readonly EditionHistory[]): EditionHistoryResponse {
  return {
    items: steps.map(({ version, action, from, to, by, reason, contentHash, at }) => ({
      version,
      action,
      from,
      to,
      by,
      reason,
      contentHash,
      at: at.toISOString(),
    })),
  };
}

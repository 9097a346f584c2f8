import { z } from 'zod';
import type { LaporReceipt } from './lapor-gateway.js';

const text = (max: number) =>
  z
    .union([z.string(), z.number()])
    .transform((value) =>
      String(value)
        .trim()
        .replaceAll(/\p{Cc}/gu, ' ')
        .slice(0, max),
    )
    .nullish()
    .transform((value) => value || null);

/** A receipt in a file or response; unknown fields may be missing. */
export const laporReceipt = z
  .object({
    reference: z.string().trim().min(1).max(100),
    outcome: z.enum(['ACKNOWLEDGED', 'REFUSED']),
    laporId: text(60),
    laporStatus: text(200),
  })
  .refine(({ outcome, laporId }) => outcome !== 'ACKNOWLEDGED' || laporId !== null, {
    path: ['laporId'],
    error: 'is required to acknowledge',
  }) satisfies z.ZodType<LaporReceipt>;

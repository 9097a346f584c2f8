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

/** A receipt as a file or an answer has it; whoever writes one may leave out what is not known. */
export const laporReceipt = z
  .object({
    reference: z.string().trim().min(1).max(100),
    outcome: z.enum(['ACKNOWLEDGED', 'REFUSED']),
    laporId: text(60),
    laporStatus: text(200),
  })
  .refine(({ outcome, laporId }) => outcome !== 'ACKNOWLEDGED' || laporId !== null, {
    path: ['laporId'],
    error: 'is needed to acknowledge',
  }) satisfies z.ZodType<LaporReceipt>;

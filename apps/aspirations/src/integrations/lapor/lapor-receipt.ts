import { z } from 'zod';
import { rule } from '#text';
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
    error: rule({ en: 'must be given to acknowledge', id: 'wajib diisi untuk konfirmasi' }),
  }) satisfies z.ZodType<LaporReceipt>;

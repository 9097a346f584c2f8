import type { z } from 'zod';
import { wholeNumber } from './fields.js';

/** Upload limits, for services that accept attachments. */
export const attachmentSettings = {
  ATTACHMENTS_MAX_BYTES: wholeNumber(65_536, 52_428_800)
    .default(10_485_760)
    .describe('maximum size of an uploaded file in bytes, 65536 to 52428800'),
  ATTACHMENTS_MAX_PIXELS: wholeNumber(1_000_000, 250_000_000)
    .default(50_000_000)
    .describe('maximum pixels of an uploaded image, 1000000 to 250000000: each takes 3 or 4 bytes of memory'),
  ATTACHMENTS_MAX_UNCLAIMED: wholeNumber(1, 1000)
    .default(20)
    .describe('maximum uploads of one account that are not attached to anything yet, 1 to 1000'),
};

export type AttachmentSettings = Readonly<z.infer<z.ZodObject<typeof attachmentSettings>>>;

import { z } from 'zod';
import { checkResults } from '#contracts';
import { paragraphs } from '#http-api';
import { attachmentIds } from '../../text-fields.js';

/** What the village's KIM found on site; everybody who may read the case reads it. */
export const siteCheck = z
  .strictObject({ kimId: z.uuid().toLowerCase(), result: z.enum(checkResults), text: paragraphs(4_000), attachmentIds })
  .meta({ id: 'SiteCheck' });
export type SiteCheck = z.infer<typeof siteCheck>;

/** What the KIM heard of the citizen. */
export const relayedAnswer = z.strictObject({ text: paragraphs(10_000) }).meta({ id: 'RelayedAnswer' });
export type RelayedAnswer = z.infer<typeof relayedAnswer>;

/** Why an answer is sent back to its agency, or found right. */
export const verdict = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof verdict>;

import { z } from 'zod';
import { checkResults } from '#contracts';
import { paragraphs } from '#http-api';
import { attachmentIds } from '../../text-fields.js';

/** The KIM that is to check. */
export const CheckRequest = z.strictObject({ kimId: z.uuid().toLowerCase() }).meta({ id: 'CheckRequest' });
export type CheckRequest = z.output<typeof CheckRequest>;

/** What the village’s KIM found on site; everyone who may read the aspiration reads it. */
export const SiteCheck = z
  .strictObject({ kimId: z.uuid().toLowerCase(), result: z.enum(checkResults), text: paragraphs(4_000), attachmentIds })
  .meta({ id: 'SiteCheck' });
export type SiteCheck = z.output<typeof SiteCheck>;

/** What the citizen replied to the KIM. */
export const RelayedAnswer = z.strictObject({ text: paragraphs(10_000) }).meta({ id: 'RelayedAnswer' });
export type RelayedAnswer = z.output<typeof RelayedAnswer>;

/** Why an answer is sent back to its agency, or upheld. */
export const Verdict = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'Verdict' });
export type Verdict = z.output<typeof Verdict>;

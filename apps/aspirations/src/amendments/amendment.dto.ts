import { z } from 'zod';
import { factAnswers, shownAnswer } from '../intake/intake.dto.js';
import { trackingKey } from '../tracking/tracking.dto.js';

/** Answers to the questions of a case; those that are not named stay as they are. */
export const amendment = z
  .strictObject({ facts: factAnswers, attachmentIds: z.array(z.uuid().toLowerCase()).max(1_000).optional() })
  .meta({ id: 'FactAmendment' });
export type Amendment = z.infer<typeof amendment>;

export const citizenAmendment = z
  .strictObject({ ...trackingKey.shape, facts: factAnswers.optional() })
  .meta({ id: 'CitizenFactAmendment' });
export type CitizenAmendment = z.infer<typeof citizenAmendment>;

const question = { key: z.string(), questionId: z.string(), questionEn: z.string() };

/** What is asked in a citizen's own case, and what has been answered. */
export const citizenFacts = z
  .strictObject({
    category: z.string(),
    facts: z.array(z.strictObject({ ...question, answer: shownAnswer })),
    /** What is required and still open. */
    missing: z.array(z.strictObject(question)),
  })
  .meta({ id: 'CitizenFacts' });
export type CitizenFacts = z.infer<typeof citizenFacts>;

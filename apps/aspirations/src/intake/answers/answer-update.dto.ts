import { z } from 'zod';
import { formAnswers, shownAnswer } from '../intake.dto.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';

/** Answers to the questions of a case; those that are not named stay as they are. */
export const NewAnswers = z
  .strictObject({ answers: formAnswers, attachmentIds: z.array(z.uuid().toLowerCase()).max(1_000).optional() })
  .meta({ id: 'FactAmendment' });
export type NewAnswers = z.output<typeof NewAnswers>;

export const CitizenNewAnswers = z
  .strictObject({ ...TrackingKey.shape, answers: formAnswers.optional() })
  .meta({ id: 'CitizenFactAmendment' });
export type CitizenNewAnswers = z.output<typeof CitizenNewAnswers>;

const question = { key: z.string(), questionId: z.string(), questionEn: z.string() };

/** What is asked in a citizen's own case, and what has been answered. */
export const CitizenForm = z
  .strictObject({
    category: z.string(),
    answers: z.array(z.strictObject({ ...question, answer: shownAnswer })),
    /** What is required and still open. */
    missing: z.array(z.strictObject(question)),
  })
  .meta({ id: 'CitizenFacts' });
export type CitizenForm = z.output<typeof CitizenForm>;

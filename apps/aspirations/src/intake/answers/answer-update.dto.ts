import { z } from 'zod';
import { missingField } from '../missing-field.js';
import { formAnswers, shownAnswer } from '../intake.dto.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';

/** Answers to questions of an aspiration, by key; the others stay as they are. */
export const NewAnswers = z
  .strictObject({ answers: formAnswers, attachmentIds: z.array(z.uuid().toLowerCase()).max(1_000).optional() })
  .meta({ id: 'NewAnswers' });
export type NewAnswers = z.output<typeof NewAnswers>;

export const CitizenNewAnswers = z
  .strictObject({ ...TrackingKey.shape, answers: formAnswers.optional() })
  .meta({ id: 'CitizenNewAnswers' });
export type CitizenNewAnswers = z.output<typeof CitizenNewAnswers>;

const question = { key: z.string(), questionId: z.string(), questionEn: z.string() };

/** The questions of the citizen's own aspiration, and the answers. */
export const CitizenForm = z
  .strictObject({
    category: z.string(),
    answers: z.array(z.strictObject({ ...question, answer: shownAnswer })),
    missing: z.array(missingField),
  })
  .meta({ id: 'CitizenForm' });
export type CitizenForm = z.output<typeof CitizenForm>;

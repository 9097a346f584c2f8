import { z } from 'zod';
import { paragraphs } from '#http-api';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { informationForms } from '../../intake/requested-information.js';

const stated = {
  purpose: paragraphs(1_000).describe('What the information is for (UU 14/2008 art. 4)'),
  form: z.enum(informationForms).optional(),
};

/** The purpose of a request that was received without one. */
export const NewPurpose = z.strictObject(stated).meta({ id: 'NewInformationPurpose' });
export type NewPurpose = z.output<typeof NewPurpose>;

export const RequesterPurpose = z
  .strictObject({ ...TrackingKey.shape, ...stated })
  .meta({ id: 'RequesterInformationPurpose' });
export type RequesterPurpose = z.output<typeof RequesterPurpose>;

export const StatedPurpose = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    purpose: z.string(),
    form: z.enum(informationForms).nullable(),
  })
  .meta({ id: 'StatedInformationPurpose' });
export type StatedPurpose = z.output<typeof StatedPurpose>;

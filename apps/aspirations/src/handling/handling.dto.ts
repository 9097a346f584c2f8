import { z } from 'zod';
import { paragraphs } from '#http-api';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';

/** What the coordinator puts right while verifying; the protection of the reporter can be raised, never lowered. */
export const verification = z
  .strictObject({
    category: categoryCode.optional(),
    anonymous: z.boolean().optional(),
    confidential: z.boolean().optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof verification>;

export const disposition = z.strictObject({ agencyId }).meta({ id: 'Disposition' });
export type Disposition = z.infer<typeof disposition>;

export const agencyResponse = z.strictObject({ text: paragraphs(10_000) }).meta({ id: 'AgencyResponse' });
export type AgencyResponse = z.infer<typeof agencyResponse>;

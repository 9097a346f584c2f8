import { z } from 'zod';
import { paragraphs } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { attachmentIds } from '../../text-fields.js';

export const Assignment = z.strictObject({ agencyId }).meta({ id: 'Assignment' });
export type Assignment = z.output<typeof Assignment>;

/** Why an aspiration is declined or recalled; offices read it, its citizen does not. */
export const OfficeNote = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'OfficeNote' });
export type OfficeNote = z.output<typeof OfficeNote>;

/** A question to the citizen, or what has been done so far; its citizen reads it. */
export const AgencyNote = z.strictObject({ text: paragraphs(4_000), attachmentIds }).meta({ id: 'AgencyNote' });
export type AgencyNote = z.output<typeof AgencyNote>;

/** The answer to the citizen, and its evidence. */
export const AgencyResponse = z
  .strictObject({ text: paragraphs(10_000), attachmentIds })
  .meta({ id: 'AgencyResponse' });
export type AgencyResponse = z.output<typeof AgencyResponse>;

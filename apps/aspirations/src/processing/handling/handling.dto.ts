import { z } from 'zod';
import { paragraphs } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { attachmentIds } from '../../text-fields.js';

export const assignment = z.strictObject({ agencyId }).meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof assignment>;

/** Why a case is declined or taken back; offices read it, its citizen does not. */
export const officeNote = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'PassingOn' });
export type OfficeNote = z.infer<typeof officeNote>;

/** A question to the citizen, or what has been done so far; its citizen reads it. */
export const agencyNote = z.strictObject({ text: paragraphs(4_000), attachmentIds }).meta({ id: 'AgencyNote' });
export type AgencyNote = z.infer<typeof agencyNote>;

/** The answer to the citizen, and what bears it out. */
export const agencyResponse = z
  .strictObject({ text: paragraphs(10_000), attachmentIds })
  .meta({ id: 'AgencyResponse' });
export type AgencyResponse = z.infer<typeof agencyResponse>;

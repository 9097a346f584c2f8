import { z } from 'zod';
import { optional, paragraphs } from '#http-api';

/** How information is given. */
export const informationForms = ['INSPECTION', 'COPY', 'DIGITAL'] as const;
export type InformationForm = (typeof informationForms)[number];

/** What a submission may state of a request for information: the law wants it, and no submission is refused without it. */
export const RequestedInformation = z.strictObject({
  purpose: optional(paragraphs(1_000)).describe('What the information is for'),
  form: optional(z.enum(informationForms)),
});

import { z } from 'zod';
import { villageCode } from '#contracts';
import { day, line } from '#http-api';
import type { Decree } from './decree.js';

export const newDecree = z
  .strictObject({
    number: line(100).describe('The number of the decree (SK) that established the KIM, or renewed it'),
    date: day,
    issuer: line(200).describe('Who issued it, such as the head of the village'),
    termFrom: day.optional().describe('First day of the term; the day of the decree unless it is given'),
    termUntil: day.nullable().default(null).describe('Last day of the term; null when the decree names none'),
    documentId: z.uuid().nullable().default(null).describe('The scanned decree, uploaded to /v1/attachments'),
  })
  .transform(({ termFrom, ...decree }) => ({ ...decree, termFrom: termFrom ?? decree.date }))
  .refine(({ termFrom, termUntil }) => termUntil === null || termUntil >= termFrom, {
    path: ['termUntil'],
    error: 'must not be before the first day of the term',
  });

/** The villages that a KIM serves. */
export const servedVillages = z
  .array(villageCode)
  .min(1)
  .max(100)
  .refine((codes) => new Set(codes).size === codes.length, 'must name each village once')
  .describe('The villages that the KIM serves');

export const kimName = line(200);

export const DecreeRenewal = z
  .strictObject({
    decree: newDecree,
    presentEndsOn: day
      .nullable()
      .default(null)
      .describe('Last day of the present decree when the new one cuts its term short'),
    name: kimName.optional().describe('When the new decree gives the KIM another name'),
    villageCodes: servedVillages.optional().describe('When the new decree gives the KIM other villages'),
  })
  .meta({ id: 'DecreeRenewal' });
export type DecreeRenewal = z.output<typeof DecreeRenewal>;

export const DecreeResponse = z.object({
  number: z.string(),
  date: z.iso.date(),
  issuer: z.string(),
  termFrom: z.iso.date(),
  termUntil: z.iso.date().nullable(),
  documentId: z.uuid().nullable().describe('The scanned decree, for those who have a part in the KIM'),
});
export type DecreeResponse = z.output<typeof DecreeResponse>;

export const DecreeList = z
  .object({ items: z.array(DecreeResponse).describe('The present decree first, then those it followed on') })
  .meta({ id: 'DecreeList' });
export type DecreeList = z.output<typeof DecreeList>;

export function toDecreeResponse({ number, date, issuer, termFrom, termUntil, documentId }: Decree): DecreeResponse {
  return { number, date, issuer, termFrom, termUntil, documentId };
}

import { z } from 'zod';
import { jakartaDate } from '#calendar';
import { villageCode } from '#contracts';
import { day, line, optional } from '#http-api';
import { rule } from '#text';
import { type Decree, isInForce } from './decree.js';

export const newDecree = z
  .strictObject({
    number: line(100).describe('The number of the decree (SK) that established or renewed the KIM'),
    date: day,
    issuer: line(200).describe('The issuer, such as the village head'),
    termFrom: optional(day).describe('First day of the term; the date of the decree without it'),
    termUntil: day.nullable().default(null).describe('Last day of the term; null when the decree names none'),
    documentId: z.uuid().nullable().default(null).describe('The scanned decree, uploaded to /v1/attachments'),
  })
  .transform(({ termFrom, ...decree }) => ({ ...decree, termFrom: termFrom ?? decree.date }))
  .refine(({ termFrom, termUntil }) => termUntil === null || termUntil >= termFrom, {
    path: ['termUntil'],
    error: rule({
      en: 'must not be before the first day of the term',
      id: 'tidak boleh sebelum hari pertama masa bakti',
    }),
  });

/** The villages that a KIM serves. */
export const servedVillages = z
  .array(villageCode)
  .min(1)
  .max(100)
  .refine(
    (codes) => new Set(codes).size === codes.length,
    rule({ en: 'must name each village once', id: 'setiap desa hanya boleh disebut sekali' }),
  )
  .describe('The villages that the KIM serves');

export const kimName = line(200);

export const DecreeRenewal = z
  .strictObject({
    decree: newDecree,
    presentEndsOn: day
      .nullable()
      .default(null)
      .describe('Last day of the present decree when the new one shortens its term'),
    name: optional(kimName).describe('The new name of the KIM, if the decree changes it'),
    villageCodes: servedVillages.optional().describe('The new villages of the KIM, if the decree changes them'),
  })
  .meta({ id: 'DecreeRenewal' });
export type DecreeRenewal = z.output<typeof DecreeRenewal>;

export const DecreeResponse = z.object({
  number: z.string(),
  date: z.iso.date(),
  issuer: z.string(),
  termFrom: z.iso.date(),
  termUntil: z.iso.date().nullable(),
  documentId: z.uuid().nullable().describe('The scanned decree, for readers with a role in the KIM'),
  inForce: z.boolean().describe('Its term has begun and has not ended: a decree can be renewed ahead of its end'),
});
export type DecreeResponse = z.output<typeof DecreeResponse>;

export const DecreeList = z
  .object({ items: z.array(DecreeResponse).describe('Latest first; the one of today has `inForce`') })
  .meta({ id: 'DecreeList' });
export type DecreeList = z.output<typeof DecreeList>;

export function toDecreeResponse(decree: Decree): DecreeResponse {
  const { number, date, issuer, termFrom, termUntil, documentId } = decree;
  return { number, date, issuer, termFrom, termUntil, documentId, inForce: isInForce(decree, jakartaDate()) };
}

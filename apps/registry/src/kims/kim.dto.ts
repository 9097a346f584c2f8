import { z } from 'zod';
import { kimStatuses, moment, villageCode } from '#contracts';
import { pageQuery, pageSchema, day, line, paragraphs } from '#http-api';
import type { Decree, Kim } from './kim-rows.js';

const decree = z
  .strictObject({
    number: line(100).describe('The number of the decree (SK) that established the KIM'),
    date: day,
    issuer: line(200).describe('Who issued it, such as the head of the village'),
    termFrom: day.optional().describe('First day of the term; the day of the decree unless it is given'),
    termUntil: day.nullable().default(null).describe('Last day of the term; null when the decree names none'),
  })
  .transform(({ termFrom, ...named }) => ({ ...named, termFrom: termFrom ?? named.date, documentId: null }))
  .refine(({ termFrom, termUntil }) => termUntil === null || termUntil >= termFrom, {
    path: ['termUntil'],
    error: 'must not be before the first day of the term',
  });

const villageCodes = z
  .array(villageCode)
  .min(1)
  .max(100)
  .refine((codes) => new Set(codes).size === codes.length, 'must name each village once')
  .describe('The villages that the KIM serves');

const fields = { name: line(200), villageCodes, decree: decree.nullable() };

export const newKim = z.strictObject({ ...fields, decree: fields.decree.default(null) }).meta({ id: 'NewKim' });
export type NewKim = z.infer<typeof newKim>;

export const kimChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'must change something')
  .meta({ id: 'KimChange' });
export type KimChange = z.infer<typeof kimChange>;

export const kimReturn = z
  .strictObject({ reason: paragraphs(2000).describe('What the KIM is asked to complete or put right') })
  .meta({ id: 'KimReturn' });
export type KimReturn = z.infer<typeof kimReturn>;

export const kimQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(kimStatuses).optional(),
  village: villageCode.optional().describe('Only KIM that serve this village'),
});
export type KimQuery = z.infer<typeof kimQuery>;

const decreeResponse = z.object({
  number: z.string(),
  date: z.iso.date(),
  issuer: z.string(),
  termFrom: z.iso.date(),
  termUntil: z.iso.date().nullable(),
});

export const kimResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    status: z.enum(kimStatuses),
    villageCodes: z.array(villageCode),
    decree: decreeResponse.nullable(),
    successorId: z.uuid().nullable().describe('The KIM into which this one was dissolved'),
    lastActivityOn: z.iso.date().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Kim' });
export type KimResponse = z.infer<typeof kimResponse>;

export const kimPage = pageSchema(kimResponse).meta({ id: 'KimPage' });

export function toKimResponse(kim: Kim): KimResponse {
  return {
    id: kim.id,
    version: kim.version,
    name: kim.name,
    status: kim.status,
    villageCodes: [...kim.villageCodes],
    decree: kim.decree && toDecreeResponse(kim.decree),
    successorId: kim.successorId,
    lastActivityOn: kim.lastActivityOn,
    createdAt: kim.createdAt.toISOString(),
    updatedAt: kim.updatedAt.toISOString(),
  };
}

function toDecreeResponse({ number, date, issuer, termFrom, termUntil }: Decree): z.infer<typeof decreeResponse> {
  return { number, date, issuer, termFrom, termUntil };
}

import { z } from 'zod';
import { documentLanguages, moment } from '#contracts';
import { changeKinds } from './change-chain.js';

const hash = z.string().describe('SHA-256 in lower-case hexadecimal');

export const ChangeQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('The `seq` of the last change that you have; 0: from the beginning'),
  limit: z.coerce.number().int().min(1).max(1000).default(200).describe('Maximum number of changes'),
});
export type ChangeQuery = z.output<typeof ChangeQuery>;

export const ChangeResponse = z
  .object({
    seq: z.int().describe('Grows by one with every change; there are no gaps'),
    at: moment,
    kind: z.enum(changeKinds),
    documentId: z.uuid(),
    language: z.enum(documentLanguages),
    editionId: z.uuid(),
    contentHash: hash.describe('Of the content of the edition, SHA-256 in lower-case hexadecimal'),
    hash: hash.describe('Chains the change to the one before it'),
  })
  .meta({ id: 'PublicationChange' });
export type ChangeResponse = z.output<typeof ChangeResponse>;

export const ChangePage = z
  .object({
    items: z.array(ChangeResponse),
    next: z.int().describe('For `after` of the next request, now or when there is something new'),
    newest: z.int().describe('The `seq` of the newest change of all'),
  })
  .meta({ id: 'PublicationChangePage' });
export type ChangePage = z.output<typeof ChangePage>;

export const ChangeDay = z
  .object({
    day: z.iso.date().describe('In Jakarta'),
    first: z.int(),
    last: z.int(),
    previousDigest: hash.describe('The digest of the last day before it with a change; 64 zeros: there is none'),
    digest: hash.describe('The hash of the last change of the day'),
    closed: z.boolean().describe('Whether the day has ended: its digest does not change any more'),
  })
  .meta({ id: 'PublicationChangeDay' });
export type ChangeDay = z.output<typeof ChangeDay>;

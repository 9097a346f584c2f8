import { z } from 'zod';
import { day, emailAddress, line, pageQuery, pageSchema, personName } from '#http-api';
import { rule } from '#text';
import { purpose } from '../text-fields.js';

export const liaisonPosts = ['LIAISON', 'HEAD'] as const;

/** A person with a post at an agency; `until` is the last day, null for none. */
export const LiaisonEntry = z
  .strictObject({
    post: z.enum(liaisonPosts),
    fullName: personName(200),
    email: emailAddress,
    accountId: line(200).nullable().default(null),
    from: day,
    until: day.nullable().default(null),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    error: rule({ en: 'must not end before it begins', id: 'tidak boleh berakhir sebelum dimulai' }),
    path: ['until'],
  })
  .meta({ id: 'LiaisonEntry' });
export type LiaisonEntry = z.output<typeof LiaisonEntry>;

const post = {
  id: z.uuid(),
  version: z.int(),
  post: z.enum(liaisonPosts),
  accountId: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
};

/** The post without the person. */
export const LiaisonReceipt = z.strictObject({ ...post, agencyId: z.string() }).meta({ id: 'LiaisonReceipt' });
export type LiaisonReceipt = z.output<typeof LiaisonReceipt>;

export const LiaisonQuery = z.strictObject({
  ...pageQuery,
  purpose,
  on: day.optional().describe('Only people who hold their post on this day'),
});
export type LiaisonQuery = z.output<typeof LiaisonQuery>;

export const LiaisonResponse = z
  .strictObject({ ...post, fullName: z.string(), email: z.string() })
  .meta({ id: 'Liaison' });
export type LiaisonResponse = z.output<typeof LiaisonResponse>;

export const LiaisonPage = pageSchema(LiaisonResponse).meta({ id: 'LiaisonPage' });
export type LiaisonPage = z.output<typeof LiaisonPage>;

import { z } from 'zod';
import { day, line, pageQuery } from '#http-api';
import { purpose } from '../text-fields.js';

export const liaisonPosts = ['LIAISON', 'HEAD'] as const;

/** A person with a post at an agency; `until` is the last day, null for none. */
export const liaisonEntry = z
  .strictObject({
    post: z.enum(liaisonPosts),
    fullName: line(200),
    email: z.email().max(254),
    accountId: line(200).nullable().default(null),
    from: day,
    until: day.nullable().default(null),
  })
  .refine(({ from, until }) => until === null || until >= from, { error: 'ends before it begins', path: ['until'] })
  .meta({ id: 'LiaisonEntry' });
export type LiaisonEntry = z.infer<typeof liaisonEntry>;

const post = {
  id: z.uuid(),
  version: z.int(),
  post: z.enum(liaisonPosts),
  accountId: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
};

/** The post without the person. */
export const liaisonReceipt = z.strictObject({ ...post, agencyId: z.string() }).meta({ id: 'LiaisonReceipt' });
export type LiaisonReceipt = z.infer<typeof liaisonReceipt>;

export const liaisonQuery = z.strictObject({
  ...pageQuery,
  purpose,
  on: day.optional().describe('Only people who hold their post on this day'),
});
export type LiaisonQuery = z.infer<typeof liaisonQuery>;

export const liaisonResponse = z
  .strictObject({ ...post, fullName: z.string(), email: z.string() })
  .meta({ id: 'Liaison' });
export type LiaisonResponse = z.infer<typeof liaisonResponse>;

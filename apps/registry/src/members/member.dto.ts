import { z } from 'zod';
import { memberPosts } from '#contracts';
import { pageQuery, pageSchema, day, line } from '#http-api';

const email = z.email().max(254);
const phone = z.string().regex(/^\+?\d{8,15}$/, 'must be a telephone number such as +628123456789 or 08123456789');

export const newMember = z
  .strictObject({
    fullName: line(200),
    post: z.enum(memberPosts),
    email: email.nullable().default(null),
    phone: phone.nullable().default(null),
    accountId: z.uuid().nullable().default(null).describe('Subject of the account with which the member signs in'),
    joinedOn: day,
  })
  .meta({ id: 'NewMember' });
export type NewMember = z.infer<typeof newMember>;

export const memberQuery = z.strictObject(pageQuery);
export type MemberQuery = z.infer<typeof memberQuery>;

const member = {
  id: z.uuid(),
  kimId: z.uuid(),
  version: z.int(),
  post: z.enum(memberPosts),
  accountId: z.uuid().nullable(),
  joinedOn: z.iso.date(),
};

export const memberResponse = z.object({ ...member, fullName: z.string() }).meta({ id: 'Member' });
export type MemberResponse = z.infer<typeof memberResponse>;

export const listedMember = z
  .object({
    ...member,
    accountId: member.accountId.describe('Null also for readers without a role in this KIM'),
    fullName: z.string().nullable().describe('Null for readers without a role in this KIM'),
  })
  .meta({ id: 'ListedMember' });
export type ListedMember = z.infer<typeof listedMember>;

export const memberPage = pageSchema(listedMember).meta({ id: 'MemberPage' });

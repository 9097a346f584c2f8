import { z } from 'zod';
import { memberPosts, memberStatuses, villageCode } from '#contracts';
import { day, listPageSchema, pageQuery, pageSchema } from '#http-api';
import { HistoryEntry } from '#lifecycle';
import { rule } from '#text';
import { personFields } from './contact.dto.js';
import type { Member } from './member-rows.js';
import { leavingReasons } from './member.workflow.js';

const until = day
  .nullable()
  .default(null)
  .describe('The day on which the term ends, exclusive; the next one may begin on it');

const homeVillageCode = villageCode
  .nullable()
  .describe('The village of a member who does not live in a village that the KIM serves');

export const NewMember = z
  .strictObject({
    ...personFields,
    post: z.enum(memberPosts),
    accountId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('Subject of the account that is asked to confirm that it is the member; not with a mandate'),
    homeVillageCode: homeVillageCode.default(null),
    joinedOn: day,
    term: z
      .strictObject({ from: day.optional().describe('`joinedOn` without it'), until })
      .nullable()
      .default(null)
      .describe("Of an officer's post"),
  })
  .refine(({ post, term }) => post !== 'MEMBER' || term === null, {
    path: ['term'],
    error: rule({
      en: 'must be null: only officers have a term',
      id: 'harus null: hanya pengurus yang memiliki masa bakti',
    }),
  })
  .refine(({ joinedOn, term }) => !term?.until || (term.from ?? joinedOn) < term.until, {
    path: ['term', 'until'],
    error: rule({ en: 'must be after its beginning', id: 'harus sesudah tanggal mulai' }),
  })
  .meta({ id: 'NewMember' });
export type NewMember = z.output<typeof NewMember>;

export const MemberChange = z.strictObject({ homeVillageCode }).meta({ id: 'MemberChange' });
export type MemberChange = z.output<typeof MemberChange>;

export const MemberLeaving = z.strictObject({ on: day, reason: z.enum(leavingReasons) }).meta({ id: 'MemberLeaving' });
export type MemberLeaving = z.output<typeof MemberLeaving>;

export const MemberReadmission = z.strictObject({ on: day }).meta({ id: 'MemberReadmission' });
export type MemberReadmission = z.output<typeof MemberReadmission>;

export const KimMemberQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(memberStatuses).default('ACTIVE').describe('Present members without it'),
});
export type KimMemberQuery = z.output<typeof KimMemberQuery>;

const summaryFields = {
  id: z.uuid(),
  kimId: z.uuid(),
  version: z.int(),
  status: z.enum(memberStatuses),
  post: z.enum(memberPosts).describe('Of a former member: the last one'),
  term: z
    .object({ from: z.iso.date(), until: z.iso.date().nullable() })
    .nullable()
    .describe("The last term recorded for an officer's post, which may have yet to begin"),
  accountId: z.uuid().nullable().describe('Subject of the account that has confirmed that it is the member'),
  pendingAccountId: z.uuid().nullable().describe('Subject of the account that was asked to confirm'),
  resident: z.boolean(),
  homeVillageCode: villageCode.nullable(),
  underGuardian: z.boolean(),
  joinedOn: z.iso.date().describe('The last entry; earlier ones are in the history'),
  leftOn: z.iso.date().nullable(),
  leavingReason: z.enum(leavingReasons).nullable(),
};

export const MemberSummary = z.object(summaryFields).meta({ id: 'MemberSummary' });
export type MemberSummary = z.output<typeof MemberSummary>;

export const MemberResponse = z.object({ ...summaryFields, fullName: z.string() }).meta({ id: 'Member' });
export type MemberResponse = z.output<typeof MemberResponse>;

const internalOnly = 'Null also for readers without a role in this KIM';
export const ListedMember = z
  .object({
    ...summaryFields,
    accountId: summaryFields.accountId.describe(internalOnly),
    pendingAccountId: summaryFields.pendingAccountId.describe(internalOnly),
    homeVillageCode: summaryFields.homeVillageCode.describe(internalOnly),
    underGuardian: summaryFields.underGuardian.nullable().describe('Null for readers without a role in this KIM'),
    leavingReason: summaryFields.leavingReason.describe(internalOnly),
    fullName: z.string().nullable().describe('Null for readers without a role in this KIM, and when it was erased'),
  })
  .meta({ id: 'ListedMember' });
export type ListedMember = z.output<typeof ListedMember>;

export const MemberPage = pageSchema(ListedMember).meta({ id: 'MemberPage' });

export const FoundMember = z
  .object({
    ...summaryFields,
    fullName: z.string().nullable().describe('Null when it was erased'),
    kimName: z.string(),
  })
  .meta({ id: 'FoundMember' });
export type FoundMember = z.output<typeof FoundMember>;

export const FoundMemberPage = listPageSchema(FoundMember).meta({ id: 'FoundMemberPage' });

export const MemberHistoryEntry = HistoryEntry.extend({
  post: z.enum(memberPosts).describe('After the step'),
  effectiveOn: z.iso.date().describe('The day from which it holds'),
}).meta({ id: 'MemberHistoryEntry' });
export type MemberHistoryEntry = z.output<typeof MemberHistoryEntry>;

export const MemberHistoryPage = pageSchema(MemberHistoryEntry).meta({ id: 'MemberHistoryPage' });
export type MemberHistoryPage = z.output<typeof MemberHistoryPage>;

export function toMemberSummary(member: Member): MemberSummary {
  return {
    id: member.id,
    kimId: member.kimId,
    version: member.version,
    status: member.status,
    post: member.post,
    term: member.term && { from: member.term.from, until: member.term.until },
    accountId: member.accountId,
    pendingAccountId: member.pendingAccountId,
    resident: member.homeVillageCode === null,
    homeVillageCode: member.homeVillageCode,
    underGuardian: member.underGuardian,
    joinedOn: member.joinedOn,
    leftOn: member.leftOn,
    leavingReason: member.leavingReason,
  };
}

/** What readers without a role in the KIM see of a member. */
export function toPublicView(member: Member): ListedMember {
  return {
    ...toMemberSummary(member),
    accountId: null,
    pendingAccountId: null,
    homeVillageCode: null,
    underGuardian: null,
    leavingReason: null,
    fullName: null,
  };
}

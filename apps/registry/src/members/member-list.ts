import { z } from 'zod';
import { withinArea } from '#access';
import { areaCode, memberPosts, memberStatuses } from '#contracts';
import { sql, type Sql } from '#database';
import { containsWords, day, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import type { FoundMember } from './member.dto.js';
import type { NameHashes } from './name-hashes.js';

const byId = { id: key.uuid(sql`member.id`) };

/** The condition of members whose name has these words or beginnings of words. */
export function isNamed(memberId: Sql, names: Pick<NameHashes, 'wanted'>, typed: string): Sql {
  return sql`${memberId} = ANY (ARRAY(SELECT member_id FROM member_contact
                                      WHERE name_hashes @> ${names.wanted(typed)}::text[]))`;
}

/** Members by everything that an office looks for them by. */
export const memberListOf = (names: Pick<NameHashes, 'wanted'>) =>
  defineList({
    from: sql`member`,
    filters: {
      q: filter.by(
        searchText.describe(
          'KIM and a part of its name; otherwise words of the name of the member, or their beginnings of three letters or more',
        ),
        (q) =>
          /^kim /i.test(q)
            ? sql`member.kim_id = ANY (ARRAY(SELECT id FROM kim WHERE ${containsWords(sql`kim.name`, q)}))`
            : isNamed(sql`member.id`, names, q),
      ),
      kim: filter.is(z.uuid(), sql`member.kim_id`),
      area: filter.by(
        areaCode.describe('The KIM serves this village, or one of this district or regency'),
        (area) => sql`EXISTS (SELECT FROM kim_village WHERE kim_village.kim_id = member.kim_id
                                 AND ${withinArea(sql`kim_village.village_code`, area)})`,
      ),
      status: filter.anyOf(z.enum(memberStatuses), sql`member.status`),
      post: filter.anyOf(z.enum(memberPosts), sql`member.post`),
      account: filter.flag('An account is linked', sql`member.account_id IS NOT NULL`),
      termEndsBy: filter.by(
        day.describe('The term of the post ends on this day or before'),
        (on) => sql`EXISTS (SELECT FROM officer_term WHERE member_id = member.id AND officer_term.post = member.post
                               AND ends_on > starts_on AND ends_on <= ${on}::date)`,
      ),
      from: filter.by(day.describe('Joined on this day or later'), (on) => sql`member.joined_on >= ${on}::date`),
      to: filter.by(day.describe('Joined on this day or before'), (on) => sql`member.joined_on <= ${on}::date`),
    },
    sorts: { oldest: { order: keyset(byId) }, newest: { order: keyset(byId, 'desc') } },
  });

const { parameters, fileParameters } = memberListOf({ wanted: () => [] });

/** Without a status present members. */
export const MemberQuery = z.strictObject(parameters);
export type MemberQuery = z.output<typeof MemberQuery>;

export const MemberFileQuery = z.strictObject(fileParameters);
export type MemberFileQuery = z.output<typeof MemberFileQuery>;

/** The file of the list. */
export const memberFileColumns: FileColumns<FoundMember> = {
  fullName: (member) => member.fullName,
  post: (member) => member.post,
  kimName: (member) => member.kimName,
  status: (member) => member.status,
  hasAccount: (member) => member.accountId !== null,
  termFrom: (member) => member.term?.from,
  termUntil: (member) => member.term?.until,
  joinedOn: (member) => member.joinedOn,
  leftOn: (member) => member.leftOn,
  homeVillageCode: (member) => member.homeVillageCode,
  kimId: (member) => member.kimId,
  id: (member) => member.id,
};

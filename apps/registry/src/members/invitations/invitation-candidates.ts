import { withinArea } from '#access';
import { allOf, type Condition, type Sql, sql } from '#database';
import type { NewInvitationBatch } from './invitation-batch.dto.js';

/** The condition of a row of `member` who has an open invitation. */
export const hasOpenInvitation = sql`EXISTS (
  SELECT FROM account_invitation WHERE account_invitation.member_id = member.id AND account_invitation.status = 'OPEN')`;

/** The condition of a row of `member` who can be invited. */
export const isInvitable = sql`member.status = 'ACTIVE' AND member.account_id IS NULL AND NOT ${hasOpenInvitation}`;

/** The present members of a selection, whether they can be invited or not. */
export function selectedMembers(
  { kimImportId, kimIds, area, posts }: Omit<NewInvitationBatch, 'dryRun'>,
  scope: Condition,
): Sql {
  return allOf(
    sql`member.status = 'ACTIVE' AND member.post = ANY (${posts}::text[])`,
    kimImportId !== undefined &&
      sql`member.kim_id IN (SELECT kim_id FROM imported_kim WHERE import_id = ${kimImportId} AND state = 'ENTERED')`,
    kimIds !== undefined && sql`member.kim_id = ANY (${kimIds}::uuid[])`,
    area !== undefined &&
      sql`EXISTS (SELECT FROM kim_village WHERE kim_village.kim_id = member.kim_id
                     AND ${withinArea(sql`kim_village.village_code`, area)})`,
    scope,
  );
}

import { jakartaDate } from '#calendar';
import { sql } from '#database';
import type { GuardTable } from '#lifecycle';
import { lockMember } from '../member-rows.js';
import type { MandateEntity } from './mandate.entity.js';
import type { MandateGuard } from './mandate.workflow.js';

export const mandateGuards: GuardTable<MandateGuard, MandateEntity, object> = {
  'mandate-over': ({ after: { endsOn }, now }) =>
    endsOn > jakartaDate(now) || { errors: [{ pointer: '/until', detail: endsOn }] },
  /** Locks the member, so that a member who leaves at the same time has no mandate afterwards. */
  'mandate-holder-unfit': async ({ tx, after: { kimId, memberId } }) => {
    const member = await lockMember(tx, memberId);
    const fits = member.kimId === kimId && member.status === 'ACTIVE' && member.accountId !== null;
    return fits || { errors: [{ pointer: '/memberId', detail: memberId }] };
  },
  /** After the lock on the member: of two that are given at the same time the second is refused. */
  'mandate-overlaps': async ({ tx, after: { memberId, acts, startsOn, endsOn } }) => {
    const overlapping = await tx.query<Pick<MandateEntity, 'acts' | 'startsOn' | 'endsOn'>>(sql`
      SELECT acts, starts_on::text, ends_on::text FROM mandate
       WHERE member_id = ${memberId} AND status = 'GIVEN' AND acts && ${acts}::text[]
         AND daterange(starts_on, ends_on) && daterange(${startsOn}, ${endsOn})
       ORDER BY starts_on`);
    const errors = overlapping.flatMap((mandate) =>
      mandate.acts
        .filter((act) => acts.includes(act))
        .map((act) => ({
          pointer: `/acts/${acts.indexOf(act)}`,
          detail: `${act}: ${mandate.startsOn} – ${mandate.endsOn}`,
        })),
    );
    return errors.length === 0 || { errors };
  },
};

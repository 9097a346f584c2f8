import { jakartaDate } from '#calendar';
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
};

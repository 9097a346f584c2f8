import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { lockMember } from '../member-rows.js';
import { MandateEntity } from './mandate.entity.js';
import { mandateError } from './mandate.errors.js';
import { type MandateGuard, mandateWorkflow } from './mandate.workflow.js';

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

@Injectable()
export class MandateLifecycle extends Lifecycle<typeof mandateWorkflow, MandateEntity> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: mandateWorkflow,
      entity: MandateEntity,
      notFound: () => mandateError('mandate-not-found'),
      refuse: mandateError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      guards: mandateGuards,
      events: {},
      derive: ({ action, actor, now }) => (action === 'revoke' ? { revokedBy: actor, revokedAt: now } : {}),
    });
  }

  /** Revokes all mandates of a member, as when the member leaves the KIM. */
  async revokeAllOf(tx: Transaction, memberId: string, actor: string): Promise<void> {
    const given = await tx.query<{ id: string }>(
      sql`SELECT id FROM mandate WHERE member_id = ${memberId} AND status = 'GIVEN'`,
    );
    await this.applyToMany(tx, 'revoke', given, { actor, authorized: true });
  }
}

import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { MandateEntity } from './mandate.entity.js';
import { mandateError } from './mandate.errors.js';
import { mandateGuards } from './mandate.guards.js';
import { mandateWorkflow } from './mandate.workflow.js';
import { mandateWords } from './mandate.words.js';

@Injectable()
export class MandateLifecycle extends Lifecycle<typeof mandateWorkflow, MandateEntity> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: mandateWorkflow,
      words: mandateWords,
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

import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { transitionOf } from '#workflow';
import { jakartaDate } from '../../jakarta-date.js';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { lockMember } from '../member-rows.js';
import { mandateError } from './mandate.errors.js';
import { insertMandate, type Mandate, readMandate } from './mandate-rows.js';
import { type MandateResponse, type NewMandate, toMandateResponse } from './mandate.dto.js';
import { mandateWorkflow } from './mandate.workflow.js';

@Injectable()
export class MandateService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws 'mandate-over', 'mandate-holder-unfit' */
  async give(kimId: string, body: NewMandate, actor: Actor, call: Call): Promise<MandateResponse> {
    return this.idempotency.once(call, async (tx) => {
      this.access.check(actor, 'mandate.give', targetOf(await readKim(tx, kimId)));
      if (body.until <= jakartaDate())
        throw mandateError('mandate-over', { errors: [{ pointer: '/until', detail: body.until }] });
      await requireHolder(tx, kimId, body.memberId);
      const mandate: Mandate = {
        ...body,
        id: uuidv7(),
        version: 1,
        status: mandateWorkflow.initial,
        kimId,
        givenBy: actor.subject,
        givenAt: new Date(),
        revokedBy: null,
        revokedAt: null,
      };
      await insertMandate(tx, mandate);
      return toMandateResponse(mandate);
    });
  }

  /** From now on nothing can be done by it. @throws 'mandate-transition-refused' */
  async revoke(id: string, version: number, actor: Actor): Promise<MandateResponse> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT FROM mandate WHERE id = $1 FOR UPDATE`, [id]);
      const mandate = await readMandate(tx, id);
      this.access.check(actor, 'mandate.revoke', targetOf(await readKim(tx, mandate.kimId)));
      requireVersion(mandate.version, version);
      const transition = transitionOf(mandateWorkflow, mandate.status, 'revoke');
      if (!transition) throw mandateError('mandate-transition-refused');
      const revoked: Mandate = {
        ...mandate,
        version: version + 1,
        status: transition.to,
        revokedBy: actor.subject,
        revokedAt: new Date(),
      };
      await tx.query(`UPDATE mandate SET version = $2, status = $3, revoked_by = $4, revoked_at = $5 WHERE id = $1`, [
        id,
        revoked.version,
        revoked.status,
        revoked.revokedBy,
        revoked.revokedAt,
      ]);
      return toMandateResponse(revoked);
    });
  }
}

/** Under the lock of the member: whoever leaves at the same time takes no mandate along. */
async function requireHolder(tx: Transaction, kimId: string, memberId: string): Promise<void> {
  const member = await lockMember(tx, memberId);
  if (member.kimId !== kimId || member.status !== 'ACTIVE' || member.accountId === null)
    throw mandateError('mandate-holder-unfit', { errors: [{ pointer: '/memberId', detail: memberId }] });
}

import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Database, sql, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { CITIZEN_ACTOR, type VersionedCommand } from '#lifecycle';
import { type AspirationCommand, AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { isInformationRequest } from '../../aspirations/aspiration.rules.js';
import { targetOf } from '../../aspirations/aspiration.step.js';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import { informationRequestError } from '../information-request.errors.js';
import type { InformationPermission } from '../information-request.policy.js';
import type { NewPurpose, RequesterPurpose, StatedPurpose } from './purpose.dto.js';

/** States the purpose of a request that was received without one: the law wants it, and no submission is refused without it. */
@Injectable()
export class RequestPurposes {
  constructor(
    private readonly database: Database,
    private readonly authenticator: TrackingAuthenticator,
    private readonly idempotency: Idempotency,
    private readonly lifecycle: AspirationLifecycle,
    private readonly access: Access,
  ) {}

  /** By the requester. @throws 403 `wrong-pin`; and as `state` */
  async stateByRequester(
    { purpose, form, ...key }: RequesterPurpose,
    call: Call,
    source: string,
  ): Promise<{ readonly id: string }> {
    const id = await this.authenticator.authenticate(key, source);
    return this.idempotency.once(call, async (tx) => {
      await this.state(tx, id, { purpose, form }, { actor: CITIZEN_ACTOR });
      return { id };
    });
  }

  /** On behalf of the requester, by the KIM that submitted the request or by the information officer. */
  stateOnBehalf({ id, version, actor }: VersionedCommand, given: NewPurpose): Promise<StatedPurpose> {
    const permission: InformationPermission = 'information-request.state-purpose';
    return this.database.transaction(async (tx) => {
      this.access.check(actor, permission, targetOf(await this.lifecycle.lock(tx, id)));
      return this.state(tx, id, given, { actor, version, authorized: true });
    });
  }

  /** @throws 404 `information-request-not-found`; 409 `purpose-stated`, `transition-refused` once it is decided */
  private async state(
    tx: Transaction,
    id: string,
    { purpose, form }: NewPurpose,
    command: Pick<AspirationCommand, 'actor' | 'version' | 'authorized'>,
  ): Promise<StatedPurpose> {
    const request = await this.lifecycle.lock(tx, id);
    if (!isInformationRequest(request)) throw informationRequestError('information-request-not-found');
    let stated: Pick<StatedPurpose, 'form'> | undefined;
    const { version } = await this.lifecycle.applyTo(tx, request, 'update-answers', {
      ...command,
      input: {},
      write: async () => {
        [stated] = await tx.query<Pick<StatedPurpose, 'form'>>(sql`
          UPDATE information_request SET purpose = ${purpose}, form = coalesce(${form ?? null}, form)
           WHERE aspiration_id = ${id} AND purpose IS NULL RETURNING form`);
        if (!stated) throw informationRequestError('purpose-stated');
      },
    });
    return { id, version, purpose, form: stated!.form };
  }
}

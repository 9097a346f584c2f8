import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { HelpAccepted, HelpDone, HelpRequested, HelpWithdrawn } from '#contracts';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { lockKimShared, requireActive } from '../../kims/active-kim.js';
import type { Kim } from '../../kims/kim-rows.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { jakartaDate } from '../../jakarta-date.js';
import { networkError } from '../network.errors.js';
import { helpOffersOf, type HelpRequest, insertHelpRequest, lockHelpRequest, neighboursOf } from './help-rows.js';
import { helpEventData, recordHelpTransition, requireHelpTransition, applyHelpTransition } from './help-transition.js';
import { type HelpRequestResponse, type NewHelpRequest, toHelpRequestResponse } from './help.dto.js';
import { helpWorkflow } from './help.workflow.js';

/** What the KIM that needs help does. */
@Injectable()
export class HelpRequestService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'kim-must-be-active' */
  async ask(kimId: string, body: NewHelpRequest, actor: Actor, call: Call): Promise<HelpRequestResponse> {
    return this.idempotency.once(call, async (tx) => {
      const kim = await lockKimShared(tx, kimId);
      await checkAccessOrMandate(this.access, tx, actor, 'help.ask', kim, 'MANAGE_NETWORK');
      requireActive(kim);
      const now = new Date();
      const request: HelpRequest = {
        ...body,
        id: uuidv7(),
        version: 1,
        kimId,
        kimName: kim.name,
        status: helpWorkflow.initial,
        offers: 0,
        helpingKimId: null,
        helpingKimName: null,
        doneOn: null,
        createdAt: now,
        updatedAt: now,
      };
      await insertHelpRequest(tx, request);
      await recordHelpTransition(tx, request, 'ask', { from: null, actor });
      const askedKimIds = await neighboursOf(tx, kimId);
      await this.outbox.add(tx, HelpRequested({ ...helpEventData(request), askedKimIds }));
      return toHelpRequestResponse(request);
    });
  }

  /** Takes one of the offers. @throws 'help-transition-refused', 'help-offer-unknown', 'kim-must-be-active' */
  accept(id: string, version: number, offerId: string, actor: Actor): Promise<HelpRequestResponse> {
    return this.change('accept', id, version, actor, async (tx, request, asking) => {
      const offers = await helpOffersOf(tx, id);
      const accepted = offers.find((offer) => offer.id === offerId);
      if (!accepted) throw networkError('help-offer-unknown', { errors: [{ pointer: '/offerId', detail: offerId }] });
      const helper = await lockKimShared(tx, accepted.kimId);
      [asking, helper].forEach(requireActive);
      const updated = await applyHelpTransition(tx, request, 'accept', {
        actor,
        helpingKimId: helper.id,
        helpingKimName: helper.name,
      });
      const otherKimIds = offers.flatMap(({ kimId }) => (kimId === helper.id ? [] : [kimId]));
      await this.outbox.add(tx, HelpAccepted({ ...helpEventData(updated), helpingKimId: helper.id, otherKimIds }));
      return updated;
    });
  }

  /** The help was given. @throws 'help-transition-refused' */
  finish(id: string, version: number, actor: Actor): Promise<HelpRequestResponse> {
    return this.change('finish', id, version, actor, async (tx, request) => {
      const updated = await applyHelpTransition(tx, request, 'finish', { actor, doneOn: jakartaDate() });
      const helpingKimId = updated.helpingKimId!;
      await this.outbox.add(
        tx,
        HelpDone({ ...helpEventData(updated), helpingKimId, kimIds: [updated.kimId, helpingKimId] }),
      );
      return updated;
    });
  }

  /** The help is not needed any more. @throws 'help-transition-refused' */
  withdraw(id: string, version: number, actor: Actor, reason: string): Promise<HelpRequestResponse> {
    return this.change('withdraw', id, version, actor, async (tx, request) => {
      const updated = await applyHelpTransition(tx, request, 'withdraw', { actor, reason });
      const offeringKimIds = (await helpOffersOf(tx, id)).map(({ kimId }) => kimId);
      await this.outbox.add(tx, HelpWithdrawn({ ...helpEventData(updated), offeringKimIds }));
      return updated;
    });
  }

  private change(
    action: 'accept' | 'finish' | 'withdraw',
    id: string,
    version: number,
    actor: Actor,
    apply: (tx: Transaction, request: HelpRequest, asking: Kim) => Promise<HelpRequest>,
  ): Promise<HelpRequestResponse> {
    return this.database.transaction(async (tx) => {
      const request = await lockHelpRequest(tx, id);
      const asking = await lockKimShared(tx, request.kimId);
      await checkAccessOrMandate(this.access, tx, actor, `help.${action}`, asking, 'MANAGE_NETWORK');
      requireVersion(request.version, version);
      requireHelpTransition(request, action);
      return toHelpRequestResponse(await apply(tx, request, asking));
    });
  }
}

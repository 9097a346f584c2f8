import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { HelpOffered } from '#contracts';
import { Database } from '#database';
import { type Call, cursorValues, Idempotency, pageOf, type Page } from '#http-api';
import { Outbox } from '#messaging';
import { requireActive } from '../../kims/active-kim.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { networkError } from '../network.errors.js';
import { lockNamedKim } from '../kims-in-scope.js';
import type { HistoryQuery } from '../network-history.js';
import { type HelpOffer, insertHelpOffer, lockHelpRequest, readHelpRequest } from './help-rows.js';
import { helpEventData, requireHelpTransition, applyHelpTransition } from './help-transition.js';
import { type HelpOfferResponse, type NewHelpOffer, toHelpOfferResponse } from './help.dto.js';
import { scopeValues, scopeCondition } from '../../kims/kim-scope.js';

const cursorShape = z.tuple([z.uuid()]);

/** What the KIM that would help do. */
@Injectable()
export class HelpOffers {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'kim-unknown', 'kim-itself', 'kim-must-be-active', 'help-transition-refused', 'help-offered-already' */
  async offer(requestId: string, body: NewHelpOffer, actor: Actor, call: Call): Promise<HelpOfferResponse> {
    return this.idempotency.once(call, async (tx) => {
      const request = await lockHelpRequest(tx, requestId);
      const kim = await lockNamedKim(tx, body.kimId, '/kimId');
      await checkAccessOrMandate(this.access, tx, actor, 'help.offer', kim, 'MANAGE_NETWORK');
      if (kim.id === request.kimId)
        throw networkError('kim-itself', { errors: [{ pointer: '/kimId', detail: kim.id }] });
      requireActive(kim);
      requireHelpTransition(request, 'offer');
      const offer: HelpOffer = { ...body, id: uuidv7(), kimName: kim.name, createdAt: new Date() };
      await insertHelpOffer(tx, requestId, offer);
      const updated = await applyHelpTransition(tx, request, 'offer', { actor });
      await this.outbox.add(tx, HelpOffered({ ...helpEventData(updated), offeringKimId: kim.id }));
      return toHelpOfferResponse(offer);
    });
  }

  /** First come first: all of them for the KIM that asks, their own for the others. */
  async of(requestId: string, { cursor, limit }: HistoryQuery, actor: Actor): Promise<Page<HelpOfferResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const scopes = this.access.scopes(actor, 'help.read-internal');
    const { kimId } = await readHelpRequest(this.database, requestId);
    const rows = await this.database.query<HelpOffer>(
      `SELECT help_offer.id, help_offer.kim_id AS "kimId", kim.name AS "kimName", message,
              help_offer.created_at AS "createdAt"
         FROM help_offer JOIN kim ON kim.id = help_offer.kim_id
        WHERE help_request_id = $1 AND ($2::uuid IS NULL OR help_offer.id > $2)
          AND (${scopeCondition('$3::uuid', 4)} OR ${scopeCondition('help_offer.kim_id', 4)})
        ORDER BY help_offer.id LIMIT $7`,
      [requestId, after, kimId, ...scopeValues(scopes), limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toHelpOfferResponse) };
  }
}

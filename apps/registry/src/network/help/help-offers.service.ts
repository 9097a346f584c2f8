import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, anyOf, Database, sql, type Sql } from '#database';
import { type Call, Idempotency, key, keyset, page, type Page } from '#http-api';
import { kimScope } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { lockNamedKim } from '../kim-locks.js';
import { HelpOfferEntity } from './help-offer.entity.js';
import { type ListedHelpOffer, readHelpRequest } from './help-rows.js';
import { type HelpOfferQuery, type HelpOfferResponse, type NewHelpOffer, toHelpOfferResponse } from './help.dto.js';
import { HelpLifecycle } from './help.lifecycle.js';

const oldestFirst = keyset({ id: key.uuid(sql`help_offer.id`) });

/** The offers of other KIM to a request for help. */
@Injectable()
export class HelpOffers {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly idempotency: Idempotency,
    private readonly requests: HelpLifecycle,
  ) {}

  /** @throws 'kim-unknown', 'kim-itself', 'kim-must-be-active', 'help-offered-already' */
  async offer(
    requestId: string,
    { kimId, message }: NewHelpOffer,
    actor: Actor,
    call: Call,
  ): Promise<HelpOfferResponse> {
    return this.idempotency.once(call, async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      const kim = await lockNamedKim(tx, kimId, '/kimId');
      await checkAccessOrMandate(this.access, tx, actor, 'help.offer', kim, 'MANAGE_NETWORK');
      const offer = { id: uuidv7(), kimId, message, createdAt: new Date() };
      await this.requests.applyTo(tx, request, 'offer', {
        actor,
        authorized: true,
        input: { offeringKimId: kimId },
        write: async () => void (await tx.manager.insert(HelpOfferEntity, { ...offer, helpRequestId: requestId })),
      });
      return toHelpOfferResponse({ ...offer, kimName: kim.name });
    });
  }

  /** Oldest first: all offers for the requesting KIM, their own for others. @throws 'help-request-not-found' */
  async of(requestId: string, query: HelpOfferQuery, actor: Actor): Promise<Page<HelpOfferResponse>> {
    const internal = (kimId: Sql) => this.access.scopeCondition(actor, 'help.read-internal', kimScope(kimId));
    const condition = allOf(
      sql`help_request_id = ${requestId}`,
      anyOf(internal(sql`help_request.kim_id`), internal(sql`help_offer.kim_id`)),
      oldestFirst.after(query),
    );
    await readHelpRequest(this.database, requestId);
    const rows = await this.database.query<ListedHelpOffer>(sql`
      SELECT help_offer.id, help_offer.kim_id, kim.name AS kim_name, message, help_offer.created_at
        FROM help_offer
        JOIN help_request ON help_request.id = help_request_id
        JOIN kim ON kim.id = help_offer.kim_id
       WHERE ${condition} ${oldestFirst.orderAndLimit(query)}`);
    return page(rows, query, oldestFirst, toHelpOfferResponse);
  }
}

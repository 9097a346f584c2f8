import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import type { Command } from '#lifecycle';
import { lockKimShared } from '../../kims/active-kim.js';
import { helpOffersOf, readHelpRequest } from './help-rows.js';
import { type HelpRequestResponse, type NewHelpRequest, toHelpRequestResponse } from './help.dto.js';
import type { HelpRequest } from './help-request.entity.js';
import type { HelpInput } from './help.guards.js';
import { HelpLifecycle } from './help.lifecycle.js';

/** The commands of the KIM that requests help. */
@Injectable()
export class HelpRequestService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly requests: HelpLifecycle,
  ) {}

  /** @throws 'kim-must-be-active' */
  async ask(kimId: string, body: NewHelpRequest, actor: Actor, call: Call): Promise<HelpRequestResponse> {
    return this.idempotency.once(call, async (tx) => {
      await lockKimShared(tx, kimId);
      const now = new Date();
      const request = {
        ...body,
        id: uuidv7(),
        kimId,
        helpingKimId: null,
        doneOn: null,
        createdAt: now,
        updatedAt: now,
      };
      await this.requests.create(tx, request, { actor, now });
      return toHelpRequestResponse(await readHelpRequest(tx, request.id));
    });
  }

  /** Accepts one of the offers. @throws 'help-offer-unknown', 'kim-must-be-active' */
  accept(id: string, version: number, offerId: string, actor: Actor): Promise<HelpRequestResponse> {
    return this.apply('accept', id, {
      version,
      actor,
      input: async ({ tx }) => {
        const offer = (await helpOffersOf(tx, id)).find((one) => one.id === offerId);
        return { offerId, acceptedKimId: offer?.kimId };
      },
      changes: ({ input: { acceptedKimId = null } }) => ({ helpingKimId: acceptedKimId }),
    });
  }

  finish(id: string, version: number, actor: Actor): Promise<HelpRequestResponse> {
    return this.apply('finish', id, { version, actor });
  }

  withdraw(id: string, version: number, actor: Actor, reason: string): Promise<HelpRequestResponse> {
    return this.apply('withdraw', id, { version, actor, reason });
  }

  private apply(
    action: 'accept' | 'finish' | 'withdraw',
    id: string,
    command: Command<HelpRequest, HelpInput>,
  ): Promise<HelpRequestResponse> {
    return this.database.transaction(async (tx) => {
      await this.requests.apply(tx, action, { id, ...command });
      return toHelpRequestResponse(await readHelpRequest(tx, id));
    });
  }
}

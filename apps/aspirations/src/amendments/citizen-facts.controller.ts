import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.js';
import { aspirationsError } from '../aspirations.errors.js';
import type { AspirationsAction } from '../aspirations.policy.js';
import { followed } from '../duplicates/family-rows.js';
import { TrackingGate } from '../tracking/tracking-gate.js';
import { citizenAmendment, type CitizenAmendment, citizenFacts, type CitizenFacts } from './amendment.dto.js';
import { Amendments } from './amendment.service.js';
import { factsOf, openQuestions } from './fact-rows.js';

@ApiTags('tracking')
@Controller('v1/tracking/facts')
export class CitizenFactsController {
  constructor(
    private readonly gate: TrackingGate,
    private readonly lifecycle: AspirationLifecycle,
    private readonly amendments: Amendments,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('tracking.amend')
  @ApiOperation({ operationId: 'amendOwnFacts', summary: 'See what is asked in your aspiration, and answer it' })
  @ApiOkResponse({ standardSchema: citizenFacts })
  async amend(
    @Body({ schema: citizenAmendment }) { facts, ...key }: CitizenAmendment,
    @IdempotentCall() call: Call,
  ): Promise<CitizenFacts> {
    const id = await this.gate.enter(key);
    return this.idempotency.once(call, async (tx) => {
      const { own, rootId } = await followed(tx, id);
      if (!own) throw aspirationsError('shared-aspiration');
      if (facts !== undefined) {
        const aspiration = await this.lifecycle.locked(tx, rootId);
        await this.amendments.amend(tx, aspiration, { facts }, { actor: 'CITIZEN', now: new Date() });
      }
      const known = (await factsOf(tx, rootId))!;
      return {
        category: known.category,
        facts: known.newest.facts.map(({ key: name, questionId, questionEn }) => ({
          key: name,
          questionId,
          questionEn,
          answer: Object.hasOwn(known.facts, name) ? known.facts[name]! : null,
        })),
        missing: [...openQuestions(known)],
      };
    });
  }
}

import { Body, Controller, Header, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import type { CitizenPermission } from '../citizen.policy.js';
import { NewSupporter, RecordedSupporter } from './supporter.dto.js';
import { Supporters } from './supporter.service.js';

@ApiTags('supporters')
@Controller('v1/aspirations/:id/supporters')
export class SupporterController {
  constructor(
    private readonly supporters: Supporters,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('supporter.record')
  @ApiOperation({
    operationId: 'recordSupporter',
    summary: 'Record another citizen who supports an aspiration instead of submitting a duplicate',
  })
  @ApiCreatedResponse({ standardSchema: RecordedSupporter })
  record(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NewSupporter }) entered: NewSupporter,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<RecordedSupporter> {
    this.access.check(actor, 'supporter.record', { kim: entered.kimId, area: entered.villageCode });
    return this.idempotency.once(call, (tx) =>
      this.supporters.record(tx, id, entered, { actor: actor.subject, now: new Date() }),
    );
  }
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, pageQuery } from '#http-api';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { targetOf } from '../../aspirations/aspiration.step.js';
import { aspirationId } from '../../text-fields.js';
import type { CitizenPermission } from '../citizen.policy.js';
import { NewSupporter, RecordedSupporter, SupporterPage, SupporterResponse } from './supporter.dto.js';
import { SupporterVerification } from './supporter-verification.service.js';
import { Supporters } from './supporter.service.js';

const supporterQuery = z.strictObject(pageQuery);

@ApiTags('supporters')
@Controller('v1/aspirations/:id/supporters')
export class SupporterController {
  constructor(
    private readonly supporters: Supporters,
    private readonly verification: SupporterVerification,
    private readonly aspirations: Aspirations,
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
    return this.idempotency.once(call, (tx) => this.supporters.record(tx, id, entered, { actor, now: new Date() }));
  }
  @Get()
  @Action<CitizenPermission>('supporter.verify')
  @ApiOperation({
    operationId: 'listSupporters',
    summary: 'List the supporters of an aspiration, and who of them has been reached',
  })
  @ApiOkResponse({ standardSchema: SupporterPage })
  async list(
    @Param('id', aspirationId) id: string,
    @Query({ schema: supporterQuery }) query: z.infer<typeof supporterQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterPage> {
    this.access.check(actor, 'supporter.verify', targetOf(await this.aspirations.get(id)));
    return this.verification.list(id, query);
  }

  @Post(':supporter/verify')
  @HttpCode(200)
  @Action<CitizenPermission>('supporter.verify')
  @ApiOperation({
    operationId: 'verifySupporter',
    summary: 'Confirm that you have reached a supporter by the contact that was given',
  })
  @ApiOkResponse({ standardSchema: SupporterResponse })
  async verify(
    @Param('id', aspirationId) id: string,
    @Param('supporter', { schema: z.uuid().toLowerCase() }) supporter: string,
    @CurrentActor() actor: Actor,
  ): Promise<SupporterResponse> {
    this.access.check(actor, 'supporter.verify', targetOf(await this.aspirations.get(id)));
    return this.verification.verify(id, supporter, actor.subject);
  }
}

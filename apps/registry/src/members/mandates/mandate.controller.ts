import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import type { MandatePermission } from './mandate.policy.js';
import {
  MandatePage,
  MandateQuery,
  MandateResponse,
  type MandateUse,
  MandateUsePage,
  MandateUseQuery,
  NewMandate,
} from './mandate.dto.js';
import { MandateService } from './mandate.service.js';
import { mandateWorkflow } from './mandate.workflow.js';

const uuid = z.uuid();

@ApiTags('mandates')
@Controller('v1')
export class MandateController {
  constructor(private readonly mandates: MandateService) {}

  @Post('kims/:id/mandates')
  @Action<MandatePermission>('mandate.give')
  @Versioned()
  @Applies(mandateWorkflow, 'give')
  @ApiOperation({ operationId: 'giveMandate', summary: 'Authorise a member to act for the KIM, for a time' })
  @Created(MandateResponse, '/v1/mandates/{id}')
  give(
    @Param('id', { schema: uuid }) kimId: string,
    @Body({ schema: NewMandate }) body: NewMandate,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<MandateResponse> {
    return this.mandates.give(kimId, body, actor, call);
  }

  @Get('kims/:id/mandates')
  @Action<MandatePermission>('mandate.read')
  @ApiOperation({ operationId: 'listMandates', summary: 'List the mandates of a KIM, oldest first' })
  @ApiOkResponse({ standardSchema: MandatePage })
  find(
    @Param('id', { schema: uuid }) kimId: string,
    @Query({ schema: MandateQuery }) query: MandateQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MandateResponse>> {
    return this.mandates.find(kimId, query, actor);
  }

  @Get('mandates/:id')
  @Action<MandatePermission>('mandate.read')
  @Versioned()
  @ApiOperation({ operationId: 'getMandate', summary: 'Get a mandate' })
  @ApiOkResponse({ standardSchema: MandateResponse })
  get(@Param('id', { schema: uuid }) id: string, @CurrentActor() actor: Actor): Promise<MandateResponse> {
    return this.mandates.get(id, actor);
  }

  @Transition(mandateWorkflow, 'revoke', {
    path: 'mandates/:id/revoke',
    summary: 'Revoke a mandate',
    response: MandateResponse,
  })
  revoke(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<MandateResponse> {
    return this.mandates.revoke(id, version, actor);
  }

  @Get('mandates/:id/uses')
  @Action<MandatePermission>('mandate.read')
  @ApiOperation({ operationId: 'listMandateUses', summary: 'List the uses of a mandate, oldest first' })
  @ApiOkResponse({ standardSchema: MandateUsePage })
  uses(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: MandateUseQuery }) query: MandateUseQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MandateUse>> {
    return this.mandates.uses(id, query, actor);
  }
}

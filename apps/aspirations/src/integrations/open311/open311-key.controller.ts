import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { IssuedOpen311Key, NewOpen311Key, open311KeyList, Open311KeyResponse } from './open311-key.dto.js';
import { Open311Keys } from './open311-keys.js';

@ApiTags('open311')
@Controller('v1/open311-keys')
export class Open311KeyController {
  constructor(
    private readonly keys: Open311Keys,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('open311-key.issue')
  @ApiOperation({
    operationId: 'issueOpen311Key',
    summary: 'Issue a key that lets an integrator submit through Open311',
  })
  @ApiCreatedResponse({ standardSchema: IssuedOpen311Key })
  issue(
    @Body({ schema: NewOpen311Key }) entry: NewOpen311Key,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<IssuedOpen311Key> {
    return this.idempotency.once(call, (tx) => this.keys.issue(tx, entry, actor.subject, new Date()));
  }

  @Get()
  @Action<AspirationsAction>('open311-key.list')
  @ApiOperation({ operationId: 'listOpen311Keys', summary: 'List the keys of Open311 integrators' })
  @ApiOkResponse({ standardSchema: open311KeyList })
  async list(): Promise<{ items: Open311KeyResponse[] }> {
    return { items: await this.keys.list() };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Action<AspirationsAction>('open311-key.revoke')
  @ApiOperation({ operationId: 'revokeOpen311Key', summary: 'Revoke a key' })
  @ApiOkResponse({ standardSchema: Open311KeyResponse })
  revoke(@Param('id', { schema: z.uuid() }) id: string): Promise<Open311KeyResponse> {
    return this.keys.revoke(id);
  }
}

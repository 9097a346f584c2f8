import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import { IssuedOpen311Key, NewOpen311Key, Open311KeyList, Open311KeyResponse } from './open311-key.dto.js';
import { Open311Keys } from './open311-keys.js';
import type { Open311Permission } from './open311.policy.js';

@ApiTags('open311')
@Controller('v1/open311-keys')
export class Open311KeyController {
  constructor(
    private readonly keys: Open311Keys,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action<Open311Permission>('open311-key.issue')
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
  @Action<Open311Permission>('open311-key.list')
  @ApiOperation({ operationId: 'listOpen311Keys', summary: 'List the keys of Open311 integrators' })
  @ApiOkResponse({ standardSchema: Open311KeyList })
  list(): Promise<Open311KeyList> {
    return this.keys.list();
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Action<Open311Permission>('open311-key.revoke')
  @ApiOperation({ operationId: 'revokeOpen311Key', summary: 'Revoke a key' })
  @ApiOkResponse({ standardSchema: Open311KeyResponse })
  revoke(@Param('id', { schema: z.uuid() }) id: string): Promise<Open311KeyResponse> {
    return this.keys.revoke(id);
  }
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ClientNetwork } from '#http-api';
import { AccessLogPage, AccessLogQuery } from '../../agencies/access-log.dto.js';
import { aspirationId } from '../../text-fields.js';
import type { CitizenPermission } from '../citizen.policy.js';
import { TrackingKey } from '../tracking/tracking.dto.js';
import { AccessLog } from './access-log.service.js';

@ApiTags('reporters')
@Controller('v1')
export class AccessLogController {
  constructor(private readonly log: AccessLog) {}

  @Get('citizen-aspirations/:id/access-log')
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('access-log.read-own')
  @ApiOperation({
    operationId: 'listOwnAccessLog',
    summary: 'List who read your identity as the reporter of your aspiration, newest first',
  })
  @ApiOkResponse({ standardSchema: AccessLogPage })
  own(
    @Param('id', aspirationId) id: string,
    @Query({ schema: AccessLogQuery }) query: AccessLogQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AccessLogPage> {
    return this.log.ofAccount(id, actor.subject, query);
  }

  @Post('tracking/access-log')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.follow')
  @ApiOperation({ operationId: 'trackAccessLog', summary: 'List who read your identity, by tracking number and PIN' })
  @ApiOkResponse({ standardSchema: AccessLogPage })
  tracked(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @Query({ schema: AccessLogQuery }) query: AccessLogQuery,
    @ClientNetwork() source: string,
  ): Promise<AccessLogPage> {
    return this.log.ofNumber(key, source, query);
  }
}

import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Action } from '#access';
import { ConditionalGet } from '#http-api';
import { JurisdictionGuard } from './jurisdiction.guard.js';
import { Open311DiscoveryDocument } from './open311-discovery.js';
import { CallQuery, Open311Format } from './open311-query.dto.js';
import { Open311Answer, Open311Discovery } from './open311-response.dto.js';
import type { Open311Permission } from './open311.policy.js';
import { answer, type Format } from './response-format.js';

/** Above the addresses of the versions, because it leads to them. */
@ApiTags('open311')
@UseGuards(JurisdictionGuard)
@Controller('open311')
export class Open311DiscoveryController {
  constructor(private readonly discovery: Open311DiscoveryDocument) {}

  @Get('discovery.:format')
  @Action<Open311Permission>('open311.read')
  @ConditionalGet()
  @ApiOperation({ operationId: 'discoverOpen311', summary: 'Open311: find the interface' })
  @Open311Answer(Open311Discovery)
  async read(
    @Param('format', { schema: Open311Format }) format: Format,
    @Query({ schema: CallQuery }) _query: CallQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answer(reply, format, 'discovery', await this.discovery.read());
  }
}

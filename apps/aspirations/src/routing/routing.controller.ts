import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { AspirationsAction } from '../aspirations.policy.js';
import { routingRules, type RoutingRules, routingRulesResponse } from './routing.dto.js';
import { Routing } from './routing.service.js';

@ApiTags('routing')
@Controller('v1')
export class RoutingController {
  constructor(private readonly routing: Routing) {}

  @Get('routing-rules')
  @Action<AspirationsAction>('routing.read')
  @ApiOperation({ operationId: 'listRoutingRules', summary: 'Which agency acts on what, and where' })
  @ApiOkResponse({ standardSchema: routingRulesResponse })
  rules(): Promise<RoutingRules> {
    return this.routing.rules();
  }

  @Put('routing-rules')
  @Action<AspirationsAction>('routing.record')
  @ApiOperation({ operationId: 'recordRoutingRules', summary: 'Replace the routing rules' })
  @ApiOkResponse({ standardSchema: routingRulesResponse })
  recordRules(@Body({ schema: routingRules }) body: RoutingRules): Promise<RoutingRules> {
    return this.routing.recordRules(body);
  }
}

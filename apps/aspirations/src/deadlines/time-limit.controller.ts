import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { DeadlinePermission } from './deadline.policy.js';
import { EscalationPolicyResponse, TimeLimitList, TimeLimits } from './time-limit.dto.js';
import { TimeLimitService } from './time-limit.service.js';

@ApiTags('deadlines')
@Controller('v1')
export class TimeLimitController {
  constructor(private readonly timeLimits: TimeLimitService) {}

  @Get('time-limits')
  @Action<DeadlinePermission>('time-limit.list')
  @Versioned()
  @ApiOperation({ operationId: 'listTimeLimits', summary: 'List the time limits of all stages' })
  @ApiOkResponse({ standardSchema: TimeLimitList })
  list(): Promise<TimeLimitList> {
    return this.timeLimits.list();
  }

  @Put('time-limits')
  @Action<DeadlinePermission>('time-limit.record')
  @Versioned()
  @ApiOperation({
    operationId: 'recordTimeLimits',
    summary: 'Replace the time limits; running deadlines keep theirs',
  })
  @ApiOkResponse({ standardSchema: TimeLimitList })
  record(@IfMatch() version: number, @Body({ schema: TimeLimits }) body: TimeLimits): Promise<TimeLimitList> {
    return this.timeLimits.record(body, version);
  }

  @Get('escalation-policy')
  @Action<DeadlinePermission>('time-limit.list')
  @ApiOperation({
    operationId: 'getEscalationPolicy',
    summary: 'Get the escalation policy: who is notified of a missed deadline, and when',
  })
  @ApiOkResponse({ standardSchema: EscalationPolicyResponse })
  escalationPolicy(): Promise<EscalationPolicyResponse> {
    return this.timeLimits.escalationPolicy();
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { DeadlinePermission } from './deadline.policy.js';
import { EscalationPolicyResponse, TimeLimitList, TimeLimits } from './time-limit.dto.js';
import { TimeLimitService } from './time-limit.service.js';

@ApiTags('deadlines')
@Controller('v1')
export class TimeLimitController {
  constructor(private readonly timeLimits: TimeLimitService) {}

  @Get('time-limits')
  @Action<DeadlinePermission>('time-limit.list')
  @ApiOperation({ operationId: 'listTimeLimits', summary: 'List the time limits of all stages' })
  @ApiOkResponse({ standardSchema: TimeLimitList })
  list(): Promise<TimeLimits> {
    return this.timeLimits.list();
  }

  @Put('time-limits')
  @Action<DeadlinePermission>('time-limit.record')
  @ApiOperation({
    operationId: 'recordTimeLimits',
    summary: 'Replace the time limits; running deadlines keep theirs',
  })
  @ApiOkResponse({ standardSchema: TimeLimitList })
  record(@Body({ schema: TimeLimits }) body: TimeLimits): Promise<TimeLimits> {
    return this.timeLimits.record(body);
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

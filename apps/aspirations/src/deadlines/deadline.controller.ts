import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import {
  AspirationDeadlinesResponse,
  TimeLimits,
  timeLimitsResponse,
  EscalationPolicyResponse,
  DeadlineReason,
} from './deadline.dto.js';
import { DeadlineService } from './deadline.service.js';

const uuid = { schema: z.uuid() };

@ApiTags('deadlines')
@Controller('v1')
export class DeadlineController {
  constructor(private readonly service: DeadlineService) {}

  @Get('aspirations/:id/deadlines')
  @Action<AspirationsAction>('aspiration.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getDeadlines',
    summary: 'Get the deadlines of an aspiration with their pauses and changes',
  })
  @ApiOkResponse({ standardSchema: AspirationDeadlinesResponse })
  ofAspiration(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<AspirationDeadlinesResponse> {
    return this.service.ofAspiration(id, actor);
  }

  @Post('aspirations/:id/deadlines/pause')
  @HttpCode(200)
  @Action<AspirationsAction>('deadline.pause')
  @Versioned()
  @ApiOperation({ operationId: 'pauseDeadlines', summary: 'Pause the running deadline of an aspiration' })
  @ApiOkResponse({ standardSchema: AspirationDeadlinesResponse })
  pause(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationDeadlinesResponse> {
    return this.service.pauseOrResume({ id, version, actor, action: 'pause', reason });
  }

  @Post('aspirations/:id/deadlines/resume')
  @HttpCode(200)
  @Action<AspirationsAction>('deadline.pause')
  @Versioned()
  @ApiOperation({ operationId: 'resumeDeadlines', summary: 'Resume the paused deadline of an aspiration' })
  @ApiOkResponse({ standardSchema: AspirationDeadlinesResponse })
  resume(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationDeadlinesResponse> {
    return this.service.pauseOrResume({ id, version, actor, action: 'resume', reason });
  }

  @Post('aspirations/:id/extend')
  @HttpCode(200)
  @Action<AspirationsAction>('deadline.extend')
  @Versioned()
  @ApiOperation({ operationId: 'extendDeadline', summary: 'Extend the deadline of a request for information, once' })
  @ApiOkResponse({ standardSchema: AspirationDeadlinesResponse })
  extend(
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationDeadlinesResponse> {
    return this.service.extend({ id, version, actor, reason });
  }

  @Get('time-limits')
  @Action<AspirationsAction>('time-limit.list')
  @ApiOperation({ operationId: 'listTimeLimits', summary: 'List the time limits of all stages' })
  @ApiOkResponse({ standardSchema: timeLimitsResponse })
  timeLimits(): Promise<TimeLimits> {
    return this.service.timeLimits();
  }

  @Put('time-limits')
  @Action<AspirationsAction>('time-limit.record')
  @ApiOperation({ operationId: 'recordTimeLimits', summary: 'Replace the time limits; running deadlines keep theirs' })
  @ApiOkResponse({ standardSchema: timeLimitsResponse })
  recordTimeLimits(@Body({ schema: TimeLimits }) body: TimeLimits): Promise<TimeLimits> {
    return this.service.recordTimeLimits(body);
  }

  @Get('escalation-policy')
  @Action<AspirationsAction>('time-limit.list')
  @ApiOperation({
    operationId: 'getEscalationPolicy',
    summary: 'Get the escalation policy: who is notified of a missed deadline, and when',
  })
  @ApiOkResponse({ standardSchema: EscalationPolicyResponse })
  escalationPolicy(): Promise<EscalationPolicyResponse> {
    return this.service.escalationPolicy();
  }
}

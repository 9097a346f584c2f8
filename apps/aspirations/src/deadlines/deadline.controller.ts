import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';
import { AspirationDeadlinesResponse, DeadlineReason } from './deadline.dto.js';
import { DeadlineService } from './deadline.service.js';
import { PauseRequests } from './pause-request.service.js';

const uuid = { schema: z.uuid() };
const response = AspirationDeadlinesResponse;

@ApiTags('deadlines')
@Controller('v1/aspirations')
export class DeadlineController {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly pauseRequests: PauseRequests,
  ) {}

  @Get(':id/deadlines')
  @Action('aspiration.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getDeadlines',
    summary: 'Get the deadlines of an aspiration with their pauses and changes',
  })
  @ApiOkResponse({ standardSchema: AspirationDeadlinesResponse })
  ofAspiration(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<AspirationDeadlinesResponse> {
    return this.deadlines.ofAspiration(id, actor);
  }

  @Transition(aspirationWorkflow, 'pause-deadline', {
    operationId: 'pauseDeadlines',
    path: ':id/deadlines/pause',
    summary: 'Pause the running deadline of an aspiration, and grant a request for it',
    response,
  })
  pause(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
  ): Promise<AspirationDeadlinesResponse> {
    return this.deadlines.pause({ id, version, actor, reason });
  }

  @Transition(aspirationWorkflow, 'request-pause', {
    operationId: 'requestPause',
    path: ':id/deadlines/request-pause',
    summary: 'Request a pause of your deadline as the agency; it runs until the coordinator pauses it',
    response,
  })
  requestPause(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
  ): Promise<AspirationDeadlinesResponse> {
    return this.pauseRequests.request({ id, version, actor, reason });
  }

  @Transition(aspirationWorkflow, 'refuse-pause', {
    operationId: 'refusePause',
    path: ':id/deadlines/refuse-pause',
    summary: 'Refuse the requested pause of a deadline',
    response,
  })
  refusePause(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
  ): Promise<AspirationDeadlinesResponse> {
    return this.pauseRequests.refuse({ id, version, actor, reason });
  }

  @Transition(aspirationWorkflow, 'resume-deadline', {
    operationId: 'resumeDeadlines',
    path: ':id/deadlines/resume',
    summary: 'Resume the paused deadline of an aspiration',
    response,
  })
  resume(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: DeadlineReason }) { reason }: DeadlineReason,
  ): Promise<AspirationDeadlinesResponse> {
    return this.deadlines.resume({ id, version, actor, reason });
  }
}

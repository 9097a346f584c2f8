import { Body, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { Transition, VersionedCommand } from '#lifecycle';
import { EditionResponse } from '../edition.dto.js';
import type { EditionPermission } from '../edition.policy.js';
import { toEditionResponse } from '../edition.response.js';
import { editionWorkflow } from '../edition.workflow.js';
import { PublicationSchedule, SchedulePage, ScheduleQuery, WithdrawalSchedule } from './schedule.dto.js';
import { ScheduleService } from './schedule.service.js';

@ApiTags('schedules')
@Controller('v1/editions')
export class ScheduleController {
  constructor(private readonly schedules: ScheduleService) {}

  @Transition(editionWorkflow, 'schedule', {
    summary: 'Publish it at a time, exactly once',
    response: EditionResponse,
  })
  async schedule(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PublicationSchedule }) body: PublicationSchedule,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.schedules.schedulePublication(command, body));
  }

  @Transition(editionWorkflow, 'unschedule', {
    summary: 'Cancel its scheduled publication; the approval remains',
    response: EditionResponse,
  })
  async unschedule(@VersionedCommand() command: VersionedCommand): Promise<EditionResponse> {
    return toEditionResponse(await this.schedules.cancelPublication(command));
  }

  @Transition(editionWorkflow, 'schedule-withdrawal', {
    summary: 'Withdraw it at a time; replaces an earlier schedule of its withdrawal',
    response: EditionResponse,
  })
  async scheduleWithdrawal(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: WithdrawalSchedule }) body: WithdrawalSchedule,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.schedules.scheduleWithdrawal(command, body));
  }

  @Transition(editionWorkflow, 'cancel-withdrawal', {
    summary: 'Cancel its scheduled withdrawal',
    response: EditionResponse,
  })
  async cancelWithdrawal(@VersionedCommand() command: VersionedCommand): Promise<EditionResponse> {
    return toEditionResponse(await this.schedules.cancelWithdrawal(command));
  }

  @Get('schedules')
  @Action<EditionPermission>('edition.read-drafts')
  @ApiOperation({
    operationId: 'listSchedules',
    summary: 'Scheduled publications and withdrawals of the own areas, the soonest first',
  })
  @ApiOkResponse({ standardSchema: SchedulePage })
  list(@CurrentActor() actor: Actor, @Query({ schema: ScheduleQuery }) query: ScheduleQuery): Promise<SchedulePage> {
    return this.schedules.list(actor, query);
  }
}

import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page } from '#http-api';
import { type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { InvitationList } from './training-invitation-list.service.js';
import { type InvitationEntry, InvitationPage, InvitationQuery } from './training-invitation.dto.js';
import { TrainingList } from './training-list.service.js';
import { TrainingCancellation, TrainingResponse } from './training.dto.js';
import type { TrainingPermission } from './training.policy.js';
import { TrainingService } from './training.service.js';
import { trainingWorkflow } from './training.workflow.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings')
export class TrainingLifecycleController {
  constructor(
    private readonly trainings: TrainingService,
    private readonly list: TrainingList,
    private readonly invitations: InvitationList,
  ) {}

  @Transition(trainingWorkflow, 'schedule', {
    summary: 'Announce a training and invite its KIM',
    response: TrainingResponse,
  })
  schedule(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<TrainingResponse> {
    return this.trainings.apply('schedule', id, version, actor);
  }

  @Transition(trainingWorkflow, 'cancel', { summary: 'Cancel a training', response: TrainingResponse })
  cancel(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: TrainingCancellation }) { reason }: TrainingCancellation,
  ): Promise<TrainingResponse> {
    return this.trainings.apply('cancel', id, version, actor, reason);
  }

  @Transition(trainingWorkflow, 'complete', {
    summary: 'Complete a training and issue its certificates',
    response: TrainingResponse,
  })
  complete(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<TrainingResponse> {
    return this.trainings.apply('complete', id, version, actor);
  }

  @Get(':id/history')
  @Action<TrainingPermission>('training.read-history')
  @ApiOperation({ operationId: 'getTrainingHistory', summary: 'List the transitions of a training' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: trainingId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query);
  }

  @Get(':id/invitations')
  @Action<TrainingPermission>('training.read-internal')
  @ApiOperation({
    operationId: 'listTrainingInvitations',
    summary: 'List the invited KIM with the ground and the number of their registrations',
  })
  @ApiOkResponse({ standardSchema: InvitationPage })
  invited(
    @Param('id', { schema: trainingId }) id: string,
    @Query({ schema: InvitationQuery }) query: InvitationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<InvitationEntry>> {
    return this.invitations.of(id, query, actor);
  }
}

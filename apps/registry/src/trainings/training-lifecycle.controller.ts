import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { TrainingPermission } from './training.policy.js';
import { type TrainingHistoryEntry, TrainingHistoryPage, TrainingHistoryQuery } from './training-history.dto.js';
import { TrainingHistory } from './training-history.service.js';
import { InvitationList } from './training-invitation-list.service.js';
import { type InvitationEntry, InvitationPage, InvitationQuery } from './training-invitation.dto.js';
import { TrainingLifecycle } from './training-lifecycle.service.js';
import { TrainingCancellation, TrainingResponse } from './training.dto.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id')
export class TrainingLifecycleController {
  constructor(
    private readonly lifecycle: TrainingLifecycle,
    private readonly histories: TrainingHistory,
    private readonly invitations: InvitationList,
  ) {}

  @Post('schedule')
  @HttpCode(200)
  @Action<TrainingPermission>('training.schedule')
  @Versioned()
  @ApiOperation({ operationId: 'scheduleTraining', summary: 'Announce the training and invite its KIM' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  schedule(
    @Param('id', { schema: trainingId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingResponse> {
    return this.lifecycle.applyTransition('schedule', id, version, actor);
  }

  @Post('cancel')
  @HttpCode(200)
  @Action<TrainingPermission>('training.cancel')
  @Versioned()
  @ApiOperation({ operationId: 'cancelTraining', summary: 'Call the training off' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  cancel(
    @Param('id', { schema: trainingId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: TrainingCancellation }) { reason }: TrainingCancellation,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingResponse> {
    return this.lifecycle.applyTransition('cancel', id, version, actor, reason);
  }

  @Post('complete')
  @HttpCode(200)
  @Action<TrainingPermission>('training.complete')
  @Versioned()
  @ApiOperation({ operationId: 'completeTraining', summary: 'Settle the attendance and issue the certificates' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  complete(
    @Param('id', { schema: trainingId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingResponse> {
    return this.lifecycle.applyTransition('complete', id, version, actor);
  }

  @Get('history')
  @Action<TrainingPermission>('training.read-history')
  @ApiOperation({ operationId: 'getTrainingHistory', summary: 'How the training came to each of its versions' })
  @ApiOkResponse({ standardSchema: TrainingHistoryPage })
  history(
    @Param('id', { schema: trainingId }) id: string,
    @Query({ schema: TrainingHistoryQuery }) query: TrainingHistoryQuery,
  ): Promise<Page<TrainingHistoryEntry>> {
    return this.histories.of(id, query);
  }

  @Get('invitations')
  @Action<TrainingPermission>('training.read-internal')
  @ApiOperation({
    operationId: 'listTrainingInvitations',
    summary: 'The invited KIM, why, and who of them has a place',
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

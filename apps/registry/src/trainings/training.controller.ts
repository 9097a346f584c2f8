import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { VersionedCommand } from '#lifecycle';
import type { TrainingPermission } from './training.policy.js';
import { TrainingList } from './training-list.service.js';
import { NewTraining, TrainingChange, TrainingPage, TrainingQuery, TrainingResponse } from './training.dto.js';
import { TrainingService } from './training.service.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings')
export class TrainingController {
  constructor(
    private readonly trainings: TrainingService,
    private readonly list: TrainingList,
  ) {}

  @Post()
  @Action<TrainingPermission>('training.plan')
  @Versioned()
  @ApiOperation({ operationId: 'planTraining', summary: 'Plan a training (bimtek) as a draft' })
  @Created(TrainingResponse, '/v1/trainings/{id}')
  plan(
    @Body({ schema: NewTraining }) body: NewTraining,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<TrainingResponse> {
    return this.trainings.plan(body, actor, call);
  }

  @Get()
  @Action<TrainingPermission>('training.read')
  @ApiOperation({ operationId: 'listTrainings', summary: 'List trainings, oldest first' })
  @ApiOkResponse({ standardSchema: TrainingPage })
  find(
    @Query({ schema: TrainingQuery }) query: TrainingQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<TrainingResponse>> {
    return this.list.find(query, actor);
  }

  @Get(':id')
  @Action<TrainingPermission>('training.read')
  @Versioned()
  @ApiOperation({ operationId: 'getTraining', summary: 'Get a training; with links for readers whose KIM is invited' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  get(
    @Param('id', { schema: trainingId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<TrainingResponse> {
    return this.list.get(id, actor);
  }

  @Patch(':id')
  @Action<TrainingPermission>('training.edit')
  @Versioned()
  @ApiOperation({ operationId: 'editTraining', summary: 'Change a draft or announced training' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  edit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: TrainingChange }) change: TrainingChange,
  ): Promise<TrainingResponse> {
    return this.trainings.edit(id, version, change, actor);
  }
}

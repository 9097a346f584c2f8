import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import {
  Created,
  type Call,
  IdempotentCall,
  ListFile,
  listFile,
  type ListRows,
  type ListPage,
  Versioned,
} from '#http-api';
import { Applies, VersionedCommand } from '#lifecycle';
import type { TrainingPermission } from './training.policy.js';
import { trainingFileColumns, TrainingFileQuery, TrainingQuery } from './training-list.js';
import { TrainingList } from './training-list.service.js';
import { NewTraining, TrainingChange, TrainingPage, TrainingResponse } from './training.dto.js';
import { TrainingService } from './training.service.js';
import { trainingWorkflow } from './training.workflow.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1')
export class TrainingController {
  constructor(
    private readonly trainings: TrainingService,
    private readonly list: TrainingList,
  ) {}

  @Post('trainings')
  @Action<TrainingPermission>('training.plan')
  @Versioned()
  @Applies(trainingWorkflow, 'plan')
  @ApiOperation({ operationId: 'planTraining', summary: 'Plan a training (bimtek) as a draft' })
  @Created(TrainingResponse, '/v1/trainings/{id}')
  plan(
    @Body({ schema: NewTraining }) body: NewTraining,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<TrainingResponse> {
    return this.trainings.plan(body, actor, call);
  }

  @Get('trainings')
  @Action<TrainingPermission>('training.read')
  @ApiOperation({ operationId: 'listTrainings', summary: 'Find trainings' })
  @ApiOkResponse({ standardSchema: TrainingPage })
  find(
    @Query({ schema: TrainingQuery }) query: TrainingQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ListPage<TrainingResponse>> {
    return this.list.find(query, actor);
  }

  @Action<TrainingPermission>('training.read')
  @ListFile('trainings')
  @ApiOperation({ operationId: 'exportTrainings', summary: 'Export the trainings that you may see' })
  file(
    @Query({ schema: TrainingFileQuery }) query: TrainingFileQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ListRows> {
    return listFile(trainingFileColumns, (page) => this.list.find({ ...query, ...page }, actor));
  }

  @Get('trainings/:id')
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

  @Patch('trainings/:id')
  @Action<TrainingPermission>('training.edit')
  @Versioned()
  @Applies(trainingWorkflow, 'edit')
  @ApiOperation({ operationId: 'editTraining', summary: 'Change a draft or announced training' })
  @ApiOkResponse({ standardSchema: TrainingResponse })
  edit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: TrainingChange }) change: TrainingChange,
  ): Promise<TrainingResponse> {
    return this.trainings.edit(id, version, change, actor);
  }
}

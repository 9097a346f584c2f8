import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { ParticipationPermission } from './participation.policy.js';
import { type OwnTraining, OwnTrainingPage, OwnTrainingQuery } from './own-training.dto.js';
import { OwnTrainings } from './own-trainings.service.js';

@ApiTags('trainings')
@Controller('v1/me/trainings')
export class OwnTrainingController {
  constructor(private readonly trainings: OwnTrainings) {}

  @Get()
  @Action<ParticipationPermission>('training.read-own')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listMyTrainings',
    summary: 'List the trainings of the signed-in account',
  })
  @ApiOkResponse({ standardSchema: OwnTrainingPage })
  find(
    @Query({ schema: OwnTrainingQuery }) query: OwnTrainingQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OwnTraining>> {
    return this.trainings.of(actor, query);
  }
}

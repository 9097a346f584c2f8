import { Body, Controller, Get, HttpCode, Header, Param, Post, Put, Query } from '@nestjs/common';
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
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import type { ParticipationPermission } from './participation.policy.js';
import { registrationFileColumns, RegistrationFileQuery, RegistrationQuery } from './registration-list.js';
import { RegistrationList } from './registration-list.service.js';
import {
  AllScores,
  type NamedRegistration,
  NewRegistration,
  RegistrationPage,
  RegistrationResponse,
  Scores,
  ScoresStored,
} from './registration.dto.js';
import { RegistrationService } from './registration.service.js';
import { registrationWorkflow } from './registration.workflow.js';

const uuid = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id')
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly list: RegistrationList,
  ) {}

  @Post('registrations')
  @Action<ParticipationPermission>('training.register')
  @Versioned()
  @Applies(registrationWorkflow, 'register')
  @ApiOperation({
    operationId: 'registerForTraining',
    summary: 'Register a member; on the waitlist when no place is free',
  })
  @Created(RegistrationResponse, '/v1/trainings/:id/registrations')
  register(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: NewRegistration }) body: NewRegistration,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<RegistrationResponse> {
    return this.registrations.register(id, body, actor, call);
  }

  @Get('registrations')
  @Action<ParticipationPermission>('training.read-registrations')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listTrainingRegistrations',
    summary: 'List registrations with names; each access to a name is logged',
  })
  @ApiOkResponse({ standardSchema: RegistrationPage })
  find(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: RegistrationQuery }) query: RegistrationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<NamedRegistration>> {
    return this.list.of(id, query, actor);
  }

  @Action<ParticipationPermission>('training.read-registrations')
  @ListFile('registrations')
  @ApiOperation({
    operationId: 'exportTrainingRegistrations',
    summary: 'Export the registrations with names; each access to a name is logged',
  })
  file(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: RegistrationFileQuery }) query: RegistrationFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(registrationFileColumns, (page) => this.list.of(id, { ...query, ...page }, actor));
  }

  @Transition(registrationWorkflow, 'withdraw', {
    path: 'registrations/:registrationId/withdraw',
    operationId: 'withdrawFromTraining',
    summary: 'Withdraw a registration; its place goes to the waitlist',
    response: RegistrationResponse,
    permission: 'training.register',
  })
  withdraw(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Param('registrationId', { schema: uuid }) registrationId: string,
  ): Promise<RegistrationResponse> {
    return this.registrations.withdraw(id, registrationId, version, actor);
  }

  @Post('scores')
  @HttpCode(200)
  @Action<ParticipationPermission>('training.score')
  @Applies(registrationWorkflow, 'score')
  @ApiOperation({
    operationId: 'scoreTrainings',
    summary: 'Store the test scores of several participants in their versions, all or none',
  })
  @ApiOkResponse({ standardSchema: ScoresStored })
  scoreAll(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: AllScores }) body: AllScores,
    @CurrentActor() actor: Actor,
  ): Promise<ScoresStored> {
    return this.registrations.scoreAll(id, body, actor);
  }

  @Put('registrations/:registrationId/scores')
  @Action<ParticipationPermission>('training.score')
  @Versioned()
  @Applies(registrationWorkflow, 'score')
  @ApiOperation({ operationId: 'scoreTraining', summary: 'Store the test scores of a participant' })
  @ApiOkResponse({ standardSchema: RegistrationResponse })
  score(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Param('registrationId', { schema: uuid }) registrationId: string,
    @Body({ schema: Scores }) body: Scores,
  ): Promise<RegistrationResponse> {
    return this.registrations.score(id, registrationId, version, body, actor);
  }
}

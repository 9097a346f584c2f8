import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import type { ParticipationPermission } from './participation.policy.js';
import { RegistrationList } from './registration-list.service.js';
import {
  NewRegistration,
  RegistrationPage,
  RegistrationQuery,
  RegistrationResponse,
  Scores,
} from './registration.dto.js';
import { RegistrationService } from './registration.service.js';
import { registrationWorkflow } from './registration.workflow.js';

const uuid = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id/registrations')
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly list: RegistrationList,
  ) {}

  @Post()
  @Action<ParticipationPermission>('training.register')
  @Versioned()
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

  @Get()
  @Action<ParticipationPermission>('training.read-registrations')
  @ApiOperation({
    operationId: 'listTrainingRegistrations',
    summary: 'List registrations in the order of the waitlist',
  })
  @ApiOkResponse({ standardSchema: RegistrationPage })
  find(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: RegistrationQuery }) query: RegistrationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<RegistrationResponse>> {
    return this.list.of(id, query, actor);
  }

  @Transition(registrationWorkflow, 'withdraw', {
    path: ':registrationId/withdraw',
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

  @Put(':registrationId/scores')
  @Action<ParticipationPermission>('training.score')
  @Versioned()
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

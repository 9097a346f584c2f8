import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
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
    summary: 'Register a member; the queue when every place is taken',
  })
  @ApiCreatedResponse({ standardSchema: RegistrationResponse })
  async register(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: NewRegistration }) body: NewRegistration,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationResponse> {
    const registration = await this.registrations.register(id, body, actor, call);
    reply.header('location', `/v1/trainings/${id}/registrations`);
    return registration;
  }

  @Get()
  @Action<ParticipationPermission>('training.read-registrations')
  @ApiOperation({
    operationId: 'listTrainingRegistrations',
    summary: 'Who has a place or waits, in the order of the queue',
  })
  @ApiOkResponse({ standardSchema: RegistrationPage })
  find(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: RegistrationQuery }) query: RegistrationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<RegistrationResponse>> {
    return this.list.of(id, query, actor);
  }

  @Post(':registrationId/withdraw')
  @HttpCode(200)
  @Action<ParticipationPermission>('training.register')
  @Versioned()
  @ApiOperation({ operationId: 'withdrawFromTraining', summary: 'Give the place up; whoever waited longest gets it' })
  @ApiOkResponse({ standardSchema: RegistrationResponse })
  withdraw(
    @Param('id', { schema: uuid }) id: string,
    @Param('registrationId', { schema: uuid }) registrationId: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationResponse> {
    return this.registrations.withdraw(id, registrationId, version, actor);
  }

  @Put(':registrationId/scores')
  @Action<ParticipationPermission>('training.score')
  @Versioned()
  @ApiOperation({ operationId: 'scoreTraining', summary: 'Enter how a participant did in the pre- and the post-test' })
  @ApiOkResponse({ standardSchema: RegistrationResponse })
  score(
    @Param('id', { schema: uuid }) id: string,
    @Param('registrationId', { schema: uuid }) registrationId: string,
    @IfMatch() version: number,
    @Body({ schema: Scores }) body: Scores,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationResponse> {
    return this.registrations.score(id, registrationId, version, body, actor);
  }
}

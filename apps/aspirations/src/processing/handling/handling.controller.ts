import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '#access';
import { IfMatch } from '#http-api';
import { Transition } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { aspirationId } from '../../text-fields.js';
import { AgencyNote, AgencyResponse, Assignment, OfficeNote } from './handling.dto.js';

/** How an aspiration goes to an agency, and what the agency does with it. */
@ApiTags('handling')
@Controller('v1/aspirations')
export class HandlingController {
  constructor(private readonly commands: AspirationCommands) {}

  @Transition(aspirationWorkflow, 'assign', {
    summary: 'Assign a verified aspiration to the agency that must act',
    response,
  })
  assign(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: Assignment }) body: Assignment,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('assign', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'recall', {
    summary: 'Take it back from its agency, to assign it to another',
    response,
  })
  recall(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: OfficeNote }) body: OfficeNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('recall', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'accept', {
    summary: 'Accept it as the agency; the time until the answer runs from the assignment',
    response,
  })
  accept(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('accept', { id, version, actor });
  }

  @Transition(aspirationWorkflow, 'decline', {
    summary: 'Decline it as the agency because it is not within your authority',
    response,
  })
  decline(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: OfficeNote }) body: OfficeNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('decline', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'ask', {
    operationId: 'askReporter',
    summary: 'Ask the reporter as the agency; the deadline is paused until the reply',
    response,
  })
  ask(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyNote }) body: AgencyNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('ask', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'log-progress', {
    path: ':id/progress',
    operationId: 'logProgress',
    summary: 'Report what has been done so far',
    response,
  })
  logProgress(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyNote }) body: AgencyNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('log-progress', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'respond', {
    operationId: 'respondToAspiration',
    summary: 'Answer the citizen as the agency',
    response,
  })
  respond(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyResponse }) body: AgencyResponse,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('respond', { id, version, actor }, body);
  }
}

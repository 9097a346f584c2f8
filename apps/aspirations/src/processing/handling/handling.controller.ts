import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transition, VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
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
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Assignment }) body: Assignment,
  ): Promise<AspirationResponse> {
    return this.commands.apply('assign', command, body);
  }

  @Transition(aspirationWorkflow, 'recall', {
    summary: 'Take it back from its agency, to assign it to another',
    response,
  })
  recall(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: OfficeNote }) body: OfficeNote,
  ): Promise<AspirationResponse> {
    return this.commands.apply('recall', command, body);
  }

  @Transition(aspirationWorkflow, 'accept', {
    summary: 'Accept it as the agency; the time until the answer runs from the assignment',
    response,
  })
  accept(@VersionedCommand() command: VersionedCommand): Promise<AspirationResponse> {
    return this.commands.apply('accept', command);
  }

  @Transition(aspirationWorkflow, 'decline', {
    summary: 'Decline it as the agency because it is not within your authority',
    response,
  })
  decline(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: OfficeNote }) body: OfficeNote,
  ): Promise<AspirationResponse> {
    return this.commands.apply('decline', command, body);
  }

  @Transition(aspirationWorkflow, 'ask', {
    operationId: 'askReporter',
    summary: 'Ask the reporter as the agency; the deadline is paused until the reply',
    response,
  })
  ask(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: AgencyNote }) body: AgencyNote,
  ): Promise<AspirationResponse> {
    return this.commands.apply('ask', command, body);
  }

  @Transition(aspirationWorkflow, 'log-progress', {
    path: ':id/progress',
    operationId: 'logProgress',
    summary: 'Report what has been done so far',
    response,
  })
  logProgress(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: AgencyNote }) body: AgencyNote,
  ): Promise<AspirationResponse> {
    return this.commands.apply('log-progress', command, body);
  }

  @Transition(aspirationWorkflow, 'respond', {
    operationId: 'respondToAspiration',
    summary: 'Answer the citizen as the agency',
    response,
  })
  respond(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: AgencyResponse }) body: AgencyResponse,
  ): Promise<AspirationResponse> {
    return this.commands.apply('respond', command, body);
  }
}

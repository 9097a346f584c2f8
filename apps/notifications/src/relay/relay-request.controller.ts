import { Body, Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { RelayNote, RelayRequestPage, RelayRequestQuery, RelayRequestResponse } from './relay-request.dto.js';
import type { RelayPermission } from './relay-request.policy.js';
import { relayWorkflow } from './relay-request.workflow.js';
import { RelayRequests } from './relay-requests.service.js';

@ApiTags('relay')
@Controller('v1/relay-requests')
export class RelayRequestController {
  constructor(private readonly requests: RelayRequests) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Action<RelayPermission>('relay.read')
  @ApiOperation({ operationId: 'listRelayRequests', summary: 'Whom you are asked to inform in person, newest first' })
  @ApiOkResponse({ standardSchema: RelayRequestPage })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: RelayRequestQuery }) query: RelayRequestQuery,
  ): Promise<RelayRequestPage> {
    return this.requests.list(actor, query);
  }

  @Get(':id')
  @Versioned()
  @Action<RelayPermission>('relay.read')
  @ApiOperation({ operationId: 'readRelayRequest', summary: 'One person whom you are asked to inform' })
  @ApiOkResponse({ standardSchema: RelayRequestResponse })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<RelayRequestResponse> {
    return this.requests.read(actor, id);
  }

  @Transition(relayWorkflow, 'accept', { summary: 'Accept to inform the person', response: RelayRequestResponse })
  accept(@VersionedCommand() command: VersionedCommand): Promise<RelayRequestResponse> {
    return this.requests.answer('accept', command);
  }

  @Transition(relayWorkflow, 'finish', {
    summary: 'Report that the person is informed, with a note; their name and the text are deleted',
    response: RelayRequestResponse,
  })
  finish(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: RelayNote }) { note }: RelayNote,
  ): Promise<RelayRequestResponse> {
    return this.requests.answer('finish', { ...command, reason: note });
  }

  @Transition(relayWorkflow, 'decline', {
    summary: 'Decline to inform the person, with the reason; another member is asked',
    response: RelayRequestResponse,
  })
  decline(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: RelayNote }) { note }: RelayNote,
  ): Promise<RelayRequestResponse> {
    return this.requests.answer('decline', { ...command, reason: note });
  }

  @Transition(relayWorkflow, 'report-failure', {
    summary: 'Report that the person could not be found, with the reason; their name and the text are deleted',
    response: RelayRequestResponse,
  })
  reportFailure(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: RelayNote }) { note }: RelayNote,
  ): Promise<RelayRequestResponse> {
    return this.requests.answer('report-failure', { ...command, reason: note });
  }
}

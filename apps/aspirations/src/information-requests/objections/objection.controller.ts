import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type ListPage, listPageSchema, Versioned } from '#http-api';
import { HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { InformationPermission } from '../information-request.policy.js';
import { ObjectionQuery } from './objection-list.js';
import { ObjectionAnswer, ObjectionResponse } from './objection.dto.js';
import { Objections } from './objections.service.js';
import { objectionWorkflow } from './objection.workflow.js';

const uuid = { schema: z.uuid().toLowerCase() };

/** What the superior of the information officer (atasan PPID) reads and answers. */
@ApiTags('information objections')
@Controller('v1/information-objections')
export class ObjectionController {
  constructor(private readonly objections: Objections) {}

  @Get()
  @Action<InformationPermission>('information-request.read')
  @ApiOperation({ operationId: 'listInformationObjections', summary: 'Find objections to decisions on information' })
  @ApiOkResponse({ standardSchema: listPageSchema(ObjectionResponse).meta({ id: 'InformationObjectionPage' }) })
  list(
    @Query({ schema: ObjectionQuery }) query: ObjectionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<ObjectionResponse>> {
    return this.objections.list(query, actor);
  }

  @Get(':id')
  @Action<InformationPermission>('information-request.read')
  @Versioned()
  @ApiOperation({ operationId: 'getInformationObjection', summary: 'Read an objection' })
  @ApiOkResponse({ standardSchema: ObjectionResponse })
  get(@Param('id', uuid) id: string, @CurrentActor() actor: Actor): Promise<ObjectionResponse> {
    return this.objections.get(id, actor);
  }

  @Get(':id/history')
  @Action<InformationPermission>('information-request.read')
  @ApiOperation({ operationId: 'getInformationObjectionHistory', summary: 'Read the history of an objection' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', uuid) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<HistoryPage> {
    return this.objections.history(id, query, actor);
  }

  @Transition(objectionWorkflow, 'answer', {
    summary: 'Answer an objection as the superior: the decision stands, or the information officer decides once more',
    response: ObjectionResponse,
  })
  answer(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ObjectionAnswer }) body: ObjectionAnswer,
  ): Promise<ObjectionResponse> {
    return this.objections.answer(command, body);
  }
}

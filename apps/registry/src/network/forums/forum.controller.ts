import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import { Created, type Call, IdempotentCall, type Page, paragraphs, Versioned } from '#http-api';
import { Applies, type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { NetworkPermission } from '../network.policy.js';
import { DelegateService } from './delegate.service.js';
import { delegateWorkflow } from './delegate.workflow.js';
import { ForumList } from './forum-list.service.js';
import {
  DelegatePage,
  DelegateQuery,
  DelegateResponse,
  ForumPage,
  ForumQuery,
  ForumResponse,
  NewDelegate,
} from './forum.dto.js';

const delegateId = z.uuid();
const recall = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'DelegateRecall' });

@ApiTags('network')
@Controller('v1')
export class ForumController {
  constructor(
    private readonly list: ForumList,
    private readonly delegates: DelegateService,
  ) {}

  @Get('forums')
  @Action<NetworkPermission>('forum.read')
  @ApiOperation({ operationId: 'listForums', summary: 'List the forums of the districts and of the regency' })
  @ApiOkResponse({ standardSchema: ForumPage })
  find(@Query({ schema: ForumQuery }) query: ForumQuery): Promise<Page<ForumResponse>> {
    return this.list.find(query);
  }

  @Get('forums/:code')
  @Action<NetworkPermission>('forum.read')
  @ApiOperation({ operationId: 'getForum', summary: 'Get the forum of a district or of the regency' })
  @ApiOkResponse({ standardSchema: ForumResponse })
  get(@Param('code', { schema: areaCode }) code: string): Promise<ForumResponse> {
    return this.list.get(code);
  }

  @Get('forums/:code/delegates')
  @Action<NetworkPermission>('forum.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDelegates', summary: 'List the delegates of a forum' })
  @ApiOkResponse({ standardSchema: DelegatePage })
  findDelegates(
    @Param('code', { schema: areaCode }) code: string,
    @Query({ schema: DelegateQuery }) query: DelegateQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<DelegateResponse>> {
    return this.list.delegates(code, query, actor);
  }

  @Post('forums/:code/delegates')
  @Action<NetworkPermission>('delegate.name')
  @Versioned()
  @Applies(delegateWorkflow, 'name')
  @ApiOperation({ operationId: 'nameDelegate', summary: 'Name a member of a KIM as delegate' })
  @Created(DelegateResponse, '/v1/forums/:code/delegates')
  name(
    @Param('code', { schema: areaCode }) code: string,
    @Body({ schema: NewDelegate }) body: NewDelegate,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<DelegateResponse> {
    return this.delegates.name(code, body, actor, call);
  }

  @Transition(delegateWorkflow, 'recall', {
    path: 'delegates/:id/recall',
    summary: 'Recall a delegate before the end of the term',
    response: DelegateResponse,
  })
  recall(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: recall }) { reason }: z.infer<typeof recall>,
  ): Promise<DelegateResponse> {
    return this.delegates.recall(id, version, reason, actor);
  }

  @Get('delegates/:id/history')
  @Action<NetworkPermission>('delegate.read-internal')
  @ApiOperation({ operationId: 'getDelegateHistory', summary: 'List the transitions of a delegate' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: delegateId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query, actor);
  }
}

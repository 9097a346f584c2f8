import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import { type Call, IdempotentCall, IfMatch, type Page, paragraphs, Versioned } from '#http-api';
import type { NetworkPermission } from '../network.policy.js';
import { type NetworkHistoryEntry, NetworkHistoryPage, HistoryQuery } from '../network-history.js';
import { DelegateService } from './delegate.service.js';
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

const uuid = z.uuid();
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
  @ApiOperation({ operationId: 'listForums', summary: 'The forums of the districts and of the regency' })
  @ApiOkResponse({ standardSchema: ForumPage })
  find(@Query({ schema: ForumQuery }) query: ForumQuery): Promise<Page<ForumResponse>> {
    return this.list.find(query);
  }

  @Get('forums/:code')
  @Action<NetworkPermission>('forum.read')
  @ApiOperation({ operationId: 'getForum', summary: 'The forum of a district, or of the regency' })
  @ApiOkResponse({ standardSchema: ForumResponse })
  get(@Param('code', { schema: areaCode }) code: string): Promise<ForumResponse> {
    return this.list.get(code);
  }

  @Get('forums/:code/delegates')
  @Action<NetworkPermission>('forum.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listDelegates', summary: 'Which KIM have a delegate in a forum' })
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
  @ApiOperation({ operationId: 'nameDelegate', summary: 'Send a member of a KIM into a forum' })
  @ApiCreatedResponse({ standardSchema: DelegateResponse })
  async name(
    @Param('code', { schema: areaCode }) code: string,
    @Body({ schema: NewDelegate }) body: NewDelegate,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DelegateResponse> {
    const delegate = await this.delegates.name(code, body, actor, call);
    reply.header('location', `/v1/forums/${code}/delegates`);
    return delegate;
  }

  @Post('delegates/:id/recall')
  @HttpCode(200)
  @Action<NetworkPermission>('delegate.recall')
  @Versioned()
  @ApiOperation({ operationId: 'recallDelegate', summary: 'Call a delegate back before the end of the term' })
  @ApiOkResponse({ standardSchema: DelegateResponse })
  recall(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: recall }) { reason }: z.infer<typeof recall>,
    @CurrentActor() actor: Actor,
  ): Promise<DelegateResponse> {
    return this.delegates.recall(id, version, reason, actor);
  }

  @Get('delegates/:id/history')
  @Action<NetworkPermission>('delegate.read-internal')
  @ApiOperation({ operationId: 'getDelegateHistory', summary: 'Who named and recalled the delegate, and why' })
  @ApiOkResponse({ standardSchema: NetworkHistoryPage })
  history(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NetworkHistoryEntry>> {
    return this.list.history(id, query, actor);
  }
}

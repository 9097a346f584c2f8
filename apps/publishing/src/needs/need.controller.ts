import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, ClientNetwork, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, HistoryPage, HistoryQuery } from '#lifecycle';
import { NeedPage, NeedResponse, NewKimNeed, NewNeed, toNeedResponse, TopNeeds, TopNeedsQuery } from './need.dto.js';
import { NeedQuery } from './need-list.js';
import type { NeedPermission } from './need.policy.js';
import { NeedQueries } from './need-queries.js';
import { NeedService } from './need.service.js';
import { needWorkflow } from './need.workflow.js';

const needId = z.uuid();

@ApiTags('information needs')
@Controller('v1')
export class NeedController {
  constructor(
    private readonly needs: NeedService,
    private readonly queries: NeedQueries,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('public-needs')
  @Versioned()
  @Action<NeedPermission>('need.submit')
  @Applies(needWorkflow, 'receive')
  @ApiOperation({
    operationId: 'submitNeed',
    summary: 'Request information without an account; only the text is needed',
  })
  @Created(NeedResponse, '/v1/needs/{id}')
  submit(
    @IdempotentCall() call: Call,
    @Body({ schema: NewNeed }) body: NewNeed,
    @ClientNetwork() network: string,
  ): Promise<NeedResponse> {
    return this.idempotency.once(call, async (tx) => toNeedResponse(await this.needs.receive(tx, body, network)));
  }

  @Post('needs')
  @Versioned()
  @Action<NeedPermission>('need.request')
  @Applies(needWorkflow, 'request')
  @ApiOperation({ operationId: 'requestNeed', summary: 'Request information for a KIM; it is listed at once' })
  @Created(NeedResponse, '/v1/needs/{id}')
  request(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewKimNeed }) body: NewKimNeed,
  ): Promise<NeedResponse> {
    return this.idempotency.once(call, async (tx) => toNeedResponse(await this.needs.request(tx, actor, body)));
  }

  @Get('needs')
  @Action<NeedPermission>('need.read')
  @ApiOperation({
    operationId: 'listNeeds',
    summary: 'Find what is asked and not yet answered; or what was',
  })
  @ApiOkResponse({ standardSchema: NeedPage })
  list(@CurrentActor() actor: Actor | undefined, @Query({ schema: NeedQuery }) query: NeedQuery): Promise<NeedPage> {
    return this.queries.list(actor, query);
  }

  @Get('top-needs')
  @Action<NeedPermission>('need.read')
  @ApiOperation({ operationId: 'readTopNeeds', summary: 'What was asked most in a month and an area' })
  @ApiOkResponse({ standardSchema: TopNeeds })
  top(@Query({ schema: TopNeedsQuery }) query: TopNeedsQuery): Promise<TopNeeds> {
    return this.queries.top(query);
  }

  @Get('needs/:id')
  @Versioned()
  @Action<NeedPermission>('need.read')
  @ApiOperation({ operationId: 'readNeed', summary: 'One need of information' })
  @ApiOkResponse({ standardSchema: NeedResponse })
  read(@CurrentActor() actor: Actor | undefined, @Param('id', { schema: needId }) id: string): Promise<NeedResponse> {
    return this.queries.read(actor, id);
  }

  @Get('needs/:id/history')
  @Action<NeedPermission>('need.handle')
  @ApiOperation({ operationId: 'readNeedHistory', summary: 'The steps of a need of information' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: needId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.queries.history(actor, id, query);
  }
}

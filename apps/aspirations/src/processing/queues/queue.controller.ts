import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import { scopeColumns } from '../../aspirations/aspiration.service.js';
import { aspirationId } from '../../text-fields.js';
import { AgencySuggestions } from './agency-suggestion.service.js';
import {
  AgencySuggestionsResponse,
  type QueueEntry,
  type QueueName,
  queueNames,
  queuePage,
  QueueQuery,
  QueueTotals,
  QueueTotalsQuery,
} from './queue.dto.js';
import { Queues } from './queue.service.js';

@ApiTags('queues')
@Controller('v1')
export class QueueController {
  constructor(
    private readonly queues: Queues,
    private readonly suggestions: AgencySuggestions,
    private readonly access: Access,
  ) {}

  @Get('aspiration-queues')
  @Action('queue.read')
  @ApiOperation({ operationId: 'readQueueTotals', summary: 'How many aspirations wait in each queue' })
  @ApiOkResponse({ standardSchema: QueueTotals })
  totals(
    @Query({ schema: QueueTotalsQuery }) { area }: QueueTotalsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<QueueTotals> {
    if (area !== undefined) this.access.check(actor, 'queue.read', { area });
    return this.queues.totals(area, this.access.scopeCondition(actor, 'queue.read', scopeColumns));
  }

  @Get('aspiration-queues/:queue')
  @Action('queue.read')
  @ApiOperation({ operationId: 'readQueue', summary: 'The aspirations that wait for a coordinator, oldest first' })
  @ApiOkResponse({ standardSchema: queuePage })
  read(
    @Param('queue', { schema: z.enum(queueNames) }) queue: QueueName,
    @Query({ schema: QueueQuery }) query: QueueQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<QueueEntry>> {
    if (query.area !== undefined) this.access.check(actor, 'queue.read', { area: query.area });
    return this.queues.list(queue, query, this.access.scopeCondition(actor, 'queue.read', scopeColumns));
  }

  @Get('aspirations/:id/agency-suggestions')
  @Action('agency.suggest')
  @ApiOperation({ operationId: 'suggestAgencies', summary: 'Suggest agencies for an aspiration' })
  @ApiOkResponse({ standardSchema: AgencySuggestionsResponse })
  suggest(@Param('id', aspirationId) id: string, @CurrentActor() actor: Actor): Promise<AgencySuggestionsResponse> {
    return this.suggestions.of(id, actor);
  }
}

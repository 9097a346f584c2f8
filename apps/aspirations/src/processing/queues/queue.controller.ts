import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import { AgencySuggestions } from './agency-suggestion.service.js';
import {
  agencySuggestions,
  type AgencySuggestionsResponse,
  type QueueEntry,
  type QueueName,
  queueNames,
  queuePage,
  queueQuery,
  type QueueQuery,
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

  @Get('aspiration-queues/:queue')
  @Action('queue.read')
  @ApiOperation({ operationId: 'readQueue', summary: 'What waits for a coordinator, the oldest first' })
  @ApiOkResponse({ standardSchema: queuePage })
  read(
    @Param('queue', { schema: z.enum(queueNames) }) queue: QueueName,
    @Query({ schema: queueQuery }) query: QueueQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<QueueEntry>> {
    if (query.area !== undefined) this.access.check(actor, 'queue.read', { area: query.area });
    return this.queues.page(queue, query, this.access.scopes(actor, 'queue.read'));
  }

  @Get('aspirations/:id/agency-suggestions')
  @Action('agency.suggest')
  @ApiOperation({ operationId: 'suggestAgencies', summary: 'Agencies that an aspiration may be for' })
  @ApiOkResponse({ standardSchema: agencySuggestions })
  suggest(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AgencySuggestionsResponse> {
    return this.suggestions.of(id, actor);
  }
}

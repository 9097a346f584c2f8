import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { villageCode } from '#contracts';
import { TimelinePage, TimelineQuery } from './timeline.dto.js';
import type { TimelinePermission } from './timeline.policy.js';
import { TimelineService } from './timeline.service.js';

const kimId = z.uuid().toLowerCase();

@ApiTags('timelines')
@Controller('v1')
@Action<TimelinePermission>('timeline.read')
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  @Get('villages/:code/timeline')
  @ApiOperation({
    operationId: 'readVillageTimeline',
    summary: 'What was published, passed on, asked, answered and learned in a village, newest first',
  })
  @ApiOkResponse({ standardSchema: TimelinePage })
  village(
    @CurrentActor() actor: Actor | undefined,
    @Param('code', { schema: villageCode }) code: string,
    @Query({ schema: TimelineQuery }) query: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.timelines.ofVillage(actor, code, query);
  }

  @Get('kims/:id/timeline')
  @ApiOperation({
    operationId: 'readKimTimeline',
    summary: 'What a KIM published, passed on, brought forward and learned, newest first',
  })
  @ApiOkResponse({ standardSchema: TimelinePage })
  kim(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: TimelineQuery }) query: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.timelines.ofKim(actor, id, query);
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { RegistryAction } from '../registry.policy.js';
import { ActivityDecision } from './activity-decision.service.js';
import { type ActivityHistoryEntry, ActivityHistoryPage, ActivityHistoryQuery } from './activity-history.dto.js';
import { ActivityHistory } from './activity-history.service.js';
import { ActivityList } from './activity-list.service.js';
import { ActivityChange, ActivityPage, ActivityQuery, ActivityRejection, ActivityResponse } from './activity.dto.js';
import { ActivityService } from './activity.service.js';

const activityId = z.uuid();

@ApiTags('activities')
@Controller('v1/activities')
export class ActivityController {
  constructor(
    private readonly activities: ActivityService,
    private readonly decisions: ActivityDecision,
    private readonly list: ActivityList,
    private readonly histories: ActivityHistory,
  ) {}

  @Get()
  @Action<RegistryAction>('activity.read')
  @ApiOperation({ operationId: 'listActivities', summary: 'Activities within reach of the caller, newest first' })
  @ApiOkResponse({ standardSchema: ActivityPage })
  find(
    @Query({ schema: ActivityQuery }) query: ActivityQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActivityResponse>> {
    return this.list.find(query, actor);
  }

  @Get(':id')
  @Action<RegistryAction>('activity.read')
  @Versioned()
  @ApiOperation({ operationId: 'getActivity', summary: 'One activity' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  get(@Param('id', { schema: activityId }) id: string, @CurrentActor() actor: Actor): Promise<ActivityResponse> {
    return this.list.get(id, actor);
  }

  @Patch(':id')
  @Action<RegistryAction>('activity.log')
  @Versioned()
  @ApiOperation({ operationId: 'editActivity', summary: 'Change an activity that nobody has decided on yet' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  edit(
    @Param('id', { schema: activityId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ActivityChange }) change: ActivityChange,
    @CurrentActor() actor: Actor,
  ): Promise<ActivityResponse> {
    return this.activities.edit(id, version, change, actor);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Action<RegistryAction>('activity.verify')
  @Versioned()
  @ApiOperation({ operationId: 'verifyActivity', summary: 'Find that an activity took place' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  verify(
    @Param('id', { schema: activityId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<ActivityResponse> {
    return this.decisions.decide('verify', id, version, actor);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Action<RegistryAction>('activity.reject')
  @Versioned()
  @ApiOperation({ operationId: 'rejectActivity', summary: 'Not accept an activity, with the reason' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  reject(
    @Param('id', { schema: activityId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ActivityRejection }) body: ActivityRejection,
    @CurrentActor() actor: Actor,
  ): Promise<ActivityResponse> {
    return this.decisions.decide('reject', id, version, actor, body.reason);
  }

  @Get(':id/history')
  @Action<RegistryAction>('activity.read')
  @ApiOperation({ operationId: 'getActivityHistory', summary: 'How the activity came to each of its versions' })
  @ApiOkResponse({ standardSchema: ActivityHistoryPage })
  history(
    @Param('id', { schema: activityId }) id: string,
    @Query({ schema: ActivityHistoryQuery }) query: ActivityHistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActivityHistoryEntry>> {
    return this.histories.of(id, query, actor);
  }
}

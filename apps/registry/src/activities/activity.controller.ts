import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page, Versioned } from '#http-api';
import { Applies, type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { ActivityList } from './activity-list.service.js';
import { ActivityChange, ActivityRejection, ActivityResponse } from './activity.dto.js';
import type { ActivityPermission } from './activity.policy.js';
import { ActivityService } from './activity.service.js';
import { activityWorkflow } from './activity.workflow.js';

const activityId = z.uuid();

@ApiTags('activities')
@Controller('v1/activities')
export class ActivityController {
  constructor(
    private readonly activities: ActivityService,
    private readonly list: ActivityList,
  ) {}

  @Get(':id')
  @Action<ActivityPermission>('activity.read')
  @Versioned()
  @ApiOperation({ operationId: 'getActivity', summary: 'Get an activity' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  get(@Param('id', { schema: activityId }) id: string, @CurrentActor() actor: Actor): Promise<ActivityResponse> {
    return this.list.get(id, actor);
  }

  @Patch(':id')
  @Action<ActivityPermission>('activity.log')
  @Versioned()
  @Applies(activityWorkflow, 'edit')
  @ApiOperation({ operationId: 'editActivity', summary: 'Change an activity that has not been decided on' })
  @ApiOkResponse({ standardSchema: ActivityResponse })
  edit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: ActivityChange }) change: ActivityChange,
  ): Promise<ActivityResponse> {
    return this.activities.edit(id, version, change, actor);
  }

  @Transition(activityWorkflow, 'verify', {
    summary: 'Confirm that an activity took place',
    response: ActivityResponse,
  })
  verify(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<ActivityResponse> {
    return this.activities.decide('verify', id, version, actor);
  }

  @Transition(activityWorkflow, 'reject', {
    summary: 'Reject an activity, with the reason',
    response: ActivityResponse,
  })
  reject(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: ActivityRejection }) body: ActivityRejection,
  ): Promise<ActivityResponse> {
    return this.activities.decide('reject', id, version, actor, body.reason);
  }

  @Get(':id/history')
  @Action<ActivityPermission>('activity.read')
  @ApiOperation({ operationId: 'getActivityHistory', summary: 'List the transitions of an activity' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: activityId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query, actor);
  }
}

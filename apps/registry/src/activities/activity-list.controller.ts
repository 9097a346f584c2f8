import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows, type ListPage } from '#http-api';
import { activityFileColumns, ActivityFileQuery, ActivityQuery } from './activity-list.js';
import { ActivityList } from './activity-list.service.js';
import { ActivityPage, type ActivityResponse } from './activity.dto.js';
import type { ActivityPermission } from './activity.policy.js';

/** Activities of all KIM within the scope of the caller. */
@ApiTags('activities')
@Controller('v1')
export class ActivityListController {
  constructor(private readonly list: ActivityList) {}

  @Get('activities')
  @Action<ActivityPermission>('activity.read')
  @ApiOperation({
    operationId: 'listActivities',
    summary: 'Find activities within the scope of the caller',
  })
  @ApiOkResponse({ standardSchema: ActivityPage })
  find(
    @Query({ schema: ActivityQuery }) query: ActivityQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<ActivityResponse>> {
    return this.list.find(query, actor);
  }

  @Action<ActivityPermission>('activity.read')
  @ListFile('activities')
  @ApiOperation({ operationId: 'exportActivityList', summary: 'Export the activities that you may read' })
  file(
    @Query({ schema: ActivityFileQuery }) query: ActivityFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(activityFileColumns, (page) => this.list.find({ ...query, ...page }, actor));
  }
}

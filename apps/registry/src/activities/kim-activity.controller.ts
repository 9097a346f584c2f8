import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import { Created, type Call, IdempotentCall, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import { KimService } from '../kims/kim.service.js';
import type { ActivityPermission } from './activity.policy.js';
import { ActivityCounts, ActivityCountsQuery } from './activity-counts.dto.js';
import { countActivities } from './activity-counts.js';
import { ActivityResponse, NewActivity } from './activity.dto.js';
import { ActivityService } from './activity.service.js';
import { activityWorkflow } from './activity.workflow.js';

const kimId = z.uuid();

@ApiTags('activities')
@Controller('v1/kims/:id')
export class KimActivityController {
  constructor(
    private readonly database: Database,
    private readonly kims: KimService,
    private readonly activities: ActivityService,
  ) {}

  @Post('activities')
  @Action<ActivityPermission>('activity.log')
  @Versioned()
  @Applies(activityWorkflow, 'log')
  @ApiOperation({ operationId: 'logActivity', summary: 'Log an activity of a KIM' })
  @Created(ActivityResponse, '/v1/activities/{id}')
  log(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewActivity }) body: NewActivity,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<ActivityResponse> {
    return this.activities.log(id, body, actor, call);
  }

  @Get('activity-counts')
  @Action<ActivityPermission>('activity.count')
  @ApiOperation({ operationId: 'countActivities', summary: 'Count the activities of a KIM in each month, by kind' })
  @ApiOkResponse({ standardSchema: ActivityCounts })
  async count(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: ActivityCountsQuery }) query: ActivityCountsQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ActivityCounts> {
    await this.kims.visible(id, actor);
    return { kimId: id, months: await countActivities(this.database, id, query) };
  }
}

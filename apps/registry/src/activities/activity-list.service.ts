import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import type { ListPage, Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { ActivityProofs } from './activity-proofs.service.js';
import { activityColumns, readActivity, readTargetOf } from './activity-rows.js';
import { activityList, type ActivityQuery } from './activity-list.js';
import type { ActivityResponse } from './activity.dto.js';
import type { Activity } from './activity.entity.js';
import { ActivityLifecycle } from './activity.lifecycle.js';
import { checkMayRead, readColumns } from './read-scope.js';

@Injectable()
export class ActivityList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly proofs: ActivityProofs,
    private readonly activities: ActivityLifecycle,
  ) {}

  /** Those within the scope of the actor. */
  async find(query: ActivityQuery, actor: Actor): Promise<ListPage<ActivityResponse>> {
    const areas = { ...readColumns(sql`activity.kim_id`), area: sql`village_code` };
    const scope = this.access.scopeCondition(actor, 'activity.read', areas);
    const found = await activityList.read(
      this.database,
      query,
      { columns: activityColumns, scope },
      (row: Activity) => row,
    );
    return { ...found, items: await this.proofs.toResponses(this.database, found.items) };
  }

  /** @throws 'activity-not-found' */
  async get(id: string, actor: Actor): Promise<ActivityResponse> {
    const activity = await this.readable(id, actor);
    const [response] = await this.proofs.toResponses(this.database, [activity]);
    return response!;
  }

  /** @throws 'activity-not-found' */
  async history(id: string, query: HistoryQuery, actor: Actor): Promise<Page<HistoryEntry>> {
    await this.readable(id, actor);
    return this.activities.history(this.database, id, query);
  }

  private async readable(id: string, actor: Actor): Promise<Activity> {
    const activity = await readActivity(this.database, id);
    checkMayRead(this.access, actor, 'activity.read', await readTargetOf(this.database, activity));
    return activity;
  }
}

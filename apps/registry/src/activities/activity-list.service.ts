import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { ActivityProofs } from './activity-proofs.service.js';
import { activityColumns, readActivity, readTargetOf } from './activity-rows.js';
import type { ActivityQuery, ActivityResponse } from './activity.dto.js';
import type { Activity } from './activity.entity.js';
import { ActivityLifecycle } from './activity.lifecycle.js';
import { checkMayRead, readColumns } from './read-scope.js';

const newestFirst = keyset({ heldOn: key.date(), id: key.uuid() }, 'desc');

@Injectable()
export class ActivityList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly proofs: ActivityProofs,
    private readonly activities: ActivityLifecycle,
  ) {}

  /** Newest first. */
  async find(query: ActivityQuery, actor: Actor): Promise<Page<ActivityResponse>> {
    const { kim, village, kind, status, source, from, to } = query;
    const condition = allOf(
      this.access.scopeCondition(actor, 'activity.read', {
        ...readColumns(sql`activity.kim_id`),
        area: sql`village_code`,
      }),
      kim && sql`kim_id = ${kim}`,
      village && sql`village_code = ${village}`,
      kind && sql`kind = ${kind}`,
      status && sql`status = ${status}`,
      source && sql`source = ${source}`,
      from && sql`held_on >= ${from}::date`,
      to && sql`held_on <= ${to}::date`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<Activity>(sql`
      SELECT ${activityColumns} FROM activity WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    const { items, next } = page(rows, query, newestFirst);
    return { items: await this.proofs.toResponses(this.database, items), next };
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

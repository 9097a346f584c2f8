import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../kims/kim-rows.js';
import { ActivityProofs } from './activity-proofs.service.js';
import { type Activity, activityColumns, readActivity } from './activity-rows.js';
import type { ActivityQuery, ActivityResponse } from './activity.dto.js';
import { checkReadScope, kimServes, liesWithin } from './read-scope.js';
import { scopeValues } from '../kims/kim-scope.js';

const cursorShape = z.tuple([z.iso.date(), z.uuid()]);

@Injectable()
export class ActivityList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly proofs: ActivityProofs,
  ) {}

  /** What lies within the caller's reach, the newest first. */
  async find(query: ActivityQuery, actor: Actor): Promise<Page<ActivityResponse>> {
    const { cursor, limit } = query;
    const [day, id] = cursor === undefined ? [null, null] : cursorValues(cursor, cursorShape);
    const rows = await this.database.query<Activity>(
      `SELECT ${activityColumns} FROM activity
        WHERE ($1::date IS NULL OR (held_on, id) < ($1::date, $2::uuid))
          AND ($3::uuid IS NULL OR kim_id = $3)
          AND ($4::text IS NULL OR village_code = $4)
          AND ($5::text IS NULL OR kind = $5)
          AND ($6::text IS NULL OR status = $6)
          AND ($7::text IS NULL OR source = $7)
          AND ($8::date IS NULL OR held_on >= $8)
          AND ($9::date IS NULL OR held_on <= $9)
          AND ($10 OR kim_id = ANY ($11::uuid[])
               OR ${liesWithin('village_code', '$12')} OR ${kimServes('activity.kim_id', '$12')})
        ORDER BY held_on DESC, id DESC LIMIT $13`,
      [
        day,
        id,
        query.kim ?? null,
        query.village ?? null,
        query.kind ?? null,
        query.status ?? null,
        query.source ?? null,
        query.from ?? null,
        query.to ?? null,
        ...scopeValues(this.access.scopes(actor, 'activity.read')),
        limit + 1,
      ],
    );
    const page = pageOf(rows, limit, (activity) => [activity.heldOn, activity.id]);
    return { ...page, items: await this.proofs.shown(this.database, page.items) };
  }

  /** @throws 'activity-not-found' */
  async get(id: string, actor: Actor): Promise<ActivityResponse> {
    const activity = await readActivity(this.database, id);
    const { kimId, villageCode } = activity;
    const { villageCodes } = await readKim(this.database, kimId);
    const villages = villageCode === null ? villageCodes : [villageCode, ...villageCodes];
    checkReadScope(this.access, actor, 'activity.read', { kimId, places: villages });
    const [shown] = await this.proofs.shown(this.database, [activity]);
    return shown!;
  }
}

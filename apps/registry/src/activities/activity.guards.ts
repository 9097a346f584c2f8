import type { GuardTable } from '#lifecycle';
import { sql } from '#database';
import type { AreaService } from '../areas/area.service.js';
import { jakartaDate } from '#calendar';
import type { Kim } from '../kims/kim-rows.js';
import { kimSince } from './activity-day.js';
import type { Activity } from './activity.entity.js';
import type { ActivityGuard } from './activity.workflow.js';
import { isOperational } from './operational-kim.js';

export interface ActivityInput {
  /** The KIM of the activity; of a change by an account. */
  readonly kim?: Kim;
}

export function activityGuards(areas: AreaService): GuardTable<ActivityGuard, Activity, ActivityInput> {
  return {
    'kim-not-active': ({ input: { kim } }) => isOperational(kim!) || { detail: kim!.status },
    'village-unknown': async ({ tx, after: { villageCode } }) => {
      const [unknown] = villageCode === null ? [] : await areas.unknown(tx, [villageCode]);
      return unknown === undefined || { errors: [{ pointer: '/villageCode', detail: unknown }] };
    },
    'activity-in-future': ({ now, after: { heldOn } }) =>
      heldOn <= jakartaDate(now) || { errors: [{ pointer: '/heldOn', detail: heldOn }] },
    'activity-before-kim': ({ input: { kim }, after: { heldOn } }) => {
      const since = kimSince(kim!);
      const detail = {
        en: `must be ${since} or later: the KIM exists since then`,
        id: `harus ${since} atau sesudahnya: KIM ada sejak itu`,
      };
      return heldOn >= since || { errors: [{ pointer: '/heldOn', detail }] };
    },
    'activity-from-event': ({ before }) => before?.source !== 'EVENT',
    'activity-own': async ({ tx, actor, after: { id } }) => {
      const own = await tx.query(sql`
        SELECT FROM activity_history
         WHERE subject_id = ${id} AND actor = ${actor} AND action IN ('log', 'edit') LIMIT 1`);
      return own.length === 0;
    },
  };
}

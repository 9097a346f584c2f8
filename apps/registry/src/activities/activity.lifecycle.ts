import { Injectable } from '@nestjs/common';
import type { Target } from '#access';
import { sql, type Transaction } from '#database';
import { entityStore, Lifecycle, Lifecycles, type Step } from '#lifecycle';
import { AreaService } from '../areas/area.service.js';
import { KimCommands } from '../kims/kim-commands.service.js';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../members/mandates/mandate-access.js';
import { resolveDuplicates } from './activity-duplicates.js';
import { type Activity, ActivityEntity } from './activity.entity.js';
import { activityError } from './activity.errors.js';
import { activityEvents } from './activity.events.js';
import { activityGuards, type ActivityInput } from './activity.guards.js';
import { activityWorkflow } from './activity.workflow.js';
import { activityWords } from './activity.words.js';

@Injectable()
export class ActivityLifecycle extends Lifecycle<typeof activityWorkflow, Activity, ActivityInput> {
  constructor(lifecycles: Lifecycles, areas: AreaService, kims: KimCommands) {
    const { access } = lifecycles;
    super(lifecycles, {
      workflow: activityWorkflow,
      words: activityWords,
      entity: ActivityEntity,
      store: { lock },
      notFound: () => activityError('activity-not-found'),
      refuse: activityError,
      target,
      authorize: async (tx, { actor, permission, subject }) => {
        if (permission !== 'activity.log-any') return access.check(actor, permission, await target(subject, tx));
        const kim = await readKim(tx, subject.kimId);
        return checkAccessOrMandate(access, tx, actor, permission, kim, 'LOG_ACTIVITIES');
      },
      guards: activityGuards(areas),
      events: activityEvents,
    });
    this.observe({
      applied: async (tx, steps) => {
        await resolveDuplicates(
          tx,
          steps.flatMap(({ before, after }) => (before ? [before, after] : [after])),
        );
        for (const [kimId, heldOn] of lastDays(steps)) await kims.recordActivity(tx, kimId, heldOn);
      },
    });
  }
}

/** The office of the village decides where there is one, else that of the KIM. */
async function target({ kimId, villageCode }: Activity, tx: Transaction): Promise<Target> {
  return villageCode === null ? targetOf(await readKim(tx, kimId)) : { kim: kimId, area: villageCode };
}

/** Locks the KIM first: duplicates of a KIM are resolved in one transaction at a time. */
async function lock(tx: Transaction, ids: readonly string[]): Promise<Activity[]> {
  await tx.query(sql`
    SELECT FROM kim WHERE id IN (SELECT kim_id FROM activity WHERE id = ANY (${ids}::uuid[])) ORDER BY id FOR UPDATE`);
  return entityStore<Activity>(ActivityEntity).lock(tx, ids);
}

/** The last day on which each KIM did something that the steps report, in the order of the ids. */
function lastDays(steps: readonly Step<Activity>[]): [string, string][] {
  const days = new Map<string, string>();
  for (const { action, after } of steps)
    if (['log', 'record', 'edit'].includes(action) && after.heldOn > (days.get(after.kimId) ?? ''))
      days.set(after.kimId, after.heldOn);
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

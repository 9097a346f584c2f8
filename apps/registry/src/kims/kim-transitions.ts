import { type EventDefinition, type kimState, kimEvents } from '#contracts';
import type { Transaction } from '#database';
import type { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { jakartaDate } from '../jakarta-date.js';
import { kimError } from './kim.errors.js';
import { type Kim, readKims, updateKim } from './kim-rows.js';
import { type KimAction, type KimEventType, type KimStatus, kimWorkflow } from './kim.workflow.js';

/** Who acted when the registry did so by itself. */
export const SYSTEM_ACTOR = 'SYSTEM';

type KimEvent = EventDefinition<(typeof kimState)['shape']>;
/** The event of each name that the life-cycle says. */
export const kimEventByType = Object.fromEntries(kimEvents.map((event) => [event.type, event])) as unknown as Record<
  KimEventType,
  KimEvent
>;

export interface KimTransition {
  readonly action: KimAction;
  /** Subject of the access token, or `bySystem`. */
  readonly actor: string;
  readonly reason?: string | undefined;
  /** What the step changes beside the state. */
  readonly changes?: Partial<Pick<Kim, 'name' | 'villageCodes' | 'profile' | 'charter' | 'decree' | 'successorId'>>;
  /** What the event tells beside the state of the KIM. */
  readonly eventData?: object;
}

/**
 * Takes a KIM whose row is locked one step on: stores it, and says what the life-cycle says of the step. Whether the
 * step may be taken by this actor, and whether its rules hold, has been asked before.
 *
 * @throws 'kim-transition-refused' when the life-cycle has no such step from the KIM's state, 'decree-number-taken',
 * 'kim-domain-taken' when another living KIM has it
 */
export async function applyTransition(tx: Transaction, outbox: Outbox, kim: Kim, input: KimTransition): Promise<Kim> {
  const transition = requireTransition(kim, input.action);
  const now = new Date();
  const begins = transition.to === 'ACTIVE' && kim.status !== 'ACTIVE';
  const changed: Kim = {
    ...kim,
    ...input.changes,
    status: transition.to,
    version: kim.version + 1,
    activeSince: begins ? jakartaDate(now) : kim.activeSince,
    updatedAt: now,
  };
  await updateKim(tx, changed);
  await recordHistory(tx, changed, { ...input, from: kim.status });
  if (transition.emits)
    await outbox.add(tx, kimEventByType[transition.emits]({ ...stateOf(changed), ...input.eventData }));
  return changed;
}

/**
 * Takes many KIM the step that the registry takes by itself, in one statement for each thing to be done. Their rows are
 * locked; those whose state does not have the step are left as they are.
 *
 * @param tells what the event tells of a KIM beside its state
 */
export async function applyTransitionToMany(
  tx: Transaction,
  outbox: Outbox,
  ids: readonly string[],
  { action, now, eventData }: { action: KimAction; now: Date; eventData?: (kim: Kim) => object },
): Promise<void> {
  const transitions = kimWorkflow.transitions.filter((transition) => transition.action === action);
  const changed = await tx.query<{ id: string }>(
    `WITH moved AS (
       UPDATE kim SET version = version + 1, status = step.to_status, updated_at = $4
         FROM unnest($2::text[], $3::text[]) AS step(from_status, to_status)
        WHERE kim.id = ANY ($1::uuid[]) AND kim.status = step.from_status
       RETURNING kim.id, kim.version, step.from_status, kim.status)
     INSERT INTO kim_history (kim_id, version, action, from_status, to_status, actor, at, village_codes)
     SELECT id, version, $5, from_status, status, $6, $4,
            ARRAY(SELECT village_code FROM kim_village WHERE kim_id = moved.id ORDER BY village_code)
       FROM moved
     RETURNING kim_id AS id`,
    [ids, transitions.map(({ from }) => from), transitions.map(({ to }) => to), now, action, SYSTEM_ACTOR],
  );
  const kims = await readKims(
    tx,
    changed.map(({ id }) => id),
  );
  const toEvent = kimEventByType[transitions[0]!.emits!];
  await outbox.add(tx, ...kims.map((kim) => toEvent({ ...stateOf(kim), ...eventData?.(kim) })));
}

/** @throws 'kim-transition-refused' when the life-cycle has no such step from the KIM's state */
export function requireTransition({ status }: Pick<Kim, 'status'>, action: KimAction) {
  const transition = transitionOf(kimWorkflow, status, action);
  if (!transition) throw kimError('kim-transition-refused', { detail: `${status} → ${action}` });
  return transition;
}

/** What led to the version that the KIM has now. */
export async function recordHistory(
  tx: Transaction,
  kim: Kim,
  {
    action,
    from,
    actor,
    reason,
  }: Pick<KimTransition, 'action' | 'actor' | 'reason'> & { readonly from: KimStatus | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO kim_history (kim_id, version, action, from_status, to_status, reason, actor, at, village_codes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [kim.id, kim.version, action, from, kim.status, reason ?? null, actor, kim.updatedAt, kim.villageCodes],
  );
}

/** The KIM as every event of it tells. */
export function stateOf({ id, version, name, status, villageCodes, profile, decree, successorId }: Kim) {
  return {
    kimId: id,
    version,
    name,
    status,
    villageCodes: [...villageCodes],
    decree: decree && {
      number: decree.number,
      date: decree.date,
      issuer: decree.issuer,
      termFrom: decree.termFrom,
      termUntil: decree.termUntil,
    },
    fieldsOfActivity: [...profile.fieldsOfActivity],
    successorKimId: successorId,
  };
}

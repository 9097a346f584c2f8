import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '#contracts';
import { isUniqueViolation, type Transaction } from '#database';
import { transitionOf } from '#workflow';
import { jakartaDate } from '../jakarta-date.js';
import { kimError } from './kim.errors.js';
import { decreeKey, issuerKey } from './decree.js';
import { emptyProfile } from './kim-profile.js';
import type { Kim } from './kim-rows.js';
import { kimEventByType, requireTransition, stateOf } from './kim-transitions.js';
import { type KimAction, kimWorkflow } from './kim.workflow.js';

interface NewKimVersion {
  readonly action: KimAction;
  readonly from: Kim['status'] | null;
  readonly kim: Kim;
}

/** A KIM that is entered with several steps of its life at once, and each version that it had on the way. */
export interface NewKimHistory {
  readonly kim: Kim;
  readonly versions: readonly NewKimVersion[];
}

/**
 * The walk of a new KIM through these steps. Whether they may be taken, and whether their rules hold, has been asked
 * before.
 *
 * @throws 'kim-transition-refused' when the life-cycle has no such step
 */
export function newKimHistory(
  {
    name,
    villageCodes,
    decree,
    profile,
  }: Pick<Kim, 'name' | 'villageCodes' | 'decree'> & Partial<Pick<Kim, 'profile'>>,
  actions: readonly KimAction[],
  now: Date,
): NewKimHistory {
  const first: Kim = {
    id: uuidv7(),
    version: 1,
    name,
    status: kimWorkflow.initial,
    villageCodes: villageCodes.toSorted(),
    profile: profile ?? emptyProfile,
    charter: null,
    decree,
    successorId: null,
    predecessorIds: [],
    activeSince: null,
    lastActivityOn: null,
    createdAt: now,
    updatedAt: now,
  };
  const versions: NewKimVersion[] = [{ action: 'register', from: null, kim: first }];
  let kim = first;
  for (const action of actions) {
    const { to } = requireTransition(kim, action);
    const activeSince = to === 'ACTIVE' ? jakartaDate(now) : null;
    const next: Kim = { ...kim, status: to, version: kim.version + 1, activeSince };
    versions.push({ action, from: kim.status, kim: next });
    kim = next;
  }
  return { kim, versions };
}

/** What the life-cycle says of the steps of these walks, in their order. */
export function eventsOf(histories: readonly NewKimHistory[]): DomainEvent[] {
  return histories.flatMap(({ versions }) =>
    versions.flatMap(({ action, from, kim }) => {
      const emits = from && transitionOf(kimWorkflow, from, action)?.emits;
      return emits ? [kimEventByType[emits](stateOf(kim))] : [];
    }),
  );
}

/**
 * Enters the KIM as they are at the end of their walks, with all of their history, in one statement however many they
 * are.
 *
 * @throws 'decree-number-taken' when another living KIM has the decree of one of them
 */
export async function importKims(tx: Transaction, histories: readonly NewKimHistory[], actor: string): Promise<void> {
  const kims = histories.map(({ kim: { decree, ...kim } }) => ({
    ...kim,
    kimDomain: kim.profile.channels.kimDomain,
    decreeKey: decree && decreeKey(decree.number),
    issuerKey: decree && issuerKey(decree.issuer),
    number: decree?.number,
    date: decree?.date,
    issuer: decree?.issuer,
    termFrom: decree?.termFrom,
    termUntil: decree?.termUntil,
  }));
  const history = histories.flatMap(({ versions }) =>
    versions.map(({ action, from, kim: { id, version, status, villageCodes } }) => ({
      id,
      version,
      action,
      from,
      to: status,
      villageCodes,
    })),
  );
  try {
    await tx.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS given(id uuid, version int, name text, status text, profile jsonb, "kimDomain" text, "decreeKey" text,
                    "issuerKey" text, number text, date date, issuer text, "termFrom" date, "termUntil" date,
                    "activeSince" date, "villageCodes" text[])),
       registered AS (
         INSERT INTO kim (id, version, name, status, profile, kim_domain, decree_key, decree_issuer_key, decree_number,
                          decree_date, decree_issuer, decree_term_from, decree_term_until, active_since, created_at,
                          updated_at)
         SELECT id, version, name, status, profile, "kimDomain", "decreeKey", "issuerKey", number, date, issuer,
                "termFrom", "termUntil", "activeSince", $4, $4
           FROM given),
       serving AS (
         INSERT INTO kim_village (kim_id, village_code) SELECT id, unnest("villageCodes") FROM given)
       INSERT INTO kim_history (kim_id, version, action, from_status, to_status, actor, at, village_codes)
       SELECT id, version, action, "from", "to", $3, $4, "villageCodes"
         FROM jsonb_to_recordset($2::jsonb)
              AS step(id uuid, version int, action text, "from" text, "to" text, "villageCodes" text[])`,
      [JSON.stringify(kims), JSON.stringify(history), actor, histories[0]?.kim.createdAt],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'kim_decree_number')) throw kimError('decree-number-taken');
    throw error;
  }
}

import type { Scope } from '#access';
import type { Database, Transaction } from '#database';
import { jakartaDate } from '../jakarta-date.js';
import { scopeValues, scopeCondition } from '../kims/kim-scope.js';
import { hasNeed, type SuggestionCode } from './suggestions/suggestion.rules.js';
import { trainingNeeds } from './suggestions/training-needs.js';

interface Invitation {
  /** Of the training. */
  readonly id: string;
  readonly invitedNeeds: readonly SuggestionCode[];
}

/** On what ground a KIM is invited: each is a query that gives the KIM of one training. */
const grounds = {
  LIST: `SELECT unnest(training.invited_kim_ids)`,
  AREA: `SELECT kim_village.kim_id
           FROM unnest(training.invited_area_codes) AS asked(code)
           JOIN kim_village ON village_code = code OR starts_with(village_code, code || '.')`,
  MATURITY: `SELECT kim_id
               FROM (SELECT DISTINCT ON (kim_id) kim_id, level FROM maturity_assessment ORDER BY kim_id, month DESC) latest
              WHERE level = ANY (training.invited_levels)`,
  // The reasons are found by a rule, not by SQL.
  NEED: `SELECT unnest($2::uuid[])`,
};
export type InvitationGround = keyof typeof grounds;
export const invitationGrounds = Object.keys(grounds) as InvitationGround[];

const invitationSql = invitationGrounds
  .map((ground) => `SELECT '${ground}' AS ground, kim_id FROM (${grounds[ground]}) AS of_${ground}(kim_id)`)
  .join(' UNION ALL ');

/**
 * Invites whom a training's invitation means now: KIM that are at work, or were and sleep. Whoever was invited before stays
 * invited. The training's row is locked.
 */
export async function inviteKims(tx: Transaction, { id, invitedNeeds }: Invitation): Promise<void> {
  const kimIdsInNeed = invitedNeeds.length === 0 ? [] : await kimsInNeed(tx, invitedNeeds);
  await tx.query(
    `INSERT INTO training_invitation (training_id, kim_id, ground, invited_at)
     SELECT training.id, kim.id, max(meant.ground), now()
       FROM training CROSS JOIN LATERAL (${invitationSql}) AS meant JOIN kim ON kim.id = meant.kim_id
      WHERE training.id = $1 AND kim.status IN ('ACTIVE', 'DORMANT')
      GROUP BY training.id, kim.id
     ON CONFLICT DO NOTHING`,
    [id, kimIdsInNeed],
  );
}

async function kimsInNeed(tx: Transaction, codes: readonly string[]): Promise<string[]> {
  const today = jakartaDate();
  const needs = await trainingNeeds(tx, today);
  return needs.filter((need) => hasNeed(need, codes, today)).map(({ kimId }) => kimId);
}

/** The KIM that are invited, in the order of their ids. */
export async function invitedKims(tx: Transaction, trainingId: string): Promise<string[]> {
  const rows = await tx.query<{ kimId: string }>(
    `SELECT kim_id AS "kimId" FROM training_invitation WHERE training_id = $1 ORDER BY kim_id`,
    [trainingId],
  );
  return rows.map(({ kimId }) => kimId);
}

/** Whether a KIM within these scopes is invited. */
export async function isInvitedWithin(
  database: Database,
  trainingId: string,
  scopes: readonly Scope[],
): Promise<boolean> {
  if (scopes.length === 0) return false;
  const [row] = await database.query<{ invited: boolean }>(
    `SELECT EXISTS (SELECT FROM training_invitation
                     WHERE training_id = $1 AND ${scopeCondition('training_invitation.kim_id', 2)}) AS invited`,
    [trainingId, ...scopeValues(scopes)],
  );
  return row!.invited;
}

/** Whether anybody was ever invited: from then on, everybody may know of the training. */
export function wasAnnounced(database: Database, trainingId: string): Promise<boolean> {
  return isInvitedWithin(database, trainingId, [{ kind: 'everything' }]);
}

/** Which of these KIM there are not. */
export async function unknownKims(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS asked(id) WHERE NOT EXISTS (SELECT FROM kim WHERE kim.id = asked.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

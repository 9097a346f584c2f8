import type { Database, Queryable, Sql, Transaction } from '#database';
import { sql } from '#database';
import type { LockTarget } from '#messaging';
import { jakartaDate } from '#calendar';
import { hasNeed, type SuggestionCode } from './suggestions/suggestion.rules.js';
import { trainingNeeds } from './suggestions/training-needs.js';

export const invitationGrounds = ['LIST', 'AREA', 'MATURITY', 'NEED'] as const;
export type InvitationGround = (typeof invitationGrounds)[number];

/** That a training invites a KIM, and on what ground. */
export interface Invitation {
  readonly kimId: string;
  readonly ground: InvitationGround;
}

interface Criteria {
  readonly invitedKimIds: readonly string[];
  readonly invitedAreaCodes: readonly string[];
  readonly invitedLevels: readonly string[];
  readonly invitedNeeds: readonly SuggestionCode[];
}

/** The active and dormant KIM that the invitation of a training matches now. */
export async function invitationsOf(tx: Transaction, criteria: Criteria): Promise<Invitation[]> {
  const { invitedKimIds, invitedAreaCodes, invitedLevels, invitedNeeds } = criteria;
  const inNeed = invitedNeeds.length === 0 ? [] : await kimsInNeed(tx, invitedNeeds);
  const grounds: Record<InvitationGround, Sql> = {
    LIST: sql`SELECT unnest(${invitedKimIds}::uuid[])`,
    AREA: sql`SELECT kim_village.kim_id
                FROM unnest(${invitedAreaCodes}::text[]) AS invited (code)
                JOIN kim_village ON village_code = code OR starts_with(village_code, code || '.')`,
    MATURITY: sql`SELECT kim_id
                    FROM (SELECT DISTINCT ON (kim_id) kim_id, level
                            FROM maturity_assessment ORDER BY kim_id, month DESC) latest
                   WHERE level = ANY (${invitedLevels}::text[])`,
    NEED: sql`SELECT unnest(${inNeed}::uuid[])`,
  };
  const matches = invitationGrounds.map(
    (ground) => sql`SELECT ${ground}::text AS ground, kim_id FROM (${grounds[ground]}) AS matching (kim_id)`,
  );
  return tx.query<Invitation>(sql`
    SELECT kim.id AS kim_id, max(matched.ground) AS ground
      FROM (${union(matches)}) AS matched JOIN kim ON kim.id = matched.kim_id
     WHERE kim.status IN ('ACTIVE', 'DORMANT')
     GROUP BY kim.id ORDER BY kim.id`);
}

function union(statements: readonly Sql[]): Sql {
  return statements.reduce((all, statement) => sql`${all} UNION ALL ${statement}`);
}

async function kimsInNeed(tx: Transaction, codes: readonly string[]): Promise<string[]> {
  const today = jakartaDate();
  const needs = await trainingNeeds(tx, today);
  return needs.filter((need) => hasNeed(need, codes, today)).map(({ kimId }) => kimId);
}

/** Invites these KIM; a KIM that was invited before stays invited. The row of the training is locked. */
export async function storeInvitations(
  tx: Transaction,
  trainingId: string,
  invitations: readonly Invitation[],
): Promise<void> {
  await tx.query(sql`
    INSERT INTO training_invitation (training_id, kim_id, ground, invited_at)
    SELECT ${trainingId}, kim_id, ground, now()
      FROM unnest(${invitations.map(({ kimId }) => kimId)}::uuid[], ${invitations.map(({ ground }) => ground)}::text[])
           AS invited (kim_id, ground)
    ON CONFLICT DO NOTHING`);
}

/** The ids of the invited KIM, in their order. */
export async function invitedKims(tx: Transaction, trainingId: string): Promise<string[]> {
  const rows = await tx.query<{ kimId: string }>(sql`
    SELECT kim_id FROM training_invitation WHERE training_id = ${trainingId} ORDER BY kim_id`);
  return rows.map(({ kimId }) => kimId);
}

/** The ids of the KIM that this transaction has invited, in their order. */
export async function newlyInvitedKims(tx: Transaction, trainingId: string): Promise<string[]> {
  const rows = await tx.query<{ kimId: string }>(sql`
    SELECT kim_id FROM training_invitation WHERE training_id = ${trainingId} AND invited_at = now() ORDER BY kim_id`);
  return rows.map(({ kimId }) => kimId);
}

/** The announced trainings that have not begun and invite the areas of active KIM that they have not invited. */
export const trainingsOfAreas: LockTarget = {
  name: 'training',
  statement: (kimIds) => sql`
    SELECT id FROM training
     WHERE status = 'SCHEDULED' AND starts_at > now()
       AND EXISTS (SELECT FROM kim JOIN kim_village ON kim_village.kim_id = kim.id
                     JOIN unnest(invited_area_codes) AS invited (code)
                       ON village_code = code OR starts_with(village_code, code || '.')
                    WHERE kim.id = ANY (${kimIds}::uuid[]) AND kim.status IN ('ACTIVE', 'DORMANT')
                      AND NOT EXISTS (SELECT FROM training_invitation
                                       WHERE training_id = training.id AND training_invitation.kim_id = kim.id))
     ORDER BY id FOR UPDATE`,
};

/** Whether a KIM is invited that meets the condition on `training_invitation`. */
export async function isInvited(source: Queryable, trainingId: string, condition: Sql): Promise<boolean> {
  const rows = await source.query(sql`
    SELECT FROM training_invitation WHERE training_id = ${trainingId} AND ${condition} LIMIT 1`);
  return rows.length > 0;
}

/** Whether the training was ever announced, and so invited KIM: from then on it is public. */
export function wasAnnounced(database: Database, trainingId: string): Promise<boolean> {
  return isInvited(database, trainingId, sql`TRUE`);
}

/** Those of these ids that are not of a KIM. */
export async function unknownKims(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM unnest(${ids}::uuid[]) AS given (id)
     WHERE NOT EXISTS (SELECT FROM kim WHERE kim.id = given.id)`);
  return rows.map(({ id }) => id);
}

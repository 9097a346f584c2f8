import { type Queryable, sql, type Transaction } from '#database';
import type { MessageChannel } from '#contracts';
import { insertOfPlanned } from '../../messages/bulk/plan-messages.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import type { PlannedFigures, PlannedGroup } from './dry-run.js';
import { declarations, type TemplateName } from '../../templates/catalog/declarations.js';
import { type AudiencePlan, plannedMessages } from './planned-messages.js';

/** A message that was created with its outcome: nothing is sent. */
export interface WithheldMessage {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly recipient: 'MEMBER' | 'SUBSCRIBER' | 'STAFF';
  readonly reason: string;
}

export interface PlannedChunk {
  /** The last subscriber; null when none is left. */
  readonly cursor: string | null;
  readonly subscribers: number;
  readonly created: number;
  readonly withheld: readonly WithheldMessage[];
}

/** What a plan would create now, in groups. */
export async function countAudience(
  source: Queryable,
  plan: Omit<AudiencePlan, 'preferenceTopic'>,
  template: TemplateName,
): Promise<{ groups: PlannedGroup[]; persons: number }> {
  const rows = await source.query<PlannedGroup & { persons: number }>(sql`
    WITH ${plannedMessages(withTopic(plan, template))}
    SELECT channel, area_code, reason, count(*)::int AS messages,
           (count(*) FILTER (WHERE first_of_person))::int AS persons
      FROM planned GROUP BY channel, area_code, reason`);
  return {
    groups: rows.map(({ persons: _persons, ...group }) => group),
    persons: rows.reduce((sum, { persons }) => sum + persons, 0),
  };
}

/** Creates the messages of the next subscribers in one statement. */
export async function createMessages(
  tx: Transaction,
  plan: BulkPlan,
  {
    template,
    size,
    smsSegments,
  }: { readonly template: TemplateName; readonly size: number; readonly smsSegments: number },
): Promise<PlannedChunk> {
  const [chunk] = await tx.query<PlannedChunk>(sql`
    WITH ${plannedMessages(withTopic(plan, template), { after: plan.cursor, size })},
    inserted AS (
      ${insertOfPlanned(plan, smsSegments)}
      RETURNING id, channel, recipient, reason
    )
    SELECT (SELECT id FROM chunk ORDER BY id DESC LIMIT 1) AS cursor,
           (SELECT count(*)::int FROM chunk) AS subscribers,
           (SELECT count(*)::int FROM inserted) AS created,
           (SELECT coalesce(json_agg(row_to_json(inserted)) FILTER (WHERE reason IS NOT NULL), '[]') FROM inserted) AS withheld`);
  return chunk!;
}

/** What was created, in the terms of the dry run. */
export async function plannedFigures(source: Queryable, planId: string): Promise<PlannedFigures> {
  const rows = await source.query<PlannedGroup>(sql`
    SELECT channel, CASE WHEN finished_at IS NOT NULL THEN reason END AS reason, count(*)::int AS messages
      FROM message WHERE plan_id = ${planId} AND escalated_from IS NULL GROUP BY 1, 2`);
  const sent = new Map<MessageChannel, number>();
  for (const { channel, reason, messages } of rows)
    if (reason === null) sent.set(channel, (sent.get(channel) ?? 0) + messages);
  return {
    planned: rows.reduce((sum, { messages }) => sum + messages, 0),
    channels: [...sent].map(([channel, messages]) => ({ channel, messages })),
    withheld: rows.flatMap(({ reason, messages }) => (reason === null ? [] : [{ reason, messages }])),
  };
}

function withTopic<Plan extends Omit<AudiencePlan, 'preferenceTopic'>>(plan: Plan, template: TemplateName) {
  return { ...plan, preferenceTopic: plan.topic ?? declarations[template].topic };
}

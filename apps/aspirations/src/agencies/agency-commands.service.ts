import { Inject, Injectable } from '@nestjs/common';
import { agencyAspirationsV1 } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { messageBroker, type MessageBroker } from '#messaging';
import { aspirationsError } from '../aspirations.errors.js';
import type { AgencyEntry, AgencyResponse } from './agency.dto.js';
import { Agencies } from './agency.service.js';

type AgencyState = Pick<AgencyResponse, 'version' | 'status'>;

/** A command to retire or restore an agency. */
export interface AgencyStatusCommand {
  readonly id: string;
  /** The version that the actor has read. */
  readonly version: number;
  readonly actor: string;
  readonly reason: string;
}

/** Records, retires and restores agencies. */
@Injectable()
export class AgencyCommands {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /**
   * Creates or replaces an agency; repeating the same entry changes nothing. Creates its topic first: events could not be
   * published to an agency without one.
   */
  async record(id: string, entry: AgencyEntry, actor: string): Promise<AgencyResponse> {
    if (entry.delivery === 'WEBHOOK')
      throw aspirationsError('delivery-not-offered', { errors: [{ pointer: '/delivery', detail: entry.delivery }] });
    await this.broker.ensureTopics([agencyAspirationsV1(id)]);
    return this.database.transaction(async (tx) => {
      // Two concurrent changes of parents could form a cycle that neither of them sees.
      await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('agency-tree'))`);
      await this.requireKnown(tx, id, entry);
      const before = await lockAgency(tx, id);
      if (before) requireStatus(before, 'ACTIVE');
      const [written] = await tx.query<{ version: number }>(upsert, [
        id,
        entry.name,
        entry.shortName,
        entry.kind,
        entry.parentId,
        entry.email,
        entry.categories,
        entry.workingHours && JSON.stringify(entry.workingHours),
        entry.delivery,
      ]);
      if (!written) return this.agencies.get(id, tx);
      const action = before ? 'change' : 'record';
      await addHistory(tx, { id, version: written.version, action, actor, reason: null });
      return this.agencies.get(id, tx);
    });
  }

  /** @throws 409 `agency-has-open-aspirations` */
  retire(command: AgencyStatusCommand): Promise<AgencyResponse> {
    return this.changeStatus(command, 'retire', async (tx) => {
      const open = await tx.query(
        sql`SELECT FROM aspiration
          WHERE agency_id = ${command.id} AND status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED')
            AND merged_into IS NULL
          LIMIT 1`,
      );
      if (open.length > 0) throw aspirationsError('agency-has-open-aspirations');
    });
  }

  restore(command: AgencyStatusCommand): Promise<AgencyResponse> {
    return this.changeStatus(command, 'restore', async () => {});
  }

  private changeStatus(
    { id, version, actor, reason }: AgencyStatusCommand,
    action: 'retire' | 'restore',
    check: (tx: Transaction) => Promise<void>,
  ): Promise<AgencyResponse> {
    return this.database.transaction(async (tx) => {
      const before = await lockAgency(tx, id);
      if (!before) throw aspirationsError('agency-not-found');
      requireVersion(before.version, version);
      requireStatus(before, action === 'retire' ? 'ACTIVE' : 'RETIRED');
      await check(tx);
      await tx.query(sql`UPDATE agency SET status = ${action === 'retire' ? 'RETIRED' : 'ACTIVE'},
              version = version + 1, updated_at = now() WHERE id = ${id}`);
      await addHistory(tx, { id, version: before.version + 1, action, actor, reason });
      return this.agencies.get(id, tx);
    });
  }

  private async requireKnown(tx: Transaction, id: string, { parentId, categories }: AgencyEntry): Promise<void> {
    const unknown = await tx.query<{ code: string; place: number }>(
      sql`SELECT code, place::int - 1 AS place FROM unnest(${categories}::text[]) WITH ORDINALITY AS given(code, place)
        WHERE NOT EXISTS (SELECT FROM category WHERE category.code = given.code AND NOT retired)`,
    );
    if (unknown.length > 0)
      throw aspirationsError('unknown-category', {
        errors: unknown.map(({ code, place }) => ({ pointer: `/categories/${place}`, detail: code })),
      });
    if (parentId === null) return;
    const above = await tx.query<{ id: string }>(
      sql`WITH RECURSIVE above AS (
         SELECT id, parent_id FROM agency WHERE id = ${parentId}
         UNION SELECT agency.id, agency.parent_id FROM agency JOIN above ON agency.id = above.parent_id
       ) SELECT id FROM above`,
    );
    const errors = [{ pointer: '/parentId', detail: parentId }];
    if (parentId === id || above.some((agency) => agency.id === id))
      throw aspirationsError('agency-above-itself', { errors });
    if (above.length === 0) throw aspirationsError('unknown-agency', { errors });
  }
}

const upsert = `
  INSERT INTO agency AS a (id, name, short_name, kind, parent_id, email, categories, working_hours, delivery)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO UPDATE
     SET name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, parent_id = excluded.parent_id,
         email = excluded.email, categories = excluded.categories, working_hours = excluded.working_hours,
         delivery = excluded.delivery, version = a.version + 1, updated_at = now()
   WHERE (a.name, a.short_name, a.kind, a.parent_id, a.email, a.categories, a.working_hours, a.delivery)
         IS DISTINCT FROM (excluded.name, excluded.short_name, excluded.kind, excluded.parent_id, excluded.email,
                           excluded.categories, excluded.working_hours, excluded.delivery)
  RETURNING version`;

async function lockAgency(tx: Transaction, id: string): Promise<AgencyState | null> {
  const [row] = await tx.query<AgencyState>(sql`SELECT version, status FROM agency WHERE id = ${id} FOR UPDATE`);
  return row ?? null;
}

/** @throws 409 `agency-wrong-status` */
function requireStatus({ status }: AgencyState, wanted: AgencyState['status']): void {
  if (status !== wanted) throw aspirationsError('agency-wrong-status', { detail: status });
}

async function addHistory(
  tx: Transaction,
  step: { id: string; version: number; action: string; actor: string; reason: string | null },
): Promise<void> {
  await tx.query(
    sql`INSERT INTO agency_history (agency_id, version, action, entry, actor, reason)
     SELECT id, ${step.version}, ${step.action}, jsonb_build_object('status', status, 'name', name, 'shortName',
       short_name, 'kind', kind,
              'parentId', parent_id, 'email', email, 'categories', categories, 'workingHours', working_hours,
              'delivery', delivery), ${step.actor}, ${step.reason}
       FROM agency WHERE id = ${step.id}`,
  );
}

import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { agencyAspirationsV1 } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { messageBroker, type MessageBroker } from '#messaging';
import type { AgencyEntry, AgencyResponse } from './agency.dto.js';
import { Agency } from './agency.entity.js';
import { agencyError } from './agency.errors.js';
import { AgencyHistory } from './agency-history.entity.js';
import { Agencies } from './agency.service.js';

/** A command to an agency. */
interface AgencyCommand {
  readonly id: string;
  /** The version that the actor has read; 0 when there is none yet. */
  readonly version: number;
  readonly actor: string;
}

/** A command to retire or restore an agency. */
export interface AgencyStatusCommand extends AgencyCommand {
  readonly reason: string;
}

type Change = Pick<AgencyHistory, 'action' | 'actor' | 'reason'>;

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
   *
   * @throws 412; 409 `agency-wrong-status`, `area-has-office`; 422 with the field
   */
  async record({ id, version, actor }: AgencyCommand, entry: AgencyEntry): Promise<AgencyResponse> {
    const { delivery, email, id: _id, version: _version, status: _status, ...fields } = entry;
    await this.broker.ensureTopics([agencyAspirationsV1(id)]);
    return this.database.transaction(async (tx) => {
      await lockTree(tx);
      const before = await lockAgency(tx, id);
      requireVersion(before?.version ?? 0, version);
      if (before) requireStatus(before, 'ACTIVE');
      await requireCategories(tx, entry.categories);
      await requireArea(tx, id, entry.areaCode);
      if (entry.parentId !== null) await requireParent(tx, id, entry.parentId);
      const address = email ?? before?.email;
      if (address === undefined)
        throw agencyError('agency-address-missing', {
          errors: [{ pointer: '/email', detail: { en: 'must be given', id: 'wajib diisi' } }],
        });
      const recorded = { ...fields, email: address, delivery };
      if (!before || !isDeepStrictEqual({ ...before, ...recorded }, { ...before })) {
        const created = { id, version: 0, status: 'ACTIVE', feedPosition: '0', feedPrunedTo: '0' } as const;
        const agency = { ...(before ?? created), ...recorded };
        await change(tx, agency, { action: before ? 'change' : 'record', actor, reason: null });
      }
      return this.agencies.get(id, tx);
    });
  }

  /** @throws 409 `agency-has-open-aspirations` */
  retire(command: AgencyStatusCommand): Promise<AgencyResponse> {
    return this.changeStatus(command, 'retire', async (tx) => {
      const open = await tx.query(sql`
        SELECT FROM aspiration
         WHERE agency_id = ${command.id} AND status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED')
           AND merged_into IS NULL
         LIMIT 1`);
      if (open.length > 0) throw agencyError('agency-has-open-aspirations');
    });
  }

  /** @throws 409 `area-has-office` */
  restore(command: AgencyStatusCommand): Promise<AgencyResponse> {
    return this.changeStatus(command, 'restore', (tx, { id, areaCode }) => requireNoOffice(tx, id, areaCode));
  }

  private changeStatus(
    { id, version, actor, reason }: AgencyStatusCommand,
    action: 'retire' | 'restore',
    check: (tx: Transaction, before: Readonly<Agency>) => Promise<void>,
  ): Promise<AgencyResponse> {
    return this.database.transaction(async (tx) => {
      await lockTree(tx);
      const before = await lockAgency(tx, id);
      if (!before) throw agencyError('agency-not-found');
      requireVersion(before.version, version);
      requireStatus(before, action === 'retire' ? 'ACTIVE' : 'RETIRED');
      await check(tx, before);
      const status = action === 'retire' ? 'RETIRED' : 'ACTIVE';
      await change(tx, { ...before, status }, { action, actor, reason });
      return this.agencies.get(id, tx);
    });
  }
}

/** Two concurrent changes of parents could form a cycle that neither of them sees, and two offices take the same area. */
async function lockTree(tx: Transaction): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('agency-tree'))`);
}

function lockAgency(tx: Transaction, id: string): Promise<Readonly<Agency> | null> {
  return tx.manager.findOne(Agency, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** @throws 409 `agency-wrong-status` */
function requireStatus({ status }: Readonly<Agency>, wanted: Agency['status']): void {
  if (status !== wanted) throw agencyError('agency-wrong-status', { detail: status });
}

/** @throws 422 `unknown-category` */
async function requireCategories(tx: Transaction, categories: readonly string[]): Promise<void> {
  const unknown = await tx.query<{ code: string; index: number }>(sql`
    SELECT code, position::int - 1 AS index FROM unnest(${categories}::text[]) WITH ORDINALITY AS given(code, position)
     WHERE NOT EXISTS (SELECT FROM category WHERE category.code = given.code AND NOT retired)`);
  if (unknown.length > 0)
    throw agencyError('unknown-category', {
      errors: unknown.map(({ code, index }) => ({ pointer: `/categories/${index}`, detail: code })),
    });
}

/** Before the first area has arrived from the registry every one is accepted. @throws 409 `area-has-office`; 422 `unknown-area` */
async function requireArea(tx: Transaction, id: string, areaCode: string | null): Promise<void> {
  if (areaCode === null) return;
  const [area] = await tx.query<{ known: boolean }>(sql`
    SELECT EXISTS (SELECT FROM area WHERE code = ${areaCode}) OR NOT EXISTS (SELECT FROM area) AS known`);
  if (!area!.known) throw agencyError('unknown-area', { errors: [{ pointer: '/areaCode', detail: areaCode }] });
  await requireNoOffice(tx, id, areaCode);
}

async function requireNoOffice(tx: Transaction, id: string, areaCode: string | null): Promise<void> {
  const [office] = await tx.query<Pick<Agency, 'id'>>(sql`
    SELECT id FROM agency WHERE area_code = ${areaCode} AND status = 'ACTIVE' AND id <> ${id}`);
  if (office) throw agencyError('area-has-office', { errors: [{ pointer: '/areaCode', detail: office.id }] });
}

/** @throws 422 `agency-above-itself`, `unknown-agency` */
async function requireParent(tx: Transaction, id: string, parentId: string): Promise<void> {
  const above = await tx.query<Pick<Agency, 'id'>>(sql`
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM agency WHERE id = ${parentId}
      UNION SELECT agency.id, agency.parent_id FROM agency JOIN above ON agency.id = above.parent_id
    ) SELECT id FROM above`);
  const errors = [{ pointer: '/parentId', detail: parentId }];
  if (parentId === id || above.some((agency) => agency.id === id)) throw agencyError('agency-above-itself', { errors });
  if (above.length === 0) throw agencyError('unknown-agency', { errors });
}

/** Writes the agency as its next version, with a line of history. */
async function change(tx: Transaction, before: Readonly<Omit<Agency, 'updatedAt'>>, by: Change): Promise<void> {
  const at = new Date();
  const { feedPosition: _, feedPrunedTo: __, ...agency } = { ...before, version: before.version + 1, updatedAt: at };
  await tx.manager.upsert(Agency, agency, ['id']);
  const { id: agencyId, version, updatedAt: ___, ...entry } = agency;
  await tx.manager.insert(AgencyHistory, { ...by, agencyId, version, entry, at });
}

import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { columnsOf, Database, type Queryable, sql } from '#database';
import { isReached } from '../audience/kim-reach.js';
import { requireVersion } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { EditionQueries } from '../documents/edition-queries.js';
import { EditionLifecycle } from '../documents/edition.lifecycle.js';
import { type DryRunResponse, everyKim, type TargetBody, type TargetResponse, toTarget } from './target.dto.js';
import { EditionTarget } from './target.entity.js';
import { targetError } from './target.errors.js';
import type { TargetPermission } from './target.policy.js';
import { isTargeted } from './target.rules.js';

/** Which KIM are asked to disseminate an edition. It is fixed with the submission of the edition for review. */
@Injectable()
export class TargetService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: EditionQueries,
    private readonly editions: EditionLifecycle,
  ) {}

  /** @throws 404 `edition-not-found` */
  async read(actor: Actor | undefined, editionId: string): Promise<TargetResponse> {
    await this.queries.read(actor, editionId);
    return find(this.database, editionId);
  }

  /** @throws 404 `edition-not-found`, 403 `out-of-scope`, 412, 409 `target-fixed` */
  change({ actor, id: editionId, version }: VersionedCommand, body: TargetBody): Promise<TargetResponse> {
    return this.database.transaction(async (tx) => {
      const edition = await this.editions.lock(tx, editionId);
      this.access.check(actor, 'target.change' satisfies TargetPermission, { area: edition.villageCodes });
      if (edition.status !== 'DRAFT') throw targetError('target-fixed');
      requireVersion((await find(tx, editionId)).version, version);
      const target = { ...body, version: version + 1 };
      await tx.manager.upsert(EditionTarget, { editionId, ...target }, ['editionId']);
      return target;
    });
  }

  /** What publishing the edition would do now, by this target or the stored one. Writes nothing. */
  async dryRun(actor: Actor, editionId: string, body?: TargetBody): Promise<DryRunResponse> {
    const { villageCodes } = await this.queries.read(actor, editionId);
    this.access.check(actor, 'target.change' satisfies TargetPermission, { area: villageCodes });
    const target = body ?? (await find(this.database, editionId));
    const [plan] = await this.database.query<Omit<DryRunResponse, 'target' | 'villages'>>(sql`
      WITH target AS (
        SELECT ${target.kimStatuses}::text[] AS kim_statuses, ${target.levels}::text[] AS levels,
               ${target.fieldsOfActivity}::text[] AS fields_of_activity
      ), candidate AS (
        SELECT kim.id, kim.village_codes, ${isTargeted} AS targeted,
               (SELECT count(*) FROM membership
                 WHERE kim_id = kim.id AND account_id IS NOT NULL AND post <> 'MEMBER' AND ${isReached}) AS officers,
               (SELECT count(*) FROM membership WHERE kim_id = kim.id AND account_id IS NOT NULL) AS members
          FROM kim, target
         WHERE kim.village_codes && ${villageCodes}::text[] AND kim.status IN ('ACTIVE', 'DORMANT')
      ), village AS (
        SELECT code, count(served.code) AS kims, count(served.code) FILTER (WHERE targeted) AS targeted,
               coalesce(sum(officers) FILTER (WHERE targeted), 0) AS officers
          FROM unnest(${villageCodes}::text[]) AS code
          LEFT JOIN (SELECT targeted, officers, unnest(village_codes) AS code FROM candidate) AS served USING (code)
         GROUP BY code
      )
      SELECT count(*) FILTER (WHERE targeted)::int AS kims,
             coalesce(sum(officers) FILTER (WHERE targeted), 0)::int AS officers,
             coalesce(sum(members) FILTER (WHERE targeted), 0)::int AS members,
             (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'villageCode', code, 'name', coalesce(area.name, code),
                       'reason', CASE WHEN kims = 0 THEN 'NO_KIM' WHEN targeted = 0 THEN 'NO_TARGETED_KIM'
                                      ELSE 'NO_REACHABLE_OFFICER' END) ORDER BY code), '[]')
                FROM village LEFT JOIN area USING (code) WHERE village.officers = 0) AS unreached_villages
        FROM candidate`);
    return {
      target: {
        kimStatuses: target.kimStatuses,
        levels: target.levels,
        fieldsOfActivity: target.fieldsOfActivity,
        notify: target.notify,
      },
      villages: villageCodes.length,
      ...plan!,
    };
  }
}

async function find(source: Queryable, editionId: string): Promise<TargetResponse> {
  const [target] = await source.query<EditionTarget>(
    sql`SELECT ${columnsOf(EditionTarget)} FROM edition_target WHERE edition_id = ${editionId}`,
  );
  return target ? toTarget(target) : everyKim;
}

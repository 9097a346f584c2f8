import { Injectable } from '@nestjs/common';
import { Access, type Actor, type ScopeColumns } from '#access';
import type { ServiceName } from '#contracts';
import { allOf, anyOf, Database, join, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { ActivityPermission } from '../activities/activity.policy.js';
import { areaError } from '../areas/area.errors.js';
import { kimError } from '../kims/kim.errors.js';
import { kimScope } from '../kims/kim-visibility.js';
import { type TimelineKind, timelineTitle } from './timeline-kinds.js';
import type { TimelinePage, TimelineQuery } from './timeline.dto.js';
import type { TimelinePermission } from './timeline.policy.js';

const newestFirst = keyset({ at: key.timestamp(), id: key.text() }, 'desc');

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly service: ServiceName;
  readonly kind: TimelineKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly name: string | null;
  readonly kimId: string | null;
}

/** What happened in a village or to a KIM, newest first: what is public, and what the reader may read besides. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * With what the KIM of the village did in no village of its own.
   *
   * @throws 404 `area-not-found`
   */
  async ofVillage(actor: Actor | undefined, code: string, query: TimelineQuery): Promise<TimelinePage> {
    const kims = await this.database.query<{ id: string }>(
      sql`SELECT kim_id AS id FROM kim_village WHERE village_code = ${code}`,
    );
    const ofKims = kims.map(({ id }) => ({ place: id, condition: sql`NOT entry.local` }));
    const rights = this.rights(actor, { area: sql`${code}::text`, kim: sql`entry.kim_id` });
    const found = await this.read([{ place: code, condition: sql`TRUE` }, ...ofKims], rights, query);
    if (found.items.length === 0 && !(await this.exists(sql`SELECT FROM area WHERE code = ${code}`)))
      throw areaError('area-not-found');
    return found;
  }

  /** @throws 404 `kim-not-found` */
  async ofKim(actor: Actor | undefined, id: string, query: TimelineQuery): Promise<TimelinePage> {
    const rights = this.rights(actor, kimScope(sql`${id}::uuid`));
    const found = await this.read([{ place: id, condition: sql`TRUE` }], rights, query);
    if (found.items.length === 0 && !(await this.exists(sql`SELECT FROM kim WHERE id = ${id}`)))
      throw kimError('kim-not-found');
    return found;
  }

  /** The condition of the entries that the actor reads by a right. A KIM reads nothing that is confidential. */
  private rights(actor: Actor | undefined, { kim, ...area }: ScopeColumns): Sql {
    const work: ActivityPermission = 'activity.read';
    const publishing: TimelinePermission = 'timeline.read-publishing';
    const aspirations: TimelinePermission = 'timeline.read-aspirations';
    const within = (permission: string, columns: ScopeColumns) =>
      this.access.scopeConditionOrNone(actor, permission, columns);
    return anyOf(
      allOf(sql`entry.service = 'registry'`, within(work, { ...area, kim: kim! })),
      allOf(sql`entry.service = 'publishing'`, within(publishing, { ...area, kim: kim! })),
      allOf(
        sql`entry.service = 'aspirations'`,
        anyOf(within(aspirations, area), allOf(sql`NOT entry.confidential`, within(aspirations, { kim: kim! }))),
      ),
    );
  }

  /** Each place gives no more rows than the page has. */
  private async read(
    places: readonly { readonly place: string; readonly condition: Sql }[],
    rights: Sql,
    query: TimelineQuery,
  ): Promise<TimelinePage> {
    const { kind, from, to } = query;
    const filters = allOf(
      kind && sql`entry.kind = ${kind}`,
      from && sql`entry.at >= ${from}::timestamp AT TIME ZONE 'Asia/Jakarta'`,
      to && sql`entry.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'`,
      anyOf(sql`entry.public`, rights),
      newestFirst.after(query),
    );
    const branches = places.map(
      ({ place, condition }): Sql => sql`(
        SELECT id, at, service, kind, subject_type, subject_id, name,
               CASE WHEN service <> 'aspirations' OR ${rights} THEN kim_id END AS kim_id
          FROM timeline_entry AS entry
         WHERE place = ${place} AND ${condition} AND ${filters} ${newestFirst.orderAndLimit(query)})`,
    );
    const rows = await this.database.query<Row>(
      sql`SELECT * FROM (${join(branches, ' UNION ALL ')}) AS entry ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, ({ id, at, service, kind: of, subjectType, subjectId, name, kimId }) => ({
      id,
      at: at.toISOString(),
      service,
      kind: of,
      title: timelineTitle(of, name),
      subject: { type: subjectType, id: subjectId },
      kimId,
    }));
  }

  private async exists(row: Sql): Promise<boolean> {
    const [found] = await this.database.query<{ exists: boolean }>(sql`SELECT EXISTS (${row}) AS exists`);
    return found!.exists;
  }
}

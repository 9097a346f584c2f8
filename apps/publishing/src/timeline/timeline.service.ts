import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, join, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { ClaimPermission } from '../claims/claim.policy.js';
import type { ClaimVerdict } from '../claims/claim.rules.js';
import type { CoveragePermission } from '../coverage/coverage.policy.js';
import type { TaskPermission } from '../dissemination/task.policy.js';
import { branchesOfKim, branchesOfVillage, type TimelineBranch, type TimelineRights } from './timeline-branches.js';
import { timelineTitle } from './timeline-titles.js';
import type { TimelineKind, TimelinePage, TimelineQuery } from './timeline.dto.js';
import { timelineError } from './timeline.errors.js';

const newestFirst = keyset({ at: key.timestamp(), id: key.text() }, 'desc');

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly subject: string;
  readonly subjectId: string;
  readonly name: string;
  readonly kimId: string | null;
  readonly verdict: ClaimVerdict | null;
}

/** What publishing knows about a village or a KIM, newest first: what is public, and what the reader may read besides. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws 404 `village-not-found` */
  async ofVillage(actor: Actor | undefined, code: string, query: TimelineQuery): Promise<TimelinePage> {
    const found = await this.read(branchesOfVillage(code, this.rightsOf(actor)), query);
    if (found.items.length === 0 && !(await this.exists(sql`SELECT FROM area WHERE code = ${code}`)))
      throw timelineError('village-not-found');
    return found;
  }

  /** @throws 404 `kim-not-found` */
  async ofKim(actor: Actor | undefined, id: string, query: TimelineQuery): Promise<TimelinePage> {
    const found = await this.read(branchesOfKim(id, this.rightsOf(actor)), query);
    if (found.items.length === 0 && !(await this.exists(sql`SELECT FROM kim WHERE id = ${id}`)))
      throw timelineError('kim-not-found');
    return found;
  }

  private rightsOf(actor: Actor | undefined): TimelineRights {
    const tasks: TaskPermission = 'task.read';
    const gaps: CoveragePermission = 'gap.read';
    const claims: ClaimPermission = 'claim.read';
    return {
      tasks: this.access.scopeConditionOrNone(actor, tasks, {
        everyArea: sql`unnest(task.village_codes)`,
        kim: sql`task.kim_id`,
      }),
      gaps: this.access.scopeConditionOrNone(actor, gaps, { area: sql`gap.village_code` }),
      claims: this.access.allows(actor, claims) ? sql`TRUE` : sql`claim.verdict IS NOT NULL`,
    };
  }

  /** Each branch gives no more rows than the page has. */
  private async read(branches: readonly TimelineBranch[], query: TimelineQuery): Promise<TimelinePage> {
    const condition = allOf(query.kind && sql`kind = ${query.kind}`, newestFirst.after(query));
    const limited = branches.map(
      ({ subject, rows }): Sql => sql`(
        SELECT * FROM (
          SELECT date_trunc('milliseconds', happened.at) AS at, kind, ${subject}::text AS subject, subject_id, name, kim_id,
                 verdict, concat_ws('-', kind, subject_id, step) AS id
            FROM (${rows}) AS happened) AS entry
         WHERE ${condition} ${newestFirst.orderAndLimit(query)})`,
    );
    const found = await this.database.query<Row>(
      sql`SELECT * FROM (${join(limited, ' UNION ALL ')}) AS entry ${newestFirst.orderAndLimit(query)}`,
    );
    return page(found, query, newestFirst, ({ id, at, kind, subject, subjectId, name, kimId, verdict }) => ({
      id,
      at: at.toISOString(),
      service: 'publishing' as const,
      kind,
      title: timelineTitle(kind, name, verdict),
      subject: { type: subject, id: subjectId },
      kimId,
    }));
  }

  private async exists(row: Sql): Promise<boolean> {
    const [found] = await this.database.query<{ exists: boolean }>(sql`SELECT EXISTS (${row}) AS exists`);
    return found!.exists;
  }
}

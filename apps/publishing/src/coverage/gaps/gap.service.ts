import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import type { CoveragePermission } from '../coverage.policy.js';
import { TaskAssignment } from '../../dissemination/task-assignment.js';
import { type GapPage, type GapQuery, type GapResponse, toGapResponse } from './gap.dto.js';
import { CoverageGap } from './gap.entity.js';
import { type GapInput, GapLifecycle } from './gap.lifecycle.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Gaps of the coverage, and the tasks that editors make of them. */
@Injectable()
export class GapService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly gaps: GapLifecycle,
    private readonly tasks: TaskAssignment,
  ) {}

  /** Newest first, those in the areas of the actor. */
  async list(actor: Actor, query: GapQuery): Promise<GapPage> {
    const condition = allOf(
      this.access.scopeCondition(actor, 'gap.read' satisfies CoveragePermission, { area: sql`village_code` }),
      sql`status = ${query.status}`,
      query.edition && sql`edition_id = ${query.edition}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<CoverageGap>(
      sql`SELECT ${columnsOf(CoverageGap)} FROM coverage_gap WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, toGapResponse);
  }

  /**
   * Makes a task of it, for this KIM or the office of the village.
   *
   * @throws 404 `coverage-gap-not-found`, 403, 412, 409 `transition-refused`, and the guards of the workflow
   */
  assign(command: VersionedCommand, kimId: string | null): Promise<GapResponse> {
    return this.database.transaction(async (tx) => {
      const gap = await this.gaps.apply(tx, 'assign', {
        ...command,
        input: ({ before }) => this.check(tx, before, kimId),
        changes: async ({ before: { editionId, villageCode }, input }) =>
          input.isKimAvailable && input.isEditionLive
            ? { taskId: (await this.tasks.assignGap(tx, { editionId, villageCode, kimId })).id }
            : {},
      });
      return toGapResponse(gap);
    });
  }

  private async check(
    tx: Transaction,
    { editionId, villageCode }: Pick<CoverageGap, 'editionId' | 'villageCode'>,
    kimId: string | null,
  ): Promise<GapInput> {
    const [found] = await tx.query<Required<GapInput>>(sql`
      SELECT EXISTS (SELECT FROM edition WHERE id = ${editionId} AND status = 'PUBLISHED') AS is_edition_live,
             NOT EXISTS (SELECT FROM task WHERE edition_id = ${editionId} AND kim_id IS NOT DISTINCT FROM ${kimId}::uuid
                            AND ${villageCode} = ANY (village_codes))
               AND (${kimId}::uuid IS NULL OR EXISTS (SELECT FROM kim WHERE id = ${kimId}::uuid AND status = 'ACTIVE'))
               AS is_kim_available`);
    return found!;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { v7 as uuidv7 } from 'uuid';
import { Database, inBatches, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { isReached, unreachableSince } from '../../audience/kim-reach.js';
import { neighboursIn } from '../village-boundaries.js';
import type { CoverageGap } from './gap.entity.js';
import { GapLifecycle } from './gap.lifecycle.js';

const batchSize = 100;

type Neighbours = ReturnType<typeof neighboursIn>;
type Found = Pick<CoverageGap, 'editionId' | 'villageCode' | 'reason'> & { readonly gapId: string | null };

/** Detects villages of live editions that no task reaches, and closes the gaps of villages that are reached. */
@Injectable()
export class GapJob {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapLifecycle,
    @Inject(publishingSettings)
    private readonly settings: Pick<PublishingSettings, 'PUBLISHING_BOUNDARIES_FILE' | 'PUBLISHING_COVERAGE_GAP_HOURS'>,
  ) {}

  @Cron(CronExpression.EVERY_5_MINUTES, { waitForCompletion: true })
  async scheduled(): Promise<void> {
    await this.run();
  }

  /** One replica at a time: the others do nothing meanwhile. Gives the number of gaps that were found. */
  async run(now = new Date()): Promise<number> {
    await inBatches(batchSize, () => this.database.transaction((tx) => this.close(tx, now)));
    // Before a transaction begins: it may read a file.
    const neighbours = neighboursIn(this.settings.PUBLISHING_BOUNDARIES_FILE);
    return inBatches(batchSize, () => this.database.transaction((tx) => this.detect(tx, neighbours, now)));
  }

  private async detect(tx: Transaction, neighbours: Neighbours, now: Date): Promise<number> {
    const [lock] = await tx.query<{ taken: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtext('publishing.coverage-gap')) AS taken`,
    );
    if (!lock!.taken) return 0;
    const found = await this.find(tx, now);
    const proposals = await this.propose(tx, neighbours, found);
    const fallbackOf = ({ villageCode }: Pick<Found, 'villageCode'>) => proposals.get(villageCode) ?? null;
    const fresh = found.filter(({ gapId }) => gapId === null);
    await this.gaps.createMany(
      tx,
      fresh.map(({ editionId, villageCode, reason }) => {
        const gap = { id: uuidv7(), editionId, villageCode, reason, detectedAt: now, announcedAt: null, taskId: null };
        return { ...gap, fallbackKimId: fallbackOf(gap) };
      }),
      { actor: SYSTEM_ACTOR, now },
    );
    const known = new Map(found.map((gap) => [gap.gapId, gap]));
    await this.gaps.applyToMany(
      tx,
      'detect-again',
      found.flatMap(({ gapId }) => (gapId === null ? [] : [{ id: gapId }])),
      {
        actor: SYSTEM_ACTOR,
        now,
        changes: (gap) => ({
          reason: known.get(gap.id)!.reason,
          fallbackKimId: fallbackOf(gap),
          detectedAt: now,
          announcedAt: null,
          taskId: null,
        }),
      },
    );
    return found.length;
  }

  /** Those where nothing is open and nothing was reported, some hours after the publication. */
  private find(tx: Transaction, now: Date): Promise<Found[]> {
    const before = new Date(now.getTime() - this.settings.PUBLISHING_COVERAGE_GAP_HOURS * 3_600_000);
    return tx.query<Found>(sql`
      SELECT district.edition_id, code AS village_code, gap.id AS gap_id,
             CASE WHEN bool_or(task.status = 'CANCELLED') THEN 'KIM_INACTIVE'
                  WHEN bool_or(task.status = 'DECLINED') THEN 'DECLINED'
                  WHEN bool_or(task.status = 'EXPIRED' AND ${unreachableSince(sql`task.kim_id`)} IS NOT NULL) THEN 'KIM_UNREACHABLE'
                  WHEN bool_or(task.status = 'EXPIRED') THEN 'EXPIRED'
                  WHEN count(task.task_id) > 0 THEN 'NOT_REPORTED'
                  WHEN EXISTS (SELECT FROM kim WHERE kim.village_codes @> ARRAY[code] AND kim.status = 'ACTIVE')
                  THEN 'NO_TARGETED_KIM' ELSE 'NO_KIM' END AS reason
        FROM district_coverage AS district
        JOIN edition ON edition.id = district.edition_id AND edition.status = 'PUBLISHED'
       CROSS JOIN LATERAL unnest(district.village_codes) AS code
        LEFT JOIN village_coverage AS task ON task.edition_id = district.edition_id AND task.village_code = code
        LEFT JOIN coverage_gap AS gap ON gap.edition_id = district.edition_id AND gap.village_code = code
       WHERE district.assigned + district.reached < cardinality(district.village_codes)
         AND district.targeted_at <= ${before} AND edition.assigned_at IS NOT NULL
         AND (gap.id IS NULL OR gap.status <> 'OPEN')
         AND NOT EXISTS (SELECT FROM task AS own
                          WHERE own.edition_id = district.edition_id AND code = ANY (own.village_codes)
                            AND own.status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED'))
       GROUP BY district.edition_id, code, gap.id
      HAVING count(task.people_reached) = 0
         AND count(*) FILTER (WHERE task.status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')) = 0
       ORDER BY district.edition_id, code
       LIMIT ${batchSize}`);
  }

  /** Of the active KIM of neighbouring villages the one that borders on most sides, with an officer who can be reached first. */
  private async propose(
    tx: Transaction,
    neighbours: Neighbours,
    found: readonly Found[],
  ): Promise<ReadonlyMap<string, string>> {
    const pairs = [...new Set(found.map(({ villageCode }) => villageCode))].flatMap((village) =>
      (neighbours.get(village) ?? []).map((neighbour) => ({ village, neighbour })),
    );
    const rows = await tx.query<{ village: string; kimId: string }>(sql`
      SELECT DISTINCT ON (village) village, kim.id AS kim_id
        FROM unnest(${pairs.map(({ village }) => village)}::text[], ${pairs.map(({ neighbour }) => neighbour)}::text[])
             AS pair(village, neighbour)
        JOIN kim ON kim.village_codes @> ARRAY[pair.neighbour] AND kim.status = 'ACTIVE'
       GROUP BY village, kim.id
       ORDER BY village,
                EXISTS (SELECT FROM membership WHERE kim_id = kim.id AND account_id IS NOT NULL AND post <> 'MEMBER' AND ${isReached}) DESC,
                count(*) DESC, kim.id`);
    return new Map(rows.map(({ village, kimId }) => [village, kimId]));
  }

  private async close(tx: Transaction, now: Date): Promise<number> {
    const closed = await tx.query<Pick<CoverageGap, 'id'>>(sql`
      SELECT gap.id FROM coverage_gap AS gap JOIN edition ON edition.id = gap.edition_id
       WHERE gap.status <> 'CLOSED'
         AND (edition.status <> 'PUBLISHED'
              OR EXISTS (SELECT FROM village_coverage AS task
                          WHERE task.edition_id = gap.edition_id AND task.village_code = gap.village_code
                            AND task.people_reached IS NOT NULL))
       ORDER BY gap.id LIMIT ${batchSize} FOR UPDATE OF gap SKIP LOCKED`);
    await this.gaps.applyToMany(tx, 'close', closed, { actor: SYSTEM_ACTOR, now });
    return closed.length;
  }
}

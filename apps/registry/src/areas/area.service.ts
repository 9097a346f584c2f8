import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { AreaRecorded } from '#contracts';
import { Database, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { areaError } from './area.errors.js';
import { areaColumns, lockAreas, storeAreas, unknownAreas } from './area-rows.js';
import { type AreaResponse, districtColumn } from './area.dto.js';
import { type AreaFault, misplacements, type NewArea } from './area.rules.js';
import { toAreaState } from './area-events.js';

@Injectable()
export class AreaService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Enters areas, and says so of those that are new or have changed.
   *
   * @throws 'area-misplaced', pointing at every field that does not fit; then nothing is entered
   */
  async record(areas: readonly NewArea[], actor: Actor): Promise<{ recorded: number }> {
    return this.database.transaction(async (tx) => {
      const { created, changed } = await this.enter(tx, areas, actor, (faults) =>
        areaError('area-misplaced', {
          errors: faults.map(({ index, field, detail }) => ({ pointer: `/areas/${index}/${field}`, detail })),
        }),
      );
      return { recorded: created + changed };
    });
  }

  /** Enters areas in a transaction of the caller's, who says how faults are told. */
  async enter(
    tx: Transaction,
    areas: readonly NewArea[],
    actor: Actor,
    refusal: (faults: AreaFault[]) => Error,
  ): Promise<{ created: number; changed: number }> {
    const misplaced = misplacements(areas);
    if (misplaced.length > 0) throw refusal(misplaced);
    await lockAreas(tx);
    const orphaned = await this.orphans(tx, areas);
    if (orphaned.length > 0) throw refusal(orphaned);
    const stored = await storeAreas(tx, areas, { action: 'RECORD', actor: actor.subject });
    await this.outbox.add(tx, ...stored.map((area) => AreaRecorded(toAreaState(area))));
    const created = stored.filter(({ version }) => version === 1).length;
    return { created, changed: stored.length - created };
  }

  async find(code: string): Promise<AreaResponse> {
    const [area] = await this.database.query<AreaResponse>(
      `SELECT ${areaColumns}, ${districtColumn} FROM area WHERE code = $1`,
      [code],
    );
    if (!area) throw areaError('area-not-found');
    return area;
  }

  /** See `unknownAreas`. */
  unknown(tx: Transaction, codes: readonly string[]): Promise<string[]> {
    return unknownAreas(tx, codes);
  }

  private async orphans(tx: Transaction, areas: readonly NewArea[]): Promise<AreaFault[]> {
    const given = new Set(areas.map(({ code }) => code));
    const wanted = areas.flatMap(({ parentCode }) => (parentCode && !given.has(parentCode) ? [parentCode] : []));
    const missing = new Set(await this.unknown(tx, [...new Set(wanted)]));
    return areas.flatMap(({ parentCode }, index) =>
      parentCode && missing.has(parentCode)
        ? [{ index, field: 'parentCode' as const, detail: `is not recorded / belum tercatat: ${parentCode}` }]
        : [],
    );
  }
}

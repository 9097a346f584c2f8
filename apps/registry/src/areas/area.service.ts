import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { AreaRecorded } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { toAreaState } from './area.events.js';
import {
  areaColumns,
  districtColumn,
  lockAreas,
  readAreas,
  storeAreas,
  unknownAreas,
  versionOfAreas,
} from './area-rows.js';
import type { AreaResponse, AreasRecorded } from './area.dto.js';
import { areaError } from './area.errors.js';
import { type AreaFault, misplacements, type NewArea } from './area.rules.js';

@Injectable()
export class AreaService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Stores areas, and publishes those that are new or have changed. Others stay: areas end by a change of areas.
   *
   * @throws 412 for another version than that of all areas; 'area-misplaced' with every field that does not fit; then nothing is stored
   */
  async record(
    items: readonly (NewArea & { readonly validUntil?: string | null | undefined })[],
    { version, actor }: { readonly version: number; readonly actor: Actor },
  ): Promise<AreasRecorded> {
    const areas = items.map(({ code, kind, name, parentCode, validFrom, aliases, population }) => {
      return { code, kind, name, parentCode, validFrom, aliases, population };
    });
    return this.database.transaction(async (tx) => {
      await lockAreas(tx);
      requireVersion(await versionOfAreas(tx), version);
      const refusal = (faults: AreaFault[]) =>
        areaError('area-misplaced', {
          errors: faults.map(({ index, field, detail }) => ({ pointer: `/items/${index}/${field}`, detail })),
        });
      const ended = await otherEnds(tx, items);
      if (ended.length > 0) throw refusal(ended);
      const { created, changed } = await this.enter(tx, areas, actor, refusal);
      return { version: await versionOfAreas(tx), recorded: created + changed };
    });
  }

  /**
   * Stores areas in the caller's transaction.
   *
   * @param refusal makes the error of the faults that it finds
   */
  async enter(
    tx: Transaction,
    areas: readonly NewArea[],
    actor: Actor,
    refusal: (faults: AreaFault[]) => Error,
  ): Promise<{ created: number; changed: number }> {
    const misplaced = misplacements(areas);
    if (misplaced.length > 0) throw refusal(misplaced);
    await lockAreas(tx);
    const orphaned = await orphans(tx, areas);
    if (orphaned.length > 0) throw refusal(orphaned);
    const stored = await storeAreas(tx, areas, { action: 'RECORD', actor: actor.subject });
    await this.outbox.add(tx, ...stored.map((area) => AreaRecorded(toAreaState(area))));
    const created = stored.filter(({ version }) => version === 1).length;
    return { created, changed: stored.length - created };
  }

  async find(code: string): Promise<AreaResponse> {
    const [area] = await this.database.query<AreaResponse>(
      sql`SELECT ${areaColumns}, ${districtColumn} FROM area WHERE code = ${code}`,
    );
    if (!area) throw areaError('area-not-found');
    return area;
  }

  /** See `unknownAreas`. */
  unknown(tx: Transaction, codes: readonly string[]): Promise<string[]> {
    return unknownAreas(tx, codes);
  }
}

/** Areas whose last day is another than the recorded one. */
async function otherEnds(
  tx: Transaction,
  areas: readonly { readonly code: string; readonly validUntil?: string | null | undefined }[],
): Promise<AreaFault[]> {
  const stored = await readAreas(
    tx,
    areas.map(({ code }) => code),
  );
  const recorded = new Map(stored.map(({ code, validUntil }) => [code, validUntil]));
  return areas.flatMap(({ code, validUntil }, index) => {
    const last = recorded.get(code) ?? null;
    if (validUntil === undefined || validUntil === last) return [];
    return [
      {
        index,
        field: 'validUntil' as const,
        detail: { en: `must be ${last ?? 'null'}`, id: `harus ${last ?? 'null'}` },
      },
    ];
  });
}

/** Areas whose parent is neither stored nor among them. */
async function orphans(tx: Transaction, areas: readonly NewArea[]): Promise<AreaFault[]> {
  const given = new Set(areas.map(({ code }) => code));
  const parents = areas.flatMap(({ parentCode }) => (parentCode && !given.has(parentCode) ? [parentCode] : []));
  const missing = await unknownAreas(tx, parents);
  return areas.flatMap(({ parentCode }, index) =>
    parentCode && missing.includes(parentCode)
      ? [
          {
            index,
            field: 'parentCode' as const,
            detail: {
              en: `must be a recorded area: ${parentCode} is none`,
              id: `harus wilayah yang tercatat: ${parentCode} belum tercatat`,
            },
          },
        ]
      : [],
  );
}

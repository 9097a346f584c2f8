import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { AreaBoundaryRecorded } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { type Area, areaColumns } from './area-rows.js';
import { areaError } from './area.errors.js';
import type { Geometry } from './boundary.rules.js';

export type AreaWithBoundary = Area & { readonly geometry: Geometry | null };

/** Under every map. */
const boundaryNote = 'Bukan batas resmi / Not an official boundary';

/** A GeoJSON feature (RFC 7946) of an area. */
export function toFeature({ geometry, version: _version, ...properties }: AreaWithBoundary) {
  return {
    type: 'Feature' as const,
    id: properties.code,
    properties: { ...properties, ...(geometry && { boundaryNote }) },
    geometry,
  };
}

interface BoundaryState {
  readonly code: string;
  readonly version: number;
  readonly geometry: Geometry;
}

/** The event that states a boundary. */
export function toBoundaryRecorded({ code, version, geometry }: BoundaryState) {
  return AreaBoundaryRecorded(
    structuredClone({ code, version, geometry }) as Parameters<typeof AreaBoundaryRecorded>[0],
  );
}

@Injectable()
export class AreaBoundaries {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws 'area-not-found', 'boundary-not-found' */
  async find(code: string) {
    const [area] = await this.database.query<AreaWithBoundary>(sql`
      SELECT ${areaColumns}, geometry FROM area LEFT JOIN area_boundary USING (code) WHERE code = ${code}`);
    if (!area) throw areaError('area-not-found');
    if (!area.geometry) throw areaError('boundary-not-found');
    return toFeature(area);
  }

  /** Stores boundaries of existing areas, and publishes those that are new or have changed. Gives their number. */
  async store(
    tx: Transaction,
    boundaries: readonly { readonly code: string; readonly geometry: Geometry }[],
    actor: Actor,
  ): Promise<number> {
    const rows = JSON.stringify(boundaries.map(({ code, geometry }) => ({ code, geometry })));
    const stored = await tx.query<BoundaryState>(sql`
      INSERT INTO area_boundary (code, version, geometry, actor, at)
      SELECT code, 1, geometry, ${actor.subject}, now()
        FROM jsonb_to_recordset(${rows}::jsonb) AS given (code text, geometry jsonb)
       ORDER BY code
      ON CONFLICT (code) DO UPDATE
         SET geometry = excluded.geometry, version = area_boundary.version + 1, actor = excluded.actor, at = excluded.at
       WHERE area_boundary.geometry <> excluded.geometry
      RETURNING code, version, geometry`);
    await this.outbox.add(tx, ...stored.map(toBoundaryRecorded));
    return stored.length;
  }
}

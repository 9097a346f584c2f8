import { AreaBoundaryRecorded } from '#contracts';
import { sql } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';

type Ring = readonly (readonly number[])[];

/** Records where villages are; an older version does not replace a newer one. */
@Reaction('record-boundary-when-area-boundary-is-recorded')
export class RecordBoundaryWhenAreaBoundaryIsRecorded {
  @Consumes(AreaBoundaryRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaBoundaryRecorded>): Promise<void> {
    const { code, version, geometry } = event.data;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const outlines = polygons.flatMap((rings) => rings.slice(0, 1)).map(toPolygon);
    const holes = polygons.flatMap((rings) => rings.slice(1)).map(toPolygon);
    await tx.query(sql`
      INSERT INTO area_boundary (code, version, outlines, holes)
      VALUES (${code}, ${version}, ${outlines}::text[]::polygon[], ${holes}::text[]::polygon[])
      ON CONFLICT (code) DO UPDATE
         SET version = excluded.version, outlines = excluded.outlines, holes = excluded.holes
       WHERE area_boundary.version < excluded.version`);
  }
}

/** A polygon as PostgreSQL reads it. */
function toPolygon(ring: Ring): string {
  return `(${ring.map(([longitude, latitude]) => `(${longitude},${latitude})`).join(',')})`;
}

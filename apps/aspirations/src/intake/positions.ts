import { type Queryable, sql } from '#database';
import type { PersonalDataKind } from '#text';
import type { Position } from './areas/village-at.js';

interface Row {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly personalData: readonly PersonalDataKind[];
}

/** About 110 metres; about 1.1 kilometres where the texts had personal data, so that it does not reveal the home of a reporter. */
const decimals = { usual: 3, personal: 2 } as const;

/** The position of a submission as it is; null without one. */
export function positionOf({ latitude, longitude }: Row): Position | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The same as the public sees it. */
export function roundedPositionOf(row: Row): Position | null {
  const position = positionOf(row);
  const places = row.personalData.length > 0 ? decimals.personal : decimals.usual;
  const rounded = (degrees: number) => Number(degrees.toFixed(places));
  return position && { latitude: rounded(position.latitude), longitude: rounded(position.longitude) };
}

/** The rounded positions of these aspirations, by id. */
export async function roundedPositions(
  source: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Position | null>> {
  const rows = await source.query<Row & { id: string }>(sql`
    SELECT aspiration_id AS id, latitude, longitude, personal_data
      FROM aspiration_intake WHERE aspiration_id = ANY (${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, roundedPositionOf(row)]));
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const boundaryFile = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string() }),
      geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

type Geometry = z.output<typeof boundaryFile>['features'][number]['geometry'];

interface Boundaries {
  readonly geometries: ReadonlyMap<string, Geometry>;
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

/** Two villages with fewer common points touch at a corner. */
const minCommonPoints = 2;

const read = new Map<string, Boundaries>();

/** The boundary of a village; null where the file has none. They are not official. */
export function boundaryOf(file: string, villageCode: string): Geometry | null {
  return boundariesIn(file).geometries.get(villageCode) ?? null;
}

/** The villages that share a border with each one; reads the file when it is first needed. */
export function neighboursIn(file: string): Boundaries['neighbours'] {
  return boundariesIn(file).neighbours;
}

/** Read once, when they are first needed. @throws when the file is missing or has another form */
function boundariesIn(file: string): Boundaries {
  const known = read.get(file);
  if (known) return known;
  const { features } = boundaryFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const geometries = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));
  const boundaries = { geometries, neighbours: neighboursByPoints(geometries) };
  read.set(file, boundaries);
  return boundaries;
}

/** Common borders have the same points: the file was simplified with shared edges. */
function neighboursByPoints(geometries: ReadonlyMap<string, Geometry>): Map<string, string[]> {
  const villagesAt = new Map<string, Set<string>>();
  for (const [code, { coordinates }] of geometries)
    for (const point of pointsOf(coordinates)) villagesAt.set(point, (villagesAt.get(point) ?? new Set()).add(code));
  const common = new Map<string, Map<string, number>>();
  for (const villages of villagesAt.values())
    for (const one of villages)
      for (const other of villages) {
        if (one === other) continue;
        const counts = common.get(one) ?? new Map<string, number>();
        common.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
  return new Map(
    [...common].map(([code, counts]) => [
      code,
      [...counts].flatMap(([other, points]) => (points >= minCommonPoints ? [other] : [])),
    ]),
  );
}

function* pointsOf(coordinates: readonly unknown[]): Generator<string> {
  if (typeof coordinates[0] === 'number') yield coordinates.join(' ');
  else for (const part of coordinates) yield* pointsOf(part as unknown[]);
}

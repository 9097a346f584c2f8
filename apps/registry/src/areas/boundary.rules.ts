import type { BilingualText } from '#text';
import { crossingOf, type Position } from './ring-crossing.js';

/** The geometries of boundaries. https://www.rfc-editor.org/rfc/rfc7946 */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** So that its event fits into a record of the broker. */
const maxPositions = 30_000;

/** A tenth of a metre. */
const precision = 1e6;

/** The fault that disqualifies a value as a boundary; undefined when it is one. */
export function boundaryFault(value: unknown): BilingualText | undefined {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return { en: 'must be a Polygon or MultiPolygon', id: 'harus Polygon atau MultiPolygon' };
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!isNonEmptyList(polygons) || !polygons.every(isNonEmptyList))
    return { en: 'must have rings', id: 'harus memiliki ring' };
  const rings = polygons.flat();
  if (!rings.every(Array.isArray))
    return { en: 'must have rings that are lists', id: 'setiap ring harus berupa daftar' };
  const positions = (rings as unknown[][]).reduce((sum, ring) => sum + ring.length, 0);
  if (positions > maxPositions)
    return { en: `must have at most ${maxPositions} positions`, id: `paling banyak ${maxPositions} titik` };
  for (const ring of rings as unknown[][]) {
    const fault = ringFault(ring);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * The boundary without other members of the file's geometry, without heights, to a tenth of a metre, and with the order of RFC 7946
 * §3.1.6: outlines counterclockwise, holes clockwise.
 */
export function toGeometry({ type, coordinates }: Geometry): Geometry {
  const inOrder =
    type === 'Polygon' ? ordered(coordinates) : coordinates.map((polygon) => ordered(polygon as readonly Position[][]));
  return { type, coordinates: rounded(inOrder) } as Geometry;
}

function ordered(rings: readonly (readonly Position[])[]): (readonly Position[])[] {
  return rings.map((ring, place) => (isClockwise(ring) === place > 0 ? ring : ring.toReversed()));
}

/** By the sign of the area. */
function isClockwise(ring: readonly Position[]): boolean {
  const terms = ring.slice(1).map(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index]!;
    return (x2 - x1) * (y2 + y1);
  });
  return terms.reduce((sum, term) => sum + term, 0) > 0;
}

function rounded(coordinates: readonly unknown[]): unknown[] {
  if (typeof coordinates[0] !== 'number') return coordinates.map((inner) => rounded(inner as readonly unknown[]));
  return (coordinates as readonly number[]).slice(0, 2).map((degrees) => Math.round(degrees * precision) / precision);
}

function ringFault(ring: readonly unknown[]): BilingualText | undefined {
  if (ring.length < 4)
    return { en: 'must have at least 4 positions in a ring', id: 'setiap ring harus sedikitnya 4 titik' };
  if (!ring.every(isPosition))
    return {
      en: 'must have positions that are [longitude, latitude] in degrees',
      id: 'setiap titik harus [bujur, lintang] dalam derajat',
    };
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  if (first[0] !== last[0] || first[1] !== last[1])
    return { en: 'must have rings that end where they begin', id: 'setiap ring harus tertutup' };
  const crossing = crossingOf(ring);
  if (crossing !== undefined)
    return {
      en: `must have rings that do not cross themselves, as one does near [${crossing.join(', ')}]`,
      id: `ring tidak boleh memotong dirinya sendiri, seperti di dekat [${crossing.join(', ')}]`,
    };
  return undefined;
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3 || !value.every(Number.isFinite)) return false;
  const [longitude, latitude] = value as number[];
  return Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90;
}

function isNonEmptyList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

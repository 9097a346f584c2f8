import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Geometry } from './boundary.rules.js';
import type { Position } from './ring-crossing.js';

/** Files of two sources draw the same edge differently, and generalise it. */
const leastShare = 0.9;
const steps = 12;

/** Whether a boundary lies within that of its parent, but for what files of two sources differ by. */
export function isWithin(child: Geometry, parent: Geometry): boolean {
  const inside = gridOver(child).filter((position) => contains(child, position));
  if (inside.length === 0) return true;
  return inside.filter((position) => contains(parent, position)).length >= leastShare * inside.length;
}

/** Positions in equal distances over the box of a boundary. */
function gridOver({ type, coordinates }: Geometry): Position[] {
  const positions = (type === 'Polygon' ? [coordinates] : coordinates).flatMap(([outline]) => outline!);
  const [west, east] = rangeOf(positions.map(([x]) => x!));
  const [south, north] = rangeOf(positions.map(([, y]) => y!));
  const places = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps);
  return places.flatMap((x) => places.map((y) => [west + (east - west) * x, south + (north - south) * y]));
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

function contains(geometry: Geometry, position: Position): boolean {
  return booleanPointInPolygon([...position], geometry as never);
}

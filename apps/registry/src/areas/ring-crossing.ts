import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';

/** A GeoJSON position: longitude, then latitude, in degrees of WGS 84. */
export type Position = readonly number[];

type Segment = readonly [Position, Position];

/** A position near which two segments of a closed ring cross or overlap; undefined for a ring that is simple. */
export function crossingOf(ring: readonly Position[]): Position | undefined {
  const segments = ring
    .slice(1)
    .map((end, index): Segment => [ring[index]!, end])
    .filter(([from, to]) => from[0] !== to[0] || from[1] !== to[1]);
  if (segments.length === 0) return undefined;
  const index = new Flatbush(segments.length);
  for (const segment of segments) index.add(...boxOf(segment));
  index.finish();
  for (const [place, segment] of segments.entries()) {
    const meets = index.search(...boxOf(segment), (other) => other > place);
    if (meets.some((other) => cross(segment, segments[other]!))) return segment[0];
  }
  return undefined;
}

function boxOf([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]: Segment): [number, number, number, number] {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** Whether each segment has its ends on both sides of the other. Segments that touch do not: neighbours share an end. */
function cross(one: Segment, other: Segment): boolean {
  return separates(one, other) && separates(other, one);
}

function separates([from, to]: Segment, [one, other]: Segment): boolean {
  return side(from, to, one) * side(from, to, other) < 0;
}

function side([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, [x = 0, y = 0]: Position): number {
  return Math.sign(orient2d(x1, y1, x2, y2, x, y));
}

export const coverageStates = ['CHECKED', 'REACHED', 'ASSIGNED', 'NOT_ASSIGNED'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** The tasks of an edition in a village. */
export interface VillageTasks {
  /** Where a report is expected. */
  readonly open: number;
  /** Whose reports name the village as reached. */
  readonly reported: number;
  /** Those of which a second person has confirmed that. */
  readonly checked: number;
}

/** The state of a village is that of its best task. */
export function coverageStateOf({ open, reported, checked }: VillageTasks): CoverageState {
  if (checked > 0) return 'CHECKED';
  if (reported > 0) return 'REACHED';
  return open > 0 ? 'ASSIGNED' : 'NOT_ASSIGNED';
}

/**
 * Distributes the people whom a report counts for several villages together, as evenly as whole people allow, so that the
 * villages of an edition add up to the reports. The first villages get the remainder.
 */
export function sharePeople(
  peopleReached: number,
  villageCodes: readonly string[],
): { code: string; people: number }[] {
  const each = Math.floor(peopleReached / villageCodes.length);
  const remainder = peopleReached % villageCodes.length;
  return villageCodes.toSorted().map((code, index) => ({ code, people: each + (index < remainder ? 1 : 0) }));
}

/** `32.01.22` of `32.01.22.2004`. */
export function districtOf(villageCode: string): string {
  return villageCode.slice(0, 8);
}

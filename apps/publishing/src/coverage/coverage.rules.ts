export const coverageStates = ['REACHED', 'ASSIGNED', 'NO_KIM'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** The state of a village: a report names it, or a KIM has a task there, or no KIM serves it. */
export function coverageStateOf({ tasks, reported }: { tasks: number; reported: number }): CoverageState {
  if (reported > 0) return 'REACHED';
  return tasks > 0 ? 'ASSIGNED' : 'NO_KIM';
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
